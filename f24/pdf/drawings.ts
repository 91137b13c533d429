import { decimal } from './content'

/** A circle as four curves, the form in which PDF draws one. */
const circle = (x: number, y: number, r: number): string => {
  const k = r * 0.5523
  const to = (...offsets: readonly (readonly [number, number])[]): string =>
    offsets.map(([dx, dy]) => `${decimal(x + dx)} ${decimal(y + dy)}`).join(' ')
  return [
    `${to([r, 0])} m`,
    `${to([r, k], [k, r], [0, r])} c`,
    `${to([-k, r], [-r, k], [-r, 0])} c`,
    `${to([-r, -k], [-k, -r], [0, -r])} c`,
    `${to([k, -r], [r, -k], [r, 0])} c h`,
  ].join(' ')
}

/** Scissors that point along the line of cut; the line is at height zero. In the colours set before. */
export const SCISSORS = [
  '0.7 w',
  circle(2.4, 3.1, 1.9),
  'S',
  circle(2.4, -3.1, 1.9),
  'S',
  '3.9 2.1 m 6.2 0.7 l 13.5 -3.3 l 14.1 -2.4 l 7.2 1.2 l 4.4 2.9 l f',
  '3.9 -2.1 m 6.2 -0.7 l 13.5 3.3 l 14.1 2.4 l 7.2 -1.2 l 4.4 -2.9 l f',
].join(' ')

/** A printed comma, from the left end of its baseline: a dot with a tail. */
export const COMMA = `0.137 0.122 0.125 rg ${circle(1.25, 0.55, 0.95)} f 2.2 0.5 m 2.3 -0.9 1.5 -1.6 0.7 -1.95 c 0.6 -1.6 l 1.3 -1.2 1.5 -0.8 1.35 -0.2 c f`
