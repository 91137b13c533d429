import type { Risposte } from '../../contracts/pratiche/lettura'
import type { Procedura } from '../../contracts/pratiche/procedura'
import type { Stato } from '../../contracts/pratiche/stati'
import { scadenzeImu } from '../../engine/calendario/scadenze'
import { addDays, addYears, type IsoDate } from '../../engine/kernel/dates'
import { terminaIl, termineOn, type Termine } from '../../engine/procedimento/procedimento'
import type { Law } from '../../engine/kernel/law'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { proceduraOf } from './rows'

/** Last day to answer what was sent on a day; `sospesaDal` and `ripresa` are the days between which its clock rested. */
export const scadenzaDi = (
  { termine }: Pick<Procedura, 'termine'>,
  presentata: IsoDate,
  sospesa?: { readonly dal: IsoDate; readonly al?: IsoDate },
): IsoDate => terminaIl(termineOn(termine, presentata).value, presentata, sospesa === undefined ? [] : [sospesa])

/** The clock of a request: how long, what silence means, and the law that says so. */
export const orologioDi = (
  { termine }: Pick<Procedura, 'termine'>,
  presentata: IsoDate,
): Termine & { readonly legge: Law } => {
  const { value, law } = termineOn(termine, presentata)
  return { ...value, legge: law }
}

type Ferma = { readonly procedura: string; readonly presentataIl: Date; readonly sospesaDal: Date | null }

/** The columns of the clock once what was missing has come: it runs again, and the days for which it rested do not count. */
export const dopoLaRisposta = (
  { procedura, presentataIl, sospesaDal }: Ferma,
  a: Stato,
): { readonly scadenza?: Date; readonly sospesaDal?: null } => {
  if (sospesaDal === null || a === 'attesa') return {}
  const rested = { dal: isoDayOf(sospesaDal), al: today() }
  return { scadenza: dayColumn(scadenzaDi(proceduraOf(procedura), today(presentataIl), rested)), sospesaDal: null }
}

/**
 * The columns of a request that is closed now: its clock ends, and the last day that stood is kept, so that whether the answer came
 * in time can be told later.
 */
export const chiusa = (row: Ferma & { readonly scadenza: Date | null }, a: Stato) => ({
  chiusaIl: new Date(),
  termine: dopoLaRisposta(row, a).scadenza ?? row.scadenza,
  scadenza: null,
  sospesaDal: null,
})

/** Last day by which it is to be sent, counted from what was answered; undefined where no law says one, or the day is not known yet. */
export const entroQuando = ({ entro }: Procedura, risposte: Risposte): IsoDate | undefined => {
  const from = entro && (risposte[entro.campo] ?? risposte[entro.altrimenti ?? ''])
  if (entro === undefined || from === undefined) return undefined
  if ('annoDopo' in entro) return scadenzeImu(Number(from.slice(0, 4))).dichiarazione
  return 'anni' in entro ? addYears(from, entro.anni) : addDays(from, entro.giorni)
}
