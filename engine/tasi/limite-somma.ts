import { valueOn } from '../kernel/dated'
import { compare, plus, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { LIMITI_TASI, PRIMO_ANNO_TASI, ULTIMO_ANNO_TASI } from './tasi.tables'

export type Somma = {
  readonly anno: number
  readonly imu: Ratio
  readonly tasi: Ratio
  /** The surcharge that the comune validly has in that year, 0 to 0,8 per mille. */
  readonly maggiorazione: Ratio
  readonly abitazionePrincipale: boolean
}

const checked = (value: Ratio, field: string): Ratio => {
  const { num, den } = value
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0 || num > den) {
    throw new Problem('aliquota-invalid', field, { value: `${said(num)}/${said(den)}` })
  }
  return value
}

/**
 * Whether the comune could set these rates: TASI within 2,5 per mille and IMU with TASI within 10,6 (6 for the main
 * dwelling), each raised by the surcharge (L. 147/2013 art. 1 c. 640, 677).
 * @throws Problem `anno-unsupported`, `aliquota-invalid`
 */
export const isSommaAmmessa = ({ anno, imu, tasi, maggiorazione, abitazionePrincipale }: Somma): boolean => {
  if (!Number.isInteger(anno) || anno < PRIMO_ANNO_TASI || anno > ULTIMO_ANNO_TASI) {
    throw new Problem('anno-unsupported', 'anno', {
      anno: said(anno),
      primo: PRIMO_ANNO_TASI,
      ultimo: ULTIMO_ANNO_TASI,
    })
  }
  const limiti = valueOn(LIMITI_TASI, `${anno}-01-01`)
  const raised = checked(maggiorazione, 'maggiorazione')
  if (compare(raised, limiti.maggiorazione) > 0) throw new Problem('aliquota-invalid', 'maggiorazione')
  const limite = abitazionePrincipale ? limiti.somma.principale : limiti.somma.altri
  const sum = plus(checked(imu, 'imu'), checked(tasi, 'tasi'))
  return compare(tasi, plus(limiti.tasi, raised)) <= 0 && compare(sum, plus(limite, raised)) <= 0
}
