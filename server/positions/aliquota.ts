import {
  lineaDi,
  sceltaAliquota,
  sceltaPrecedente,
  scelteDi,
  type AliquotaScelta,
} from '../../contracts/calcolo/scelte'
import { fattispecieDi } from '../../engine/imu/imu'
import type { AliquoteComune, PeriodoImu } from '../../engine/imu/imu.types'
import type { Regime } from '../../engine/speciali/speciali'
import { datiOf, USO, usoOf } from './condizione'
import type { Stretch } from './stretches'

/** Rates of the year and of the one before, for the acconto; undefined where we hold nothing of the comune. */
export type Rates = {
  /** Which tax the comune has in that year. */
  readonly regime?: Regime | undefined
  readonly corrente: AliquoteComune | undefined
  readonly precedente: AliquoteComune | undefined
}

/** A rate that was taken, and why it should be looked at before anybody pays by it. */
export type Presa = { readonly campo: string; readonly scelta: AliquotaScelta }

const situazioneOf = (periodo: PeriodoImu, anno: number, { condizione }: Stretch) => {
  const linea = lineaDi(fattispecieDi(periodo, anno))
  if (linea === undefined) return undefined
  const { bene } = periodo
  const categoria = 'categoria' in bene ? bene.categoria : undefined
  const uso = condizione && USO[usoOf(condizione)]
  return { linea, ...(categoria === undefined ? {} : { categoria }), ...(uso === undefined ? {} : { uso }) }
}

type Situazione = NonNullable<ReturnType<typeof situazioneOf>>

/** Rates that may be taken; absent where none may, or none is sure. */
type Prese = { readonly now?: AliquotaScelta; readonly then?: AliquotaScelta }

const sure = (found: ReturnType<typeof sceltaAliquota>): AliquotaScelta | undefined =>
  'code' in found || found.daConfermare === 'rate-unknown' ? undefined : found

const choose = ({ corrente, precedente }: Rates, situazione: Situazione, recorded: string): Prese => {
  const now = corrente && sure(sceltaAliquota(corrente, situazione, { scelta: recorded, typed: '' }))
  if (corrente === undefined || now === undefined) return {}
  if (precedente === undefined) return { now }
  const text = scelteDi(corrente, situazione).find(({ id }) => id === now.scelta)?.testo
  const same = sceltaPrecedente(precedente, situazione, now, text)
  const then = sure(sceltaAliquota(precedente, situazione, { scelta: same, typed: '' }))
  return then === undefined ? { now } : { now, then }
}

/** What was chosen among these rates: of a whole comune the same question is asked hundreds of thousands of times. */
const chosen = new WeakMap<Rates, Map<string, Prese>>()

const preseOf = (rates: Rates, situazione: Situazione, recorded: string): Prese => {
  const known = chosen.get(rates) ?? new Map<string, Prese>()
  chosen.set(rates, known)
  const key = `${situazione.linea} ${situazione.categoria ?? ''} ${situazione.uso ?? ''} ${recorded}`
  const found = known.get(key) ?? choose(rates, situazione, recorded)
  known.set(key, found)
  return found
}

/**
 * The rates of a stretch: the one that the office has on record, or the only one that the prospetto has for it. Where several
 * may hold and none is on record it stays out, and the engine refuses it.
 */
export const withRates = (
  periodo: PeriodoImu,
  anno: number,
  stretch: Stretch,
  rates: Rates,
  campo: string,
  log: Presa[],
): PeriodoImu => {
  const situazione = situazioneOf(periodo, anno, stretch)
  if (situazione === undefined || periodo.esenzione !== undefined) return periodo
  const { now, then } = preseOf(rates, situazione, datiOf(stretch.condizione).aliquota ?? '')
  if (now === undefined) return periodo
  log.push({ campo: `${campo}.aliquota`, scelta: now })
  const withNow = { ...periodo, aliquota: now.ratio }
  if (then === undefined || periodo.mesi.primoSemestre === 0) return withNow
  log.push({ campo: `${campo}.aliquotaAcconto`, scelta: then })
  return { ...withNow, aliquotaAcconto: then.ratio }
}
