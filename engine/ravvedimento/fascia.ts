import { scadenzeImu } from '../calendario/scadenze'
import { entryOn } from '../kernel/dated'
import { addDays, addYears, type IsoDate } from '../kernel/dates'
import { ratio, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import { FAVOR_REI, NUOVO_REGIME, RIDUZIONI, SANZIONE, type Limite, type SanzioneBase } from './ravvedimento.tables'
import type { Fascia, Finestra } from './ravvedimento.types'

/** Last day of a violation of the regime before D.Lgs. 87/2024. */
const LAST_OLD = '2024-08-31'
const SPRINT = 14

/** The reductions that a delay mended on `giorno` may use. */
const riduzioniDi = (scadenza: IsoDate, giorno: IsoDate) => {
  if (scadenza >= NUOVO_REGIME) return entryOn(RIDUZIONI, scadenza)
  return entryOn(RIDUZIONI, giorno < LAST_OLD ? giorno : LAST_OLD)
}

const sanzioneDi = (scadenza: IsoDate, giorno: IsoDate) =>
  entryOn(SANZIONE, scadenza < FAVOR_REI && giorno >= FAVOR_REI ? FAVOR_REI : scadenza)

/** Last day of a reduction; the declaration is that of the year in which the violation was made. */
const lastDay = (limite: Limite, scadenza: IsoDate, finestra: Finestra): IsoDate | undefined => {
  const anno = Number(scadenza.slice(0, 4))
  switch (limite) {
    case 'trenta-giorni':
      return addDays(scadenza, 30)
    case 'novanta-giorni':
      return addDays(scadenza, 90)
    case 'finestra':
      return finestra === 'dichiarazione' ? scadenzeImu(anno).dichiarazione : addYears(scadenza, 1)
    case 'due-anni':
      return finestra === 'dichiarazione' ? scadenzeImu(anno + 1).dichiarazione : addYears(scadenza, 2)
    case 'senza-limite':
      return undefined
  }
}

/** @param ritardo days from the due date to `giorno` */
const isWithin = (limite: Limite, scadenza: IsoDate, giorno: IsoDate, ritardo: number, finestra: Finestra): boolean => {
  if (limite === 'trenta-giorni') return ritardo <= 30
  if (limite === 'novanta-giorni') return ritardo <= 90
  const last = lastDay(limite, scadenza, finestra)
  return last === undefined || giorno <= last
}

/** The sanction of the law for a delay of `giorni`, before the reduction. */
export const sanzioneIntera = ({ piena, entro90 }: SanzioneBase, giorni: number): Ratio => {
  if (giorni > 90) return piena
  return giorni <= SPRINT ? ratio(entro90.num * giorni, entro90.den * 15) : entro90
}

export type Misura = {
  readonly fascia: Fascia
  /** Before the reduction, and how much of it is left. */
  readonly intera: Ratio
  readonly frazione: Ratio
  readonly misura: Ratio
  /** Read in a source, and not from memory. */
  readonly isConfirmed: boolean
}

const NESSUNA: Misura = {
  fascia: 'nessuna',
  intera: ratio(0, 1),
  frazione: ratio(1, 1),
  misura: ratio(0, 1),
  isConfirmed: true,
}

const share = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den)

/**
 * @param giorni of delay of the tax
 * @param regolarizzato the day on which the sanction is paid, `ritardo` days after the due date
 */
export const misuraDi = (
  scadenza: IsoDate,
  giorni: number,
  regolarizzato: IsoDate,
  ritardo: number,
  finestra: Finestra = 'un-anno',
): Misura => {
  if (giorni === 0) return NESSUNA
  const { value: riduzioni, law } = riduzioniDi(scadenza, regolarizzato)
  const intera = sanzioneIntera(sanzioneDi(scadenza, regolarizzato).value, giorni)
  for (const { limite, frazione, fascia } of riduzioni) {
    if (!isWithin(limite, scadenza, regolarizzato, ritardo, finestra)) continue
    return {
      fascia: ritardo <= SPRINT ? 'sprint' : fascia,
      intera,
      frazione,
      misura: share(intera, frazione),
      isConfirmed: law.confidence === 'confirmed' && scadenza >= FAVOR_REI,
    }
  }
  throw new Problem('ravvedimento-over-year', 'giorno', { giorno: regolarizzato })
}

/** A stretch of days in which the sanction is the same; `al` absent: for ever. For a reader, not for a sum. */
export type TrattoFascia = {
  readonly fascia: Fascia
  readonly al: IsoDate | undefined
  readonly misura: Ratio
}

/** The bands still ahead of `giorno`, that of the day first: until when a figure holds, and what comes after. */
export const fasceDa = (scadenza: IsoDate, giorno: IsoDate, finestra: Finestra = 'un-anno'): TrattoFascia[] => {
  const base = sanzioneDi(scadenza, giorno).value
  const rows: TrattoFascia[] = []
  const sprint = addDays(scadenza, SPRINT)
  if (giorno <= sprint) {
    const daily = sanzioneIntera(base, 1)
    rows.push({ fascia: 'sprint', al: sprint, misura: share(daily, ratio(1, 10)) })
  }
  for (const { limite, frazione, fascia } of riduzioniDi(scadenza, giorno).value) {
    const al = lastDay(limite, scadenza, finestra)
    if (al !== undefined && al < giorno) continue
    // without the ninety days of 2015 the long band holds both sides of the ninetieth day, at one and the same figure
    const giorni = limite === 'trenta-giorni' || limite === 'novanta-giorni' ? 30 : 91
    rows.push({ fascia, al, misura: share(sanzioneIntera(base, giorni), frazione) })
  }
  return rows
}
