import { expect, test } from 'vitest'
import { waterfallBars } from './waterfall-bars'

test('each row starts where the one before ended, and the total starts at zero', () => {
  const bars = waterfallBars([100_000, -50_000, 0, 25_000], 75_000)
  expect(bars.map(({ kind, x, width }) => [kind, x, width])).toEqual([
    ['plus', '0.00%', '98.00%'],
    ['minus', '49.00%', '49.00%'],
    ['zero', '49.00%', '3'],
    ['plus', '49.00%', '24.50%'],
    ['total', '0%', '73.50%'],
  ])
  expect(bars.map(({ join }) => join)).toEqual(['98.00%', '49.00%', '49.00%', '73.50%', undefined])
})

test('a rounding of a few cents is still seen', () => {
  expect(waterfallBars([73_051, -51], 73_000)[1]).toMatchObject({ kind: 'minus', width: '3' })
})

test('nothing due draws nothing, without dividing by zero', () => {
  expect(waterfallBars([0], 0)).toEqual([
    { kind: 'zero', x: '0.00%', width: '3', join: '0.00%' },
    { kind: 'total', x: '0%', width: '0.00%' },
  ])
})
