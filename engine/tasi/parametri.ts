import { parametriValore, type ParametriValore } from '../catasto/valore'
import { valueOn } from '../kernel/dated'
import type { Cents, Ratio } from '../kernel/money'
import { scadenzeTasi, type ScadenzeTasi } from './scadenze'
import { STEP_TASI, type PassiTasi } from './tasi.steps'
import {
  AIRE_TASI,
  COMODATO_TASI,
  CONCORDATO_TASI,
  LIMITI_TASI,
  MINIMO_TASI,
  PARTE_OCCUPANTE,
  type LimitiTasi,
} from './tasi.tables'
import type { PosizioneTasi } from './tasi.types'

/** The figures of the law for the year and the choices of the comune. */
export type ParametriTasi = ParametriValore & {
  readonly passi: PassiTasi
  readonly comodato: boolean
  readonly concordato: Ratio | undefined
  readonly aire: Ratio | undefined
  readonly cumuloStoricoInagibile: boolean
  /** In 2014 the acconto followed the rates of the year itself. */
  readonly accontoCorrente: boolean
  readonly haAcconto: boolean
  readonly scadenze: ScadenzeTasi
  readonly limiti: LimitiTasi
  readonly parteOccupante: { readonly min: Ratio; readonly max: Ratio }
  readonly minimo: Cents
}

type DiLegge = Omit<ParametriTasi, 'cumuloStoricoInagibile' | 'scadenze' | 'haAcconto'>

const anni = new Map<number, DiLegge>()

/** They never change while a program runs, so they are looked up once. */
const leggeDi = (anno: number): DiLegge => {
  const known = anni.get(anno)
  if (known) return known
  const day = `${anno}-01-01`
  const looked: DiLegge = {
    ...parametriValore(anno),
    passi: STEP_TASI,
    comodato: valueOn(COMODATO_TASI, day),
    concordato: valueOn(CONCORDATO_TASI, day),
    aire: valueOn(AIRE_TASI, day),
    accontoCorrente: anno === 2014,
    limiti: valueOn(LIMITI_TASI, day),
    parteOccupante: valueOn(PARTE_OCCUPANTE, day),
    minimo: valueOn(MINIMO_TASI, day),
  }
  anni.set(anno, looked)
  return looked
}

/** @throws Problem `anno-unsupported`, `value-missing`, `choice-unknown` */
export const parametriTasi = ({ anno, acconto2014, cumuloStoricoInagibile }: PosizioneTasi): ParametriTasi => {
  const scadenze = scadenzeTasi(anno, acconto2014)
  return {
    ...leggeDi(anno),
    scadenze,
    haAcconto: scadenze.acconto !== undefined,
    cumuloStoricoInagibile: cumuloStoricoInagibile !== false,
  }
}
