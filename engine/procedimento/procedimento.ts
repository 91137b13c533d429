import { isFestivo, giornoLavorativo } from '../calendario/festivi'
import { entryOn, type DatedTable } from '../kernel/dated'
import { addDays, dayNumber, nextDay, parseIsoDate, weekday, type IsoDate } from '../kernel/dates'
import type { Law } from '../kernel/law'
import {
  AUTOTUTELA,
  GENERALE,
  RIMBORSO,
  RIVERSAMENTO,
  TARI_RECLAMO,
  TARI_RETTIFICA,
  TARI_RICHIESTA,
  type Termine,
} from './procedimento.tables'

export type { Silenzio, Termine } from './procedimento.tables'

/** The clocks of the office, each by its name. */
export const TERMINI = {
  generale: GENERALE,
  'tari-richiesta': TARI_RICHIESTA,
  'tari-reclamo': TARI_RECLAMO,
  'tari-rettifica': TARI_RETTIFICA,
  rimborso: RIMBORSO,
  autotutela: AUTOTUTELA,
  riversamento: RIVERSAMENTO,
} as const satisfies Readonly<Record<string, DatedTable<Termine>>>

export type TermineId = keyof typeof TERMINI

/** A clock as it stood on the day a request was sent, and the law that sets it. */
export const termineOn = (id: TermineId, dal: IsoDate): { readonly value: Termine; readonly law: Law } => {
  const { value, law } = entryOn(TERMINI[id], dal)
  return { value, law }
}

/** Days on which the clock rests: from the day something was asked for to the day it came; no end while it has not. */
export type Sospensione = { readonly dal: IsoDate; readonly al?: IsoDate }

const isWorking = (iso: IsoDate): boolean => weekday(parseIsoDate(iso)) < 6 && !isFestivo(iso)

/** The first time counts, and no longer than the law lets it rest. Days after `dal` up to `al` are not counted. */
const resting = ({ sospensione }: Termine, [first]: readonly Sospensione[]) => {
  if (first === undefined || sospensione === 0) return undefined
  const longest = addDays(first.dal, sospensione)
  return { dal: first.dal, al: first.al !== undefined && first.al < longest ? first.al : longest }
}

/**
 * Last day to answer what was sent on `dal` (that day is not counted). Moved off Saturdays and holidays (c.c. art. 2963).
 * While the clock rests and has no end yet, it is counted as if it rested as long as it may: nobody is promised a day that
 * cannot be held.
 */
export const terminaIl = (termine: Termine, dal: IsoDate, sospensioni: readonly Sospensione[] = []): IsoDate => {
  const rest = resting(termine, sospensioni)
  let at = dal
  let left = termine.giorni
  while (left > 0) {
    at = nextDay(at)
    const rests = rest !== undefined && at > rest.dal && at <= rest.al
    if (!rests && (!termine.lavorativi || isWorking(at))) left -= 1
  }
  return giornoLavorativo(at)
}

/** Days from `oggi` to a last day: negative once it is past. */
export const giorniA = (scadenza: IsoDate, oggi: IsoDate): number =>
  dayNumber(parseIsoDate(scadenza)) - dayNumber(parseIsoDate(oggi))
