import {
  ACCONTO_DI_LEGGE,
  CANONE_CONCORDATO,
  COMODATO,
  DETRAZIONE_FIGLI,
  PRIMO_ANNO_NUOVA,
  PRINCIPALE_TASSATA,
  QUOTA_STATO,
  quantoEsente,
} from '../../engine/imu/imu'
import type { MotivoEsenzione } from '../../engine/imu/imu.types'
import { valueOn, type DatedTable } from '../../engine/kernel/dated'

/*
 * What a year asks, from the tables of the engine: which questions of the calculator have an answer in it.
 */

const inYear = <T>(table: DatedTable<T>, anno: number): T => valueOn(table, `${anno}-01-01`)

/** The IMU of DL 201/2011, 2012-2019: no rates are held, and mostly nobody can ask for it any more. */
export const isPrima = (anno: number): boolean => anno < PRIMO_ANNO_NUOVA

/** Every dwelling lived in is taxed, not only A/1, A/8, A/9. */
export const siPagaLaCasa = (anno: number): boolean => inYear(PRINCIPALE_TASSATA, anno) === 'tutte'

export const valeComodato = (anno: number): boolean => inYear(COMODATO, anno)

export const valeConcordato = (anno: number): boolean => inYear(CANONE_CONCORDATO, anno) !== undefined

/** Children who live there raise the detrazione. */
export const contanoFigli = (anno: number): boolean => inYear(DETRAZIONE_FIGLI, anno) !== undefined

/** The acconto is paid at rates of the law: none of the year before is asked. */
export const hasAccontoDiLegge = (anno: number): boolean => inYear(ACCONTO_DI_LEGGE, anno) !== undefined

export const isInVigore = (motivo: MotivoEsenzione, anno: number): boolean => quantoEsente(motivo, anno) !== undefined

/** Nothing of the year is due, so that neither value nor share is asked. */
export const liberaTutto = (motivo: MotivoEsenzione, anno: number): boolean => quantoEsente(motivo, anno) === 'anno'

/** The land of who farms it owes nothing: in 2013 and from 2016. */
export const coltivatoreNonPaga = (anno: number): boolean =>
  isInVigore('terreno-cd-iap', anno) || isInVigore('sospesa-2013', anno)

/** The State has half of the tax at the base rate of nearly everything, not a share of group D alone: 2012. */
export const isOfBase = (anno: number): boolean => inYear(QUOTA_STATO, anno).terreno !== undefined

/** The months of the half that is not lifted, where a reason frees one half of the year. */
export const conta = (motivo: MotivoEsenzione | undefined, anno: number, mese: number): boolean => {
  const quanto = motivo && quantoEsente(motivo, anno)
  if (quanto === undefined) return true
  return quanto !== 'anno' && mese <= 6 === (quanto === 'secondo')
}
