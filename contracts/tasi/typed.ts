import { decimal, ratio, type Ratio } from '../../engine/kernel/money'
import type { Typed } from '../calcolo/typed'

/** A rate as the delibera writes it: `2,5`, `2.5 ‰`, `2,5 per mille`; at most four decimals. Zero is a rate. */
export const typedPermille = (text: string): Typed<Ratio> => {
  const bare = text.replace(/[\s\u00a0‰]|per\s*mille/gi, '').replace(',', '.')
  if (bare === '') return { code: 'answer-missing' }
  if (!/^\d{1,2}(\.\d{1,4})?$/.test(bare)) return { code: 'permille-unreadable' }
  const { num, den } = decimal(bare)
  return { value: ratio(num, den * 1000) }
}
