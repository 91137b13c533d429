import { versamenti } from '../../engine/imu/imu'
import type { ImuResult, PosizioneImu, RigaImu, VersamentoImu } from '../../engine/imu/imu.types'
import { toCents, type Cents } from '../../engine/kernel/money'
import type { RigaF24 } from '../../f24/model/delega'

export const QUALI = ['acconto', 'saldo', 'entrambe', 'unica'] as const
/** Which instalments are paid: `entrambe` on a form each, `unica` the year in one payment (c. 762). */
export type Quale = (typeof QUALI)[number]

/** A row of the form beside the figure before the rounding to the euro. */
export type RigaMotivata = {
  readonly riga: RigaF24
  readonly rata: VersamentoImu['rata']
  readonly esatto: Cents
  /** Who gets it: the State's share of group D, or the comune. */
  readonly va: 'comune' | 'stato'
}

/** One form's worth: what is paid on one day. */
export type Rata = {
  readonly rata: VersamentoImu['rata']
  readonly scadenza: string
  readonly righe: readonly RigaMotivata[]
  readonly totale: Cents
}

const STATO = '3925'
const MOST_IMMOBILI = 999

const paidOn = ({ accontoVersato }: PosizioneImu, codice: string): Cents | undefined => {
  if (accontoVersato === undefined) return undefined
  if (typeof accontoVersato === 'number') return accontoVersato
  return accontoVersato.find((row) => row.codice === codice)?.importo ?? toCents(0)
}

const esatto = (posizione: PosizioneImu, riga: RigaImu, rata: VersamentoImu['rata']): Cents => {
  if (rata === 'unica') return riga.imposta
  if (rata === 'acconto') return riga.acconto
  const paid = paidOn(posizione, riga.codice)
  return paid === undefined ? riga.saldo : toCents(riga.imposta - paid)
}

const toRiga = (own: VersamentoImu, anno: number, belfiore: string): RigaF24 => ({
  sezione: 'EL',
  codiceTributo: own.codice,
  codiceEnte: belfiore,
  ravvedimento: false,
  immobiliVariati: false,
  acconto: own.rata !== 'saldo',
  saldo: own.rata !== 'acconto',
  numeroImmobili: Math.min(own.immobili, MOST_IMMOBILI),
  anno,
  ...(own.detrazione > 0 ? { detrazione: own.detrazione } : {}),
  debito: own.importo,
  credito: toCents(0),
})

const motivata = (posizione: PosizioneImu, result: ImuResult, own: VersamentoImu, belfiore: string): RigaMotivata => {
  const riga = result.righe.find(({ codice }) => codice === own.codice)
  if (riga === undefined) throw new Error(`no row of the year for ${own.codice}`)
  return {
    riga: toRiga(own, result.anno, belfiore),
    rata: own.rata,
    esatto: esatto(posizione, riga, own.rata),
    va: own.codice === STATO ? 'stato' : 'comune',
  }
}

const rataOf = (posizione: PosizioneImu, result: ImuResult, name: VersamentoImu['rata'], belfiore: string): Rata => {
  const rate = name === 'unica' ? 'unica' : 'due-rate'
  const due = versamenti(posizione, result, { rate })
  const righe = due.filter(({ rata }) => rata === name).map((own) => motivata(posizione, result, own, belfiore))
  const scadenza = result.rate.find(({ rata }) => rata === (name === 'saldo' ? 'saldo' : 'acconto'))?.scadenza
  if (scadenza === undefined) throw new Error(`no due date for ${name}`)
  return { rata: name, scadenza, righe, totale: toCents(righe.reduce((sum, { riga }) => sum + riga.debito, 0)) }
}

/** The payments chosen, one for each day on which something is paid; those with nothing to pay are left out. */
export const rateDi = (posizione: PosizioneImu, result: ImuResult, quale: Quale, belfiore: string): readonly Rata[] => {
  const names = quale === 'entrambe' ? (['acconto', 'saldo'] as const) : [quale]
  return names.map((name) => rataOf(posizione, result, name, belfiore)).filter(({ righe }) => righe.length > 0)
}

/**
 * The choice that stands until the person makes another: what is still to pay today. An acconto that was paid, or
 * whose day is past, leaves the saldo.
 */
export const qualeOggi = (result: ImuResult, oggi: string, accontoPaid: boolean): Quale => {
  const acconto = result.rate.find(({ rata }) => rata === 'acconto')
  return !accontoPaid && acconto !== undefined && oggi <= acconto.scadenza ? 'acconto' : 'saldo'
}

/** The payments whose day is past: sanctions and interest (ravvedimento) are due on them, and are not computed here. */
export const inRitardo = (rate: readonly Rata[], oggi: string): readonly Rata[] =>
  rate.filter(({ scadenza }) => scadenza < oggi)
