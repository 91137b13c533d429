import { compare, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { PosizioneTari } from './tari.types'

/*
 * What comes from JSON or a form may not be what its type says: an unknown word must never fall through a branch as if
 * it were the ordinary case, and a figure that is no number must never become a tax.
 */

type Loose = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const record = (value: unknown, field: string): Loose => {
  if (!isRecord(value)) throw new Problem('value-missing', field, { value: said(value) })
  return value
}

/** At least one entry, and none left out: a hole would be passed over in silence. */
export const list = (value: unknown, field: string): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0) throw new Problem('value-missing', field, { value: said(value) })
  for (let i = 0; i < value.length; i++) if (!(i in value)) throw new Problem('value-missing', `${field}.${i}`)
  return value
}

export const flag = (value: unknown, field: string): void => {
  if (value !== undefined && typeof value !== 'boolean')
    throw new Problem('choice-unknown', field, { value: said(value) })
}

export const word = (value: unknown, known: readonly string[], field: string): void => {
  if (value !== undefined && !known.includes(value as string)) {
    throw new Problem('choice-unknown', field, { value: said(value) })
  }
}

export const cents = (value: unknown, field: string): void => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new Problem('amount-invalid', field, { value: said(value) })
  }
}

/** A fraction of whole numbers, zero or more. */
export const isFraction = (value: unknown): value is Ratio =>
  isRecord(value) &&
  Number.isSafeInteger(value.num) &&
  Number.isSafeInteger(value.den) &&
  (value.num as number) >= 0 &&
  (value.den as number) > 0

/** Zero to one. */
export const isPart = (value: unknown): value is Ratio => isFraction(value) && value.num <= value.den

/** A fraction as a refusal may repeat it. */
export const saidRatio = (value: unknown): string =>
  isRecord(value) ? `${said(value.num)}/${said(value.den)}` : said(value)

/** Ten million m²: more is a slip. */
const MAX_MQ = 10_000_000
/** A million euro a m² or a year: more is a slip. */
const MAX_TARIFFA = 1_000_000

/** @throws Problem `superficie-invalid` for each surface that is no figure above zero */
export const checkSuperfici = (superfici: unknown, field: string): void => {
  const all = list(superfici, field)
  for (let i = 0; i < all.length; i++) {
    const mq = all[i]
    if (!isFraction(mq) || mq.num === 0 || mq.num / mq.den > MAX_MQ) {
      throw new Problem('superficie-invalid', `${field}.${i}`, { value: saidRatio(mq) })
    }
  }
}

export const checkPrezzo = (value: unknown, field: string): void => {
  if (value === undefined || value === null) throw new Problem('tariffa-missing', field)
  if (!isFraction(value) || value.num / value.den > MAX_TARIFFA) {
    throw new Problem('tariffa-invalid', field, { value: saidRatio(value) })
  }
}

/** Both parts are said, zero included. @throws Problem `tariffa-missing`, `tariffa-invalid` */
export const checkTariffa = (tariffa: unknown, field: string): void => {
  if (tariffa === undefined || tariffa === null) throw new Problem('tariffa-missing', field)
  if (!isRecord(tariffa)) throw new Problem('tariffa-invalid', field, { value: said(tariffa) })
  checkPrezzo(tariffa.fissa, `${field}.fissa`)
  checkPrezzo(tariffa.variabile, `${field}.variabile`)
}

const checkPerequative = (own: unknown): void => {
  if (Array.isArray(own) && own.length === 0) return
  list(own, 'regole.perequative').forEach((each, index) => {
    const field = `regole.perequative.${index}`
    const { codice, importo } = record(each, field)
    if (codice === undefined) throw new Problem('value-missing', `${field}.codice`)
    word(codice, ['UR1', 'UR2', 'UR3'], `${field}.codice`)
    cents(importo, `${field}.importo`)
  })
}

const checkScadenze = (own: unknown): void => {
  list(own, 'regole.scadenze').forEach((each, index) => {
    const { parte } = record(each, `regole.scadenze.${index}`)
    if (!isPart(parte)) throw new Problem('rate-invalid', `regole.scadenze.${index}.parte`, { value: saidRatio(parte) })
  })
}

const checkRegole = (regole: Loose): void => {
  const { giorniAnno, perequative, minimo, scadenze } = regole
  if (giorniAnno === undefined) throw new Problem('value-missing', 'regole.giorniAnno')
  if (giorniAnno !== 365 && giorniAnno !== 366) {
    throw new Problem('giorni-invalid', 'regole.giorniAnno', { value: said(giorniAnno) })
  }
  if (perequative !== undefined) checkPerequative(perequative)
  flag(regole.frazioneIntera, 'regole.frazioneIntera')
  word(regole.arrotondamento, ['centesimo', 'euro'], 'regole.arrotondamento')
  word(regole.superfici, ['sommate', 'una-per-una'], 'regole.superfici')
  word(regole.cumulo, ['successive', 'somma', 'maggiore'], 'regole.cumulo')
  word(regole.tariffeRate, ['precedenti', 'correnti'], 'regole.tariffeRate')
  if (minimo !== undefined) {
    const { importo, dovutoSeUguale } = record(minimo, 'regole.minimo')
    cents(importo, 'regole.minimo.importo')
    if (dovutoSeUguale === undefined) throw new Problem('value-missing', 'regole.minimo.dovutoSeUguale')
    flag(dovutoSeUguale, 'regole.minimo.dovutoSeUguale')
  }
  if (scadenze !== undefined) checkScadenze(scadenze)
}

const KINDS = ['domestica', 'non-domestica', 'giornaliera', 'puntuale']

/** @throws Problem on everything beside the periods */
export const checkPosizione = (posizione: PosizioneTari): void => {
  const { utenza, regole, bonus } = record(posizione, '')
  const { kind, suMercato, periodi } = record(utenza, 'utenza')
  if (kind === undefined) throw new Problem('value-missing', 'utenza.kind')
  word(kind, KINDS, 'utenza.kind')
  if (kind !== 'puntuale') list(periodi, 'utenza.periodi')
  flag(suMercato, 'utenza.suMercato')
  checkRegole(record(regole, 'regole'))
  if (bonus !== undefined) cents(bonus, 'bonus')
}

/** Days of one period: a whole number from 0 to those of the year. */
export const checkGiorni = (giorni: unknown, giorniAnno: number, field: string): void => {
  if (!Number.isSafeInteger(giorni) || (giorni as number) < 0 || (giorni as number) > giorniAnno) {
    throw new Problem('giorni-invalid', field, { value: said(giorni), anno: giorniAnno })
  }
}

export const above = (a: Ratio, b: Ratio): boolean => compare(a, b) > 0
