import { describe, expect, test } from 'vitest'
import { MOST_RISPOSTE, readCalcolo, readCalcoloRef } from './calcolo-tenuto'

const read = (risposte: string) => readCalcolo(new URLSearchParams({ risposte }))

describe('a calculation to keep', () => {
  test('is its answers, and nothing that is none', () =>
    expect(read('anno=2026&comune=D150&i0.tipo=abitazione&i0.p0.rendita=500&nome=Anna&verifica=si')).toEqual({
      ...{ comune: 'D150', anno: 2026, risposte: 'comune=D150&anno=2026&i0.tipo=abitazione&i0.p0.rendita=500' },
    }))

  test.each([
    ['nothing', ''],
    ['no comune', 'anno=2026&i0.tipo=abitazione'],
    ['no year', 'comune=D150&i0.tipo=abitazione'],
    ['no immobile', 'comune=D150&anno=2026'],
    ['too long', `comune=D150&anno=2026&i0.tipo=abitazione&x=${'a'.repeat(MOST_RISPOSTE)}`],
  ])('%s is not one', (_, risposte) => expect(read(risposte)).toBeUndefined())

  test.each([
    ['0b1c2d3e-0000-4000-8000-000000000000', true],
    ['1 or 1=1', false],
    ['', false],
  ])('the button about %j: %s', (id, is) => expect(readCalcoloRef(new URLSearchParams({ id })) !== undefined).toBe(is))
})
