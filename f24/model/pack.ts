import { roundEuro, toCents, type Cents } from '../../engine/kernel/money'
import { findCodiceTributo, roundingOf } from './codici-tributo'
import { RIGHE_PER_DELEGA, type Delega, type RigaF24, type Versamento } from './delega'

/** A row to be paid; rows of different `identificativoOperazione` never share a form, nor a row. */
export type RigaDaVersare = RigaF24 & { readonly identificativoOperazione?: string }

export type PackOptions = {
  /**
   * `law`: whole euro for the taxes whose law says so, cents for the others; `law-and-comune`: also for those where
   * the comune decides (TARI, TEFA); `cents`: as given.
   */
  readonly rounding: 'law' | 'law-and-comune' | 'cents'
  /** One comune on each form, as pre-printed notices have it. */
  readonly oneComunePerForm?: boolean
}

/** `dropped`: rows that rounded to nothing; there is no row with nothing to pay. `unplaced`: credits without debits. */
export type Packed = {
  readonly deleghe: readonly Delega[]
  readonly dropped: readonly RigaF24[]
  readonly unplaced: readonly RigaF24[]
}

const MAX_IMMOBILI = 999

const total = (righe: readonly RigaF24[]): Cents =>
  toCents(righe.reduce((sum, riga) => sum + riga.debito - riga.credito, 0))

const mergeKey = (riga: RigaDaVersare): string =>
  [
    riga.identificativoOperazione ?? '',
    riga.sezione,
    riga.codiceEnte,
    riga.codiceTributo,
    riga.anno ?? '',
    riga.ravvedimento,
    riga.acconto,
    riga.saldo,
    riga.rateazione ?? '',
    riga.credito > 0,
  ].join('|')

/** Unknown plus anything is unknown: a count that misses some immobili is worse than a blank box. */
const addImmobili = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : Math.min(a + b, MAX_IMMOBILI)

const addDetrazione = (a: Cents | undefined, b: Cents | undefined): Cents | undefined => {
  if (a === undefined) return b
  return b === undefined ? a : toCents(a + b)
}

const merged = (a: RigaDaVersare, b: RigaDaVersare): RigaDaVersare => ({
  ...a,
  immobiliVariati: a.immobiliVariati || b.immobiliVariati,
  numeroImmobili: addImmobili(a.numeroImmobili, b.numeroImmobili),
  detrazione: addDetrazione(a.detrazione, b.detrazione),
  debito: toCents(a.debito + b.debito),
  credito: toCents(a.credito + b.credito),
})

/** One row for the same comune, codice tributo, anno, ravv., acc. and saldo (and rate, section, operation). */
export const mergeRighe = (righe: readonly RigaDaVersare[]): readonly RigaDaVersare[] => {
  const rows = new Map<string, RigaDaVersare>()
  for (const riga of righe) {
    const key = mergeKey(riga)
    const other = rows.get(key)
    rows.set(key, other ? merged(other, riga) : riga)
  }
  return [...rows.values()]
}

const isRounded = (riga: RigaF24, rounding: PackOptions['rounding']): boolean => {
  if (rounding === 'cents' || riga.sezione !== 'EL') return false
  const entry = findCodiceTributo(riga.codiceTributo)
  const rule = entry === undefined ? 'none' : roundingOf(entry)
  return rule === 'euro' || (rule === 'comune' && rounding === 'law-and-comune')
}

const rounded = (riga: RigaDaVersare, rounding: PackOptions['rounding']): RigaDaVersare =>
  isRounded(riga, rounding) ? { ...riga, debito: roundEuro(riga.debito), credito: roundEuro(riga.credito) } : riga

/** Groups in the order in which their first row came. */
const grouped = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

const inChunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / RIGHE_PER_DELEGA) }, (_, i) =>
    items.slice(i * RIGHE_PER_DELEGA, (i + 1) * RIGHE_PER_DELEGA),
  )

type Sheets<T> = { readonly sheets: readonly (readonly T[])[]; readonly unplaced: readonly T[] }
type Numbered<T> = { readonly riga: T; readonly order: number; readonly amount: number }

const bySize = <T>(a: Numbered<T>, b: Numbered<T>): number => b.amount - a.amount || a.order - b.order

/** Takes the largest credit that the form can bear, else the largest debit left; both lists are sorted by size. */
const takeNext = <T>(debits: Numbered<T>[], credits: Numbered<T>[], sum: number): Numbered<T> | undefined => {
  const credit = credits.findIndex(({ amount }) => amount <= sum)
  return credit >= 0 ? credits.splice(credit, 1)[0] : debits.shift()
}

/** Full forms, none below zero: each credit is placed only where debits already cover it. */
const aroundCredits = <T extends RigaF24>(righe: readonly T[]): Sheets<T> => {
  const rows = righe.map((riga, order) => ({ riga, order, amount: Math.max(riga.debito, riga.credito) }))
  const credits = rows.filter(({ riga }) => riga.credito > 0).sort(bySize)
  const debits = rows.filter(({ riga }) => riga.credito === 0).sort(bySize)
  const sheets: T[][] = []
  while (debits.length > 0) {
    const sheet: Numbered<T>[] = []
    let sum = 0
    while (sheet.length < RIGHE_PER_DELEGA) {
      const next = takeNext(debits, credits, sum)
      if (!next) break
      sheet.push(next)
      sum += next.riga.debito - next.riga.credito
    }
    sheets.push(sheet.sort((a, b) => a.order - b.order).map(({ riga }) => riga))
  }
  return { sheets, unplaced: credits.map(({ riga }) => riga) }
}

/** Ten rows a form in the order given; only where a form would end below zero are they arranged around the credits. */
const layOut = <T extends RigaF24>(righe: readonly T[]): Sheets<T> => {
  const sheets = inChunks(righe)
  return sheets.every((sheet) => total(sheet) >= 0) ? { sheets, unplaced: [] } : aroundCredits(righe)
}

/**
 * Lays out a payment on as many forms as it needs, rows as they are, each form with the total of its own rows.
 * `unplaced` holds credits that no form can bear without ending below zero: then nothing may be printed.
 */
export const splitVersamento = (versamento: Versamento): Omit<Packed, 'dropped'> => {
  const { sheets, unplaced } = layOut(versamento.righe)
  return { deleghe: sheets.map((righe) => ({ ...versamento, righe, saldoFinale: total(righe) })), unplaced }
}

const plain = ({ identificativoOperazione: _, ...riga }: RigaDaVersare): RigaF24 => riga

/**
 * From rows of exact cents to forms: merged, each row rounded as `rounding` says, ten a form, those of one
 * identificativo operazione together, no form below zero. `who` is repeated on each.
 */
export const packDeleghe = (
  who: Omit<Versamento, 'righe' | 'identificativoOperazione'>,
  righe: readonly RigaDaVersare[],
  options: PackOptions,
): Packed => {
  const rows = mergeRighe(righe).map((riga) => rounded(riga, options.rounding))
  const due = rows.filter((riga) => riga.debito !== 0 || riga.credito !== 0)
  const groups = grouped(due, (riga) =>
    [riga.identificativoOperazione ?? '', options.oneComunePerForm ? riga.codiceEnte : ''].join('|'),
  )
  const packs = groups.map((group) =>
    splitVersamento({
      ...who,
      identificativoOperazione: group[0]?.identificativoOperazione,
      righe: group.map(plain),
    }),
  )
  return {
    deleghe: packs.flatMap((pack) => pack.deleghe),
    unplaced: packs.flatMap((pack) => pack.unplaced),
    dropped: rows.filter((riga) => !due.includes(riga)).map(plain),
  }
}
