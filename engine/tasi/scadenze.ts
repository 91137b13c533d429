import { giornoLavorativo } from '../calendario/festivi'
import { valueOn } from '../kernel/dated'
import type { IsoDate } from '../kernel/dates'
import { Problem, said } from '../kernel/problem'
import { OTTOBRE_2014, PRIMO_ANNO_TASI, TERMINI_TASI, ULTIMO_ANNO_TASI } from './tasi.tables'
import type { PosizioneTasi } from './tasi.types'

/** Absent where all was due in December. */
export type ScadenzeTasi = { readonly acconto: IsoDate | undefined; readonly saldo: IsoDate }

const SCELTE_2014 = ['giugno', 'ottobre', 'unica'] as const

/**
 * Due dates of a year, each moved to a working day. In 2014 they follow the day on which the comune published its rates
 * (DL 88/2014): the caller says which, and in no other year.
 * @throws Problem `anno-unsupported`, `value-missing`, `choice-unknown`
 */
export const scadenzeTasi = (anno: number, acconto2014?: PosizioneTasi['acconto2014']): ScadenzeTasi => {
  if (!Number.isInteger(anno) || anno < PRIMO_ANNO_TASI || anno > ULTIMO_ANNO_TASI) {
    throw new Problem('anno-unsupported', 'anno', {
      anno: said(anno),
      primo: PRIMO_ANNO_TASI,
      ultimo: ULTIMO_ANNO_TASI,
    })
  }
  const termini = valueOn(TERMINI_TASI, `${anno}-01-01`)
  const [giugno, saldo] = [giornoLavorativo(`${anno}-${termini.acconto}`), giornoLavorativo(`${anno}-${termini.saldo}`)]
  if (anno !== 2014) {
    if (acconto2014 !== undefined) throw new Problem('choice-unknown', 'acconto2014', { value: said(acconto2014) })
    return { acconto: giugno, saldo }
  }
  if (acconto2014 === undefined) throw new Problem('value-missing', 'acconto2014')
  if (!SCELTE_2014.includes(acconto2014)) {
    throw new Problem('choice-unknown', 'acconto2014', { value: said(acconto2014) })
  }
  if (acconto2014 === 'unica') return { acconto: undefined, saldo }
  return { acconto: acconto2014 === 'giugno' ? giugno : giornoLavorativo(OTTOBRE_2014), saldo }
}
