/** What a spreadsheet shows a number as. */
export type NumberFormat = 'plain' | 'percent' | 'fraction' | 'day' | 'time'

/** Formats that have no code of their own (ECMA-376-1, 18.8.30). */
const BUILT_IN: readonly (readonly [NumberFormat, readonly number[]])[] = [
  ['percent', [9, 10]],
  ['fraction', [12, 13]],
  ['day', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]],
]

/** Words in quotation marks, escaped signs, colours, places and padding: what is shown beside the number. */
const BESIDE = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi
const DAY = /[dy]/i
const TIME = /[hs]|\[m+\]/i
const MONTH = /m/i
const FRACTION = /[?#0]+ *\/ *[?#\d]/

/** What a format is by its code, such as `dd/mm/yyyy` or `# ?/?`: the first of its sections tells. */
const byCode = (code: string): NumberFormat => {
  const shown = code.replace(BESIDE, '').split(';')[0]!
  if (/^\s*(?:general|standard|@)?\s*$/i.test(shown)) return 'plain'
  if (shown.includes('%')) return 'percent'
  if (DAY.test(shown)) return 'day'
  if (TIME.test(shown)) return 'time'
  if (MONTH.test(shown)) return 'day'
  return FRACTION.test(shown) ? 'fraction' : 'plain'
}

/** @param code what the workbook writes under this number; undefined for the formats that every program knows */
export const numberFormat = (id: number, code: string | undefined): NumberFormat =>
  code === undefined ? (BUILT_IN.find(([, ids]) => ids.includes(id))?.[0] ?? 'plain') : byCode(code)
