import type { Ratio } from '../../engine/kernel/money'

/** `1/3` as a proposal keeps a share. */
export const toRatio = (text: string): Ratio | undefined => {
  const [num, den] = text.split('/').map(Number)
  return num !== undefined && den !== undefined && den > 0 && Number.isInteger(num) ? { num, den } : undefined
}
