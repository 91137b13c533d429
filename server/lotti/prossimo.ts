import type { RigaLotto } from '../../formats/elenchi/lotto'
import { celleDi, type CelleLotto } from '../../formats/elenchi/lotto-celle'

/** Of a year and of a later one. */
export type Passaggio = { readonly da: number; readonly a: number }

/** Stands where nobody has said it: no number, so whoever reads it asks. */
export const DA_DIRE = '?'

const lastOf = (anno: number): string => `${anno}-12-31`

/** A count of months without days does not tell whether the client still had the property when the year ended. */
const mesiDopo = ({ mesi, dal, al }: RigaLotto): string | undefined =>
  mesi === undefined || mesi === 12 || dal !== undefined || al !== undefined ? undefined : DA_DIRE

/** The days of a row in the year after: what was held to the end of the year is held from its first day on. */
const giorniDopo = ({ dal, al }: RigaLotto, { da, a }: Passaggio) => ({
  dal: dal !== undefined && dal > lastOf(a - 1) ? dal : undefined,
  al: al === undefined || al === lastOf(da) ? undefined : al,
})

/**
 * A row of a batch as it stands in the next: within the same year the same; in a later one without what was of its year alone.
 * The rate that was said is now that of the year before; the new one is looked up, or asked for. Undefined where the property
 * was gone before the year ended.
 */
export const prossima = (riga: RigaLotto, anni: Passaggio): CelleLotto | undefined => {
  const celle = celleDi(riga)
  if (anni.a === anni.da) return celle
  const { al } = riga
  if (al !== undefined && al < lastOf(anni.da)) return undefined
  const {
    aliquota,
    verificata: _v,
    acconto_versato: _a,
    mesi: _m,
    dal: _d,
    al: _l,
    aliquota_precedente: _p,
    ...stays
  } = celle
  const days = { ...giorniDopo(riga, anni), mesi: mesiDopo(riga), aliquota_precedente: aliquota }
  const said = Object.entries(days).filter((cell): cell is [string, string] => cell[1] !== undefined)
  return { ...stays, ...Object.fromEntries(said) }
}
