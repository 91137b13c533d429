import type { AliquoteComune } from '../../engine/imu/imu.types'
import { isPrima } from './anni'
import type { Contesto } from './aliquote-periodo'

const STATI: AliquoteComune['stati'] = {
  'abitazione-principale': 'unknown',
  'rurale-strumentale': 'unknown',
  'gruppo-d': 'unknown',
  terreno: 'unknown',
  area: 'unknown',
  'altro-fabbricato': 'unknown',
}

const isSame = (one: AliquoteComune['differenziate'], other: AliquoteComune['differenziate']): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other)

/** Before 2020 other limits held, so the figures of the nearest year held say nothing: each rate is typed. */
const vuote = (anno: number, { belfiore, rilevata }: AliquoteComune): AliquoteComune => ({
  belfiore,
  anno,
  stato: 'unknown',
  stati: STATI,
  motivi: ['year-not-held'],
  fonte: '',
  rilevata,
  base: {},
  differenziateCoperte: false,
  differenziate: [],
})

/**
 * The rates of a year and of the year before. Where a prospetto holds for both, the page carries its rows to the browser
 * once: what is the same thing twice travels as one.
 */
export const contestoDi = (anno: number, aliquote: AliquoteComune, precedenti: AliquoteComune): Contesto => {
  if (isPrima(anno)) return { anno, aliquote: vuote(anno, aliquote), precedenti: vuote(anno - 1, precedenti) }
  const { differenziate } = aliquote
  return isSame(differenziate, precedenti.differenziate)
    ? { anno, aliquote, precedenti: { ...precedenti, differenziate } }
    : { anno, aliquote, precedenti }
}
