import { toCents, type Cents } from '../../engine/kernel/money'
import type { RigaF24 } from './delega'
import {
  NESSUNA_RIGA,
  RIGHE_PER_SEZIONE,
  SEZIONI,
  totaliOf,
  type DelegaOrdinaria,
  type NomeSezione,
  type RigaOrdinaria,
  type RigaPrevidenziale,
  type Sezioni,
  type VersamentoOrdinario,
} from './delega-ordinaria'

type Placed = { readonly sezione: NomeSezione; readonly riga: RigaOrdinaria; readonly order: number }
type Sheet = { readonly rows: Placed[]; sum: number }

const amountOf = ({ riga }: Placed): number => riga.debito - riga.credito

const rowsOf = (sezioni: Sezioni): readonly Placed[] =>
  SEZIONI.flatMap((sezione) => sezioni[sezione].map((riga) => ({ sezione, riga }))).map((row, order) => ({
    ...row,
    order,
  }))

const hasDetrazione = ({ riga }: Placed): boolean => 'detrazione' in riga && riga.detrazione !== undefined
const enteOf = ({ riga }: Placed): string => (riga as RigaPrevidenziale).codiceEnte ?? ''

/** Whether a form has room for the row: in its section, in the one box for the detrazione, and for its codice ente. */
const hasRoom = ({ rows }: Sheet, row: Placed): boolean => {
  const same = rows.filter(({ sezione }) => sezione === row.sezione)
  if (same.length >= RIGHE_PER_SEZIONE[row.sezione]) return false
  if (row.sezione === 'locali' && hasDetrazione(row) && same.some(hasDetrazione)) return false
  return row.sezione !== 'previdenziali' || same.every((other) => enteOf(other) === enteOf(row))
}

const put = (sheet: Sheet, row: Placed): void => {
  sheet.rows.push(row)
  sheet.sum += amountOf(row)
}

/** Each section in the order given: its rows fill the first form, then the next. */
const inOrder = (rows: readonly Placed[]): Sheet[] => {
  const sheets: Sheet[] = []
  const at = new Map<NomeSezione, number>()
  for (const row of rows) {
    let index = at.get(row.sezione) ?? 0
    while (sheets[index] !== undefined && !hasRoom(sheets[index]!, row)) index++
    sheets[index] ??= { rows: [], sum: 0 }
    put(sheets[index]!, row)
    at.set(row.sezione, index)
  }
  return sheets
}

const bySize = (a: Placed, b: Placed): number => Math.abs(amountOf(b)) - Math.abs(amountOf(a)) || a.order - b.order

/** The largest credit that the form can bear and has room for; else the largest debit for which there is room. */
const takeNext = (sheet: Sheet, debits: Placed[], credits: Placed[]): Placed | undefined => {
  const credit = credits.findIndex((row) => -amountOf(row) <= sheet.sum && hasRoom(sheet, row))
  if (credit >= 0) return credits.splice(credit, 1)[0]
  const debit = debits.findIndex((row) => hasRoom(sheet, row))
  return debit < 0 ? undefined : debits.splice(debit, 1)[0]
}

/** No form below zero: each credit is placed only where debits already cover it. */
const aroundCredits = (rows: readonly Placed[]): { readonly sheets: Sheet[]; readonly unplaced: readonly Placed[] } => {
  const credits = rows.filter((row) => amountOf(row) < 0).sort(bySize)
  const debits = rows.filter((row) => amountOf(row) >= 0).sort(bySize)
  const sheets: Sheet[] = []
  while (debits.length > 0) {
    const sheet: Sheet = { rows: [], sum: 0 }
    let next = takeNext(sheet, debits, credits)
    while (next) {
      put(sheet, next)
      next = takeNext(sheet, debits, credits)
    }
    sheet.rows.sort((a, b) => a.order - b.order)
    sheets.push(sheet)
  }
  return { sheets, unplaced: credits }
}

const sezioniOf = (rows: readonly Placed[]): Sezioni =>
  Object.fromEntries(
    SEZIONI.map((name) => [name, rows.filter(({ sezione }) => sezione === name).map(({ riga }) => riga)]),
  ) as unknown as Sezioni

export const saldoOf = (sezioni: Sezioni): Cents =>
  toCents(SEZIONI.reduce((sum, name) => sum + totaliOf(sezioni[name]).saldo, 0))

export type SplitOrdinario = {
  readonly deleghe: readonly DelegaOrdinaria[]
  /** How many credits no form can bear without ending below zero: then nothing may be printed. */
  readonly unplaced: number
}

/** Lays out a payment on as many forms as its fullest section needs, each with the total of its own rows. */
export const splitOrdinario = (versamento: VersamentoOrdinario): SplitOrdinario => {
  const rows = rowsOf(versamento.sezioni)
  const plain = inOrder(rows)
  const { sheets, unplaced } = plain.every(({ sum }) => sum >= 0)
    ? { sheets: plain, unplaced: [] }
    : aroundCredits(rows)
  const deleghe = sheets.map(({ rows: own }) => {
    const sezioni = sezioniOf(own)
    return { ...versamento, sezioni, saldoFinale: saldoOf(sezioni) }
  })
  return { deleghe, unplaced: unplaced.length }
}

/** The code of a region in the four boxes of the semplificato: two figures, with zeros before them or alone. */
const REGIONE = /^(?:00)?(\d{2})$/

/** A row of the semplificato in its section of the ordinario. What the section has no box for is left behind. */
const placeOf = (riga: RigaF24): Partial<Record<NomeSezione, RigaOrdinaria>> => {
  if (riga.sezione === 'EL') return { locali: riga }
  const { codiceTributo, rateazione, anno, debito, credito, applyCost } = riga
  const kept = { codiceTributo, rateazione, anno, debito, credito, ...(applyCost === undefined ? {} : { applyCost }) }
  if (riga.sezione === 'ER') return { erario: kept }
  return { regioni: { ...kept, codiceRegione: REGIONE.exec(riga.codiceEnte)?.[1] ?? riga.codiceEnte } }
}

/** The same rows by section: EL among the local taxes, ER in Erario, RG in Regioni. */
export const sezioniDi = (righe: readonly RigaF24[]): Sezioni => {
  const sezioni: Record<string, RigaOrdinaria[]> = {}
  for (const riga of righe) {
    for (const [name, own] of Object.entries(placeOf(riga))) (sezioni[name] ??= []).push(own)
  }
  return { ...NESSUNA_RIGA, ...sezioni } as Sezioni
}
