import type { MesiContati, Tratto } from '../../engine/calendario/mesi'
import type { AliquoteComune } from '../../engine/imu/imu.types'
import { hasAccontoDiLegge } from './anni'
import type { Lettura } from './bene'
import { situazioneDi } from './condizioni'
import type { RispostePeriodo, Tipo } from './risposte'
import {
  sceltaAliquota,
  sceltaPrecedente,
  scelteDi,
  type AliquotaScelta,
  type MotivoConferma,
  type SceltaAliquota,
  type Situazione,
} from './scelte'

/** Rates of the tax year and of the year before, whose rates the acconto follows (L. 160/2019 art. 1 c. 762). */
export type Contesto = { readonly anno: number; readonly aliquote: AliquoteComune; readonly precedenti: AliquoteComune }

export type PeriodoPreparato = {
  readonly tratto?: Tratto
  readonly mesi?: MesiContati
  readonly situazione?: Situazione
  /** Rates to offer, this year's and last year's, when more than one may hold or none is sure. */
  readonly scelte: readonly SceltaAliquota[]
  readonly sceltePrecedenti: readonly SceltaAliquota[]
  readonly aliquota?: AliquotaScelta
  readonly aliquotaAcconto?: AliquotaScelta
}

export type DaConfermare = {
  readonly field: string
  readonly anno: number
  readonly motivo: MotivoConferma
  readonly linea: Situazione['linea']
  readonly pct: string
}

export type Rates = Pick<
  PeriodoPreparato,
  'situazione' | 'scelte' | 'sceltePrecedenti' | 'aliquota' | 'aliquotaAcconto'
>

/** The rates of a stretch: offered, chosen, and what is still to be said. */
export const readRates = (
  lettura: Lettura,
  tipo: Tipo,
  campi: RispostePeriodo['campi'],
  mesi: MesiContati | undefined,
  contesto: Contesto,
): Rates => {
  const situazione = situazioneDi(tipo, campi, contesto.anno)
  if (!situazione) return { scelte: [], sceltePrecedenti: [] }
  const scelte = scelteDi(contesto.aliquote, situazione)
  const sceltePrecedenti = scelteDi(contesto.precedenti, situazione)
  const offered = { situazione, scelte, sceltePrecedenti }
  const current = sceltaAliquota(contesto.aliquote, situazione, {
    scelta: campi.scelta ?? '',
    typed: campi.aliquota ?? '',
  })
  if ('code' in current) {
    lettura.refuse(current.on === 'typed' ? 'aliquota' : 'scelta', current.code)
    return offered
  }
  if (mesi?.primoSemestre === 0 || hasAccontoDiLegge(contesto.anno)) return { ...offered, aliquota: current }
  const text = scelte.find(({ id }) => id === current.scelta)?.testo
  const chosen = campi.sceltaPrecedente || sceltaPrecedente(contesto.precedenti, situazione, current, text)
  const before = sceltaAliquota(contesto.precedenti, situazione, {
    scelta: chosen,
    typed: campi.aliquotaPrecedente ?? '',
  })
  if ('code' in before) {
    lettura.refuse(before.on === 'typed' ? 'aliquotaPrecedente' : 'sceltaPrecedente', before.code)
    return { ...offered, aliquota: current }
  }
  return { ...offered, aliquota: current, aliquotaAcconto: before }
}

/** What the person must look at before an F24 is printed, unless they said they did. */
export const toConfirm = (field: string, rates: Rates, confirmed: boolean): DaConfermare[] =>
  confirmed
    ? []
    : [rates.aliquota, rates.aliquotaAcconto].flatMap((rate) =>
        rate?.daConfermare
          ? [{ field, anno: rate.anno, motivo: rate.daConfermare, linea: rate.linea, pct: rate.pct }]
          : [],
      )
