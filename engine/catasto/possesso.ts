import { ratio, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'

/** Months as twelfths of the year. */
export const DODICESIMI: readonly Ratio[] = Array.from({ length: 13 }, (_, mesi) => ratio(mesi, 12))

/** @throws Problem `quota-invalid` unless it is a fraction above zero, up to the whole */
export const checkQuota = ({ num, den }: Ratio, field: string): void => {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0 || num > den) {
    throw new Problem('quota-invalid', field, { value: `${said(num)}/${said(den)}` })
  }
}

const isHalf = (mesi: number): boolean => Number.isInteger(mesi) && mesi >= 0 && mesi <= 6

export type Mesi = { readonly primoSemestre: number; readonly secondoSemestre: number }

/** @throws Problem `mesi-invalid` unless each half has 0 to 6 months */
export const checkMesi = ({ primoSemestre, secondoSemestre }: Mesi, field: string): void => {
  if (!isHalf(primoSemestre) || !isHalf(secondoSemestre)) {
    throw new Problem('mesi-invalid', field, {
      primoSemestre: said(primoSemestre),
      secondoSemestre: said(secondoSemestre),
    })
  }
}
