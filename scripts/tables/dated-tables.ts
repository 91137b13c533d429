import { parseIsoDate } from '../../engine/kernel/dates'
import { outcome } from '../../engine/kernel/problem'

/** One table of the law as it was found, of any shape: its values by date, each with the law it comes from. */
export type FoundTable = {
  readonly export: string
  readonly verified: unknown
  readonly entries: readonly { readonly from: unknown; readonly law: unknown }[]
}

type Loose = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const looseList = (value: unknown): readonly Loose[] | undefined =>
  Array.isArray(value) && value.every(isRecord) ? value : undefined

/**
 * The tables among a module's exports: dated ones (`values` with `from`) and those by tax year (`years`, a decree each).
 * A record of rules without dates of its own, such as the exemptions, is checked by its own tests.
 */
export const findTables = (module: Loose): FoundTable[] =>
  Object.entries(module).flatMap(([name, value]): FoundTable[] => {
    if (!isRecord(value) || !('verified' in value)) return []
    const dated = looseList(value.values)
    if (dated) {
      return [{ export: name, verified: value.verified, entries: dated.map(({ from, law }) => ({ from, law })) }]
    }
    if (!isRecord(value.years)) return []
    const entries = Object.entries(value.years).map(([year, decree]) => ({
      from: `${year}-01-01`,
      law: isRecord(decree) ? decree.law : undefined,
    }))
    return [{ export: name, verified: value.verified, entries }]
  })

const isDay = (value: unknown): value is string => typeof value === 'string' && outcome(() => parseIsoDate(value)).ok

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const isLaw = (value: unknown): boolean =>
  isRecord(value) &&
  hasWords(value.act) &&
  hasWords(value.at) &&
  (value.confidence === 'confirmed' || value.confidence === 'uncertain')

/** What is wrong with a table, in words; nothing when it is well formed. */
export const faultsOf = ({ verified, entries }: FoundTable): string[] => {
  const faults: string[] = []
  if (!isDay(verified)) faults.push(`verified is not a day: ${String(verified)}`)
  if (entries.length === 0) faults.push('it has no entry')
  entries.forEach(({ from, law }, index) => {
    if (!isDay(from)) faults.push(`entry ${index} starts on no day: ${String(from)}`)
    if (!isLaw(law)) faults.push(`entry ${index} (${String(from)}) names no law`)
    const before = entries[index - 1]?.from
    if (isDay(from) && isDay(before) && before >= from)
      faults.push(`entry ${index} (${from}) does not follow ${before}`)
    if (isDay(from) && isDay(verified) && from > verified) faults.push(`entry ${index} (${from}) is after ${verified}`)
  })
  return faults
}

/** Nobody looked at it since the tax year began. */
export const isOld = ({ verified }: FoundTable, year: number): boolean => isDay(verified) && verified < `${year}-01-01`
