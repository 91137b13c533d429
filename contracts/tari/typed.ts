import { decimal, ratio, type Ratio } from '../../engine/kernel/money'

/** A figure as people write it: `85,5`, `0.828943`, `1.234,56`. Up to eight decimals; `undefined` when it cannot be read. */
export const typedDecimal = (text: string): Ratio | undefined => {
  const bare = text.replace(/[\s\u00a0'’]|€|euro|m2|m²|mq/gi, '')
  const dotted = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : bare
  return /^\d{1,7}(\.\d{1,8})?$/.test(dotted) ? decimal(dotted) : undefined
}

/** A percent as `30`, `33,33 %`: from zero to a hundred. */
export const typedPercent = (text: string): Ratio | undefined => {
  const value = typedDecimal(text.replace('%', ''))
  if (value === undefined || value.num > value.den * 100 || value.den > 10_000) return undefined
  return ratio(value.num, value.den * 100)
}
