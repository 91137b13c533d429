import { daPercento } from '../../engine/imu/imu'
import type {
  AliquotaDifferenziata,
  AliquotaPct,
  AliquoteComune,
  Fattispecie,
  LineaProspetto,
  StatoAliquote,
} from '../../engine/imu/imu.types'
import type { Ratio } from '../../engine/kernel/money'
import { typedAliquota, type CampoProblemCode } from './typed'

/** A rate that may hold for a stretch of the year: the line of the prospetto, or one of the comune's own cases. */
export type SceltaAliquota = {
  /** Value of the field `scelta`: `base` or the id of the differentiated rate. */
  readonly id: string
  readonly pct: AliquotaPct
  /** Words of the prospetto; absent for the line itself, which screens name by `linea`. */
  readonly testo?: string
  readonly testoDaVerificare?: boolean
  readonly fattispecie?: string
}

export type Situazione = { readonly linea: LineaProspetto; readonly categoria?: string; readonly uso?: string }

const LET = ['affittato', 'concordato', 'comodato']

/** Whether the conditions that can be read in the data leave this case open; the rest is for the person to say. */
const fits = (own: AliquotaDifferenziata, { linea, categoria, uso }: Situazione): boolean => {
  if (own.gruppo !== linea) return false
  if (own.categorie.length > 0 && categoria && !own.categorie.includes(categoria)) return false
  if (own.tipo === 'abitazione_locata_comodato') {
    if (uso === undefined || !LET.includes(uso) || categoria?.[0] === 'B' || categoria?.[0] === 'C') return false
    if (own.contratto === 'comodato') return uso === 'comodato'
    return own.contratto === 'locazione_o_comodato' || own.contratto === undefined || uso !== 'comodato'
  }
  const dwelling = categoria !== undefined && categoria[0] === 'A' && categoria !== 'A/10'
  if (own.tipo === 'abitazione_a_disposizione') return uso === 'vuoto' && dwelling
  if (own.tipo === 'abitazione_uso_diretto') return dwelling && uso !== undefined && !LET.includes(uso)
  if (own.tipo === 'immobili_non_abitativi') return !dwelling
  // public housing and social housing are cases the person has named; an appurtenance of one may still be this
  if (own.tipo === 'iacp_erp' || own.tipo === 'alloggi_sociali') return dwelling ? uso === 'situazione' : true
  if (own.tipo === 'turistico_ricettiva') return uso !== 'abito' && uso !== 'comodato'
  return true
}

const isLinea = (fattispecie: Fattispecie): fattispecie is LineaProspetto => fattispecie !== 'bene-merce'

export const lineaDi = (fattispecie: Fattispecie): LineaProspetto | undefined =>
  isLinea(fattispecie) ? fattispecie : undefined

/** The line first, where we hold it, then the comune's own cases that may fit. */
export const scelteDi = (aliquote: AliquoteComune, situazione: Situazione): readonly SceltaAliquota[] => {
  const base = aliquote.base[situazione.linea]
  const own = aliquote.differenziate.filter((rate) => fits(rate, situazione))
  return [
    ...(base === undefined ? [] : [{ id: 'base', pct: base }]),
    ...own.map(({ id, aliquota, testo, testoDaVerificare, fattispecie }) => ({
      id,
      pct: aliquota,
      testo,
      testoDaVerificare,
      ...(fattispecie === undefined ? {} : { fattispecie }),
    })),
  ]
}

/** Why a rate must be looked at before an F24 is printed. */
export type MotivoConferma = 'rate-unknown' | 'differenziate-not-held' | 'text-damaged'

export type AliquotaScelta = {
  readonly anno: number
  readonly linea: LineaProspetto
  readonly scelta: string
  readonly pct: AliquotaPct
  readonly ratio: Ratio
  readonly stato: StatoAliquote
  readonly daConfermare?: MotivoConferma
}

const DIFFERENTIABLE: readonly LineaProspetto[] = ['gruppo-d', 'terreno', 'area', 'altro-fabbricato']

const motivo = (
  aliquote: AliquoteComune,
  linea: LineaProspetto,
  scelta: SceltaAliquota,
): MotivoConferma | undefined => {
  if (aliquote.stati[linea] === 'unknown') return 'rate-unknown'
  if (scelta.testoDaVerificare) return 'text-damaged'
  return !aliquote.differenziateCoperte && DIFFERENTIABLE.includes(linea) ? 'differenziate-not-held' : undefined
}

/**
 * The rate of a year for a stretch: what the person chose, typed, or the only one there is.
 * A figure typed by the person comes from the delibera they hold, so it needs no further word.
 */
export const sceltaAliquota = (
  aliquote: AliquoteComune,
  situazione: Situazione,
  chosen: { readonly scelta: string; readonly typed: string },
): AliquotaScelta | { readonly code: CampoProblemCode; readonly on: 'scelta' | 'typed' } => {
  const { linea } = situazione
  const common = { anno: aliquote.anno, linea }
  if (chosen.scelta === 'altra') {
    const typed = typedAliquota(chosen.typed)
    if ('code' in typed) return { code: typed.code, on: 'typed' }
    return { ...common, scelta: 'altra', ...typed.value, stato: 'known' }
  }
  const scelte = scelteDi(aliquote, situazione)
  const only = scelte.length === 1 && chosen.scelta === '' ? scelte[0] : undefined
  const scelta = only ?? scelte.find(({ id }) => id === chosen.scelta)
  if (scelta === undefined) return { code: chosen.scelta === '' ? 'answer-missing' : 'choice-unknown', on: 'scelta' }
  const why = motivo(aliquote, linea, scelta)
  const known = {
    ...common,
    scelta: scelta.id,
    pct: scelta.pct,
    ratio: daPercento(scelta.pct),
    stato: aliquote.stati[linea],
  }
  return why === undefined ? known : { ...known, daConfermare: why }
}

/** Last year's answer where nothing was said: the same case, found by its words; else the line if it is the only one. */
export const sceltaPrecedente = (
  precedenti: AliquoteComune,
  situazione: Situazione,
  current: AliquotaScelta,
  currentText: string | undefined,
): string => {
  if (current.scelta === 'base') return precedenti.base[situazione.linea] === undefined ? '' : 'base'
  const same = scelteDi(precedenti, situazione).find(({ testo }) => testo !== undefined && testo === currentText)
  return same?.id ?? ''
}
