import { encode } from 'uqr'
import { decimal } from '../../../f24/pdf/content'

/** Modules of white that a reader needs around (ISO/IEC 18004). */
const QUIET = 4

/**
 * A QR code as shapes: one rectangle for each run of dark modules. Bottom left corner at `x`, `y`, side in points, the white
 * around it included. @param pezzi how many parts it is drawn in, from the top down
 */
export const codiceQr = (text: string, x: number, y: number, side: number, pezzi = 1): readonly string[] => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const lato = side / (size + 2 * QUIET)
  const operators = Array.from({ length: pezzi }, () => '0 g ')
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row]![from]) continue
      let to = from
      while (to < size && data[row]![to]) to++
      operators[Math.floor((row * pezzi) / size)] +=
        `${decimal(x + (QUIET + from) * lato)} ${decimal(y + side - (QUIET + row + 1) * lato)} ` +
        `${decimal((to - from) * lato)} ${decimal(lato)} re `
      from = to
    }
  }
  return operators.map((own) => `${own}f`)
}
