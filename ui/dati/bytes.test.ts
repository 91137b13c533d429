import { expect, test } from 'vitest'
import { bytes } from './bytes'

test.each([
  [12, 'kb', '1'],
  [15_863, 'kb', '16'],
  [999_499, 'kb', '999'],
  [1_512_639, 'mb', '1,5'],
  [5_960_000, 'mb', '6,0'],
])('%d bytes', (count, unit, n) => expect(bytes(count, 'it')).toEqual({ unit, n }))
