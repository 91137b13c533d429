import { plus, product, ratio, smaller, ZERO, type Amount } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { ImpostaPeriodo, Parte } from './imposta-periodo'
import type { ImmobileImu } from './imu.types'

/** Exact; `codice` is the row it lowers. */
export type Detrazione = {
  readonly codice: Parte['codice'] | undefined
  readonly anno: Amount
  readonly acconto: Amount
}

const SENZA_DETRAZIONE: Detrazione = { codice: undefined, anno: ZERO, acconto: ZERO }

/** Pro rata for the months lived in, split among the residents, never above the tax it lowers (c. 749). */
export const detrazioneDi = (immobile: ImmobileImu, periodi: readonly ImpostaPeriodo[]): Detrazione => {
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
  const mine = product(detrazione.annua, ratio(1, detrazione.titolari))
  return {
    codice,
    anno: smaller(product(mine, ratio(mesi, 12)), anno),
    acconto: smaller(product(mine, ratio(mesiPrimo, 12)), acconto),
  }
}
