import { plus, product, ratio, smaller, toCents, ZERO, type Amount } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { ImpostaPeriodo, Parte } from './imposta-periodo'
import type { ImmobileImu } from './imu.types'
import type { Parametri } from './parametri'

/** Exact; `codice` is the row it lowers. */
export type Detrazione = {
  readonly codice: Parte['codice'] | undefined
  readonly anno: Amount
  readonly acconto: Amount
  /** Of the whole dwelling, children included. */
  readonly annua: number
}

const SENZA_DETRAZIONE: Detrazione = { codice: undefined, anno: ZERO, acconto: ZERO, annua: 0 }

/** With what children add, in the years in which they do, up to its own limit. */
const annuaDi = (
  { detrazioneFigli }: Pick<Parametri, 'detrazioneFigli'>,
  { annua, figli }: NonNullable<ImmobileImu['detrazione']>,
): number => {
  if (figli === undefined || figli === 0) return annua
  if (!Number.isSafeInteger(figli) || figli < 0 || figli > 30 || !detrazioneFigli) {
    throw new Problem('detrazione-not-admitted', 'detrazione.figli', { value: said(figli) })
  }
  return annua + Math.min(figli * detrazioneFigli.perFiglio, detrazioneFigli.massimo)
}

/** Pro rata for the months lived in, split among the residents, never above the tax it lowers (c. 749). */
export const detrazioneDi = (
  parametri: Pick<Parametri, 'detrazioneFigli'>,
  immobile: ImmobileImu,
  periodi: readonly ImpostaPeriodo[],
): Detrazione => {
  const { detrazione } = immobile
  if (!detrazione || detrazione.annua === 0) return SENZA_DETRAZIONE
  if (!Number.isSafeInteger(detrazione.annua) || detrazione.annua < 0)
    throw new Problem('amount-invalid', 'detrazione.annua')
  if (!Number.isSafeInteger(detrazione.titolari) || detrazione.titolari < 1)
    throw new Problem('quota-invalid', 'detrazione.titolari')
  let [anno, acconto, mesi, mesiPrimo] = [ZERO, ZERO, 0, 0]
  let codice: Parte['codice'] | undefined
  let isAdmitted = false
  periodi.forEach((calcolo, index) => {
    const periodo = immobile.periodi[index]!
    if (calcolo.fattispecie !== 'abitazione-principale' && !periodo.alloggioIacp) return
    isAdmitted = true
    for (const parte of calcolo.parti) {
      codice = parte.codice
      anno = plus(anno, parte.imposta)
      acconto = plus(acconto, parte.acconto)
    }
    mesi += calcolo.mesiTassati.anno
    mesiPrimo += calcolo.mesiTassati.primo
  })
  if (!isAdmitted) throw new Problem('detrazione-not-admitted', 'detrazione')
  // bought in the last days of December: no month counts, so there is no tax to lower
  if (codice === undefined) return SENZA_DETRAZIONE
  const annua = annuaDi(parametri, detrazione)
  const mine = product(toCents(annua), ratio(1, detrazione.titolari))
  return {
    codice,
    annua,
    anno: smaller(product(mine, ratio(mesi, 12)), anno),
    acconto: smaller(product(mine, ratio(mesiPrimo, 12)), acconto),
  }
}
