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

/**
 * The rates of a stretch: the one that the office has on record, or the only one that the prospetto has for it. Where several
 * may hold and none is on record it stays out, and the engine refuses it.
 */
export const withRates = (
  periodo: PeriodoImu,
  anno: number,
  stretch: Stretch,
  { corrente, precedente }: Rates,
  campo: string,
  log: Presa[],
): PeriodoImu => {
  const situazione = situazioneOf(periodo, anno, stretch)
  if (situazione === undefined || corrente === undefined || periodo.esenzione !== undefined) return periodo
  const recorded = datiOf(stretch.condizione).aliquota ?? ''
  const now = sceltaAliquota(corrente, situazione, { scelta: recorded, typed: '' })
  if ('code' in now || now.daConfermare === 'rate-unknown') return periodo
  log.push({ campo: `${campo}.aliquota`, scelta: now })
  const withNow = { ...periodo, aliquota: now.ratio }
  if (precedente === undefined || periodo.mesi.primoSemestre === 0) return withNow
  const text = scelteDi(corrente, situazione).find(({ id }) => id === now.scelta)?.testo
  const same = sceltaPrecedente(precedente, situazione, now, text)
  const then = sceltaAliquota(precedente, situazione, { scelta: same, typed: '' })
  if ('code' in then || then.daConfermare === 'rate-unknown') return withNow
  log.push({ campo: `${campo}.aliquotaAcconto`, scelta: then })
  return { ...withNow, aliquotaAcconto: then.ratio }
}
