import type { Tributo } from '../../contracts/tributi'
import { canone } from '../../engine/canone/canone'
import type { CanoneResult } from '../../engine/canone/canone.types'
import { imu, versamenti } from '../../engine/imu/imu'
import type { ImuResult, VersamentoImu } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { outcome, Problem, within, type Outcome } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import type { Regime } from '../../engine/speciali/speciali'
import { tari, versamentiUtenze } from '../../engine/tari/tari'
import type { TariResult, VersamentoTari } from '../../engine/tari/tari.types'
import type { Presa, Rates } from './aliquota'
import type { DovutoRow, Position } from './position.types'
import { toPosizioneCanoneOf } from './to-engine-canone'
import { toPosizioneImu } from './to-engine'
import { byUtenza, tariffeTariOf, toUtenzaTari } from './to-engine-tari'

/** A figure computed now from what is on record, with all that explains it. */
export type Calcolato =
  | {
      readonly tributo: 'imu'
      readonly risultato: ImuResult
      readonly versamenti: readonly VersamentoImu[]
      readonly aliquote: readonly Presa[]
      readonly traccia: Trace
    }
  | {
      readonly tributo: 'tari'
      readonly utenze: readonly UtenzaCalcolata[]
      /** Rows of the F24; none where the comune's instalments are not held. */
      readonly versamenti: readonly VersamentoTari[]
    }
  | { readonly tributo: 'canone'; readonly risultato: CanoneResult; readonly traccia: Trace }

/** Each utenza has a trace of its own: their steps have the same names. */
export type UtenzaCalcolata = {
  readonly codice: string
  readonly tipo: string
  readonly risultato: TariResult
  readonly traccia: Trace
}

/**
 * Where the amount owed comes from: computed; written by the office (a notice, an act); not known, because the comune's
 * tariffs are not held, because it has another tax, or because of what is wrong on record.
 */
export type Fonte =
  | { readonly da: 'calcolo'; readonly calcolato: Calcolato }
  | { readonly da: 'ufficio' }
  | { readonly da: 'tariffe-non-possedute' }
  /** Not the IMU but the tax of a province or region: `IMIS`, `IMI`, `ILIA`. */
  | { readonly da: 'altro-regime'; readonly regime: Regime }
  | { readonly da: 'problemi'; readonly problems: readonly Problem[] }

/** One tax of the year. `resta` is below zero where more was paid than was owed. */
export type Riga = {
  readonly tributo: Tributo
  readonly fonte: Fonte
  /** What has to be paid, as the F24 rounds it; absent where it is not known. */
  readonly dovuto: Cents | undefined
  readonly versato: Cents
  readonly resta: Cents | undefined
  readonly scadenze: readonly { readonly rata: string; readonly giorno: IsoDate; readonly importo: Cents }[]
}

/** `completo`: every tax is known, so that what is left of them is all that is left. What is left in all: `estrattoOf`. */
export type Conto = { readonly righe: readonly Riga[]; readonly completo: boolean }

type HowMuch = { readonly traced: boolean }

type Found = Pick<Riga, 'fonte' | 'dovuto' | 'scadenze'>

const total = (amounts: readonly Cents[]): Cents => toCents(amounts.reduce((sum, own) => sum + own, 0))

const unknown = (fonte: Fonte): Found => ({ fonte, dovuto: undefined, scadenze: [] })

const wrong = (problems: readonly Problem[]): Found => unknown({ da: 'problemi', problems })

/** As the office wrote it down. */
const recorded = (rows: readonly DovutoRow[]): Found => ({
  fonte: { da: 'ufficio' },
  dovuto: total(rows.map(({ importo }) => importo)),
  scadenze: rows.map(({ rata, scadenza, importo }) => ({ rata, giorno: scadenza, importo })),
})

const imuOf = (position: Position, rates: Rates, { traced }: HowMuch): Found | undefined => {
  if (position.immobili.length === 0) return undefined
  const { regime = 'IMU' } = rates
  if (regime !== 'IMU') return unknown({ da: 'altro-regime', regime })
  const input = toPosizioneImu(position, rates)
  if (!input.ok) return wrong(input.problems)
  const { posizione, aliquote } = input.value
  if (posizione.immobili.length === 0) return undefined
  const traccia = new Trace()
  const result = imu(posizione, traced ? traccia : undefined)
  if (!result.ok) return wrong(result.problems)
  const risultato = result.value
  const rows = versamenti(posizione, risultato, { rate: 'due-rate' })
  const scadenze = risultato.rate.map(({ rata, scadenza }) => ({
    rata,
    giorno: scadenza,
    importo: total(rows.filter((row) => row.rata === rata).map(({ importo }) => importo)),
  }))
  return {
    fonte: { da: 'calcolo', calcolato: { tributo: 'imu', risultato, versamenti: rows, aliquote, traccia } },
    dovuto: total(rows.map(({ importo }) => importo)),
    scadenze: scadenze.filter(({ importo }) => importo > 0),
  }
}

const placed = <T>(result: Outcome<Outcome<T>>, place: string): Outcome<T> => {
  const own = result.ok ? result.value : result
  if (own.ok) return own
  return {
    ok: false,
    problems: own.problems.map(({ code, field, values }) => new Problem(code, within(place, field), { ...values })),
  }
}

/** The number of an instalment, as its rows say it: `0204` is the second. */
export const numeroRata = ({ rateazione }: VersamentoTari): string => String(Number(rateazione.slice(0, 2)))

const rateOf = (rows: readonly VersamentoTari[]): Found['scadenze'] =>
  [...new Set(rows.map(numeroRata))].map((rata) => {
    const own = rows.filter((row) => numeroRata(row) === rata)
    return { rata, giorno: own[0]!.scadenza, importo: total(own.map(({ importo }) => importo)) }
  })

const tariOf = ({ anno, utenze, tariffe, dovuti }: Position): Found | undefined => {
  const notices = dovuti.filter(({ tributo }) => tributo === 'tari')
  if (notices.length > 0) return recorded(notices)
  if (utenze.length === 0) return undefined
  const held = outcome(() => tariffeTariOf(tariffe.tari))
  const before = outcome(() => tariffeTariOf(tariffe.tariPrima))
  if (!held.ok) return wrong(held.problems)
  if (!before.ok) return wrong(before.problems)
  const own = held.value
  if (own === undefined) return unknown({ da: 'tariffe-non-possedute' })
  const results = byUtenza(utenze).map((rows, at) => {
    const traccia = new Trace()
    const result = placed(
      outcome(() => tari(toUtenzaTari(own, rows, anno, before.value), traccia)),
      `utenze.${at}`,
    )
    return { result, traccia, codice: rows[0]!.codice, tipo: rows[0]!.tipo }
  })
  const problems = results.flatMap(({ result }) => (result.ok ? [] : result.problems))
  if (problems.length > 0) return wrong(problems)
  const computed = results.flatMap(({ result, ...each }) => (result.ok ? [{ ...each, risultato: result.value }] : []))
  const risultati = computed.map(({ risultato }) => risultato)
  const rows = versamentiUtenze(anno, risultati)
  return {
    fonte: { da: 'calcolo', calcolato: { tributo: 'tari', utenze: computed, versamenti: rows } },
    // by instalments each row of the F24 is rounded, so what is paid may differ by a euro from what the utenze come to
    dovuto: total(rows.length > 0 ? rows.map(({ importo }) => importo) : risultati.map(({ dovuto }) => dovuto)),
    scadenze: rateOf(rows),
  }
}

const canoneOf = ({ anno, concessioni, tariffe, dovuti }: Position): Found | undefined => {
  const notices = dovuti.filter(({ tributo }) => tributo === 'canone')
  if (notices.length > 0) return recorded(notices)
  if (concessioni.length === 0) return undefined
  if (tariffe.canone === undefined) return unknown({ da: 'tariffe-non-possedute' })
  const traccia = new Trace()
  const result = placed(
    outcome(() => canone(toPosizioneCanoneOf(tariffe.canone, concessioni, anno), traccia)),
    'concessioni',
  )
  if (!result.ok) return wrong(result.problems)
  const risultato = result.value
  const calcolato = { tributo: 'canone', risultato, traccia } as const
  return { fonte: { da: 'calcolo', calcolato }, dovuto: risultato.totale, scadenze: [] }
}

const tasiOf = ({ dovuti }: Position): Found | undefined => {
  const rows = dovuti.filter(({ tributo }) => tributo === 'tasi')
  return rows.length === 0 ? undefined : recorded(rows)
}

/**
 * What is owed, was paid and is left of each tax that who looks may see. A tax that the person has not is no line.
 * @param how without the steps of the IMU where nobody reads them: of a whole comune
 */
export const contoOf = (position: Position, rates: Rates, how: HowMuch = { traced: true }): Conto => {
  const found: Readonly<Record<Tributo, () => Found | undefined>> = {
    imu: () => imuOf(position, rates, how),
    tasi: () => tasiOf(position),
    tari: () => tariOf(position),
    canone: () => canoneOf(position),
  }
  const righe = position.tributi.flatMap((tributo): Riga[] => {
    const paid = position.versamenti.filter((row) => row.tributo === tributo).map(({ importo }) => importo)
    const own = found[tributo]()
    if (own === undefined && paid.length === 0) return []
    const line = own ?? { fonte: { da: 'ufficio' as const }, dovuto: toCents(0), scadenze: [] }
    const versato = total(paid)
    const resta = line.dovuto === undefined ? undefined : toCents(line.dovuto - versato)
    return [{ tributo, ...line, versato, resta }]
  })
  return { righe, completo: righe.every(({ dovuto }) => dovuto !== undefined) }
}
