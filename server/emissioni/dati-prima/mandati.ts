import { datiSchema, type DatiMandati } from '../../../contracts/dati-prima'
import type { TributoEmissione } from '../../../contracts/emissione'
import { today } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { Position } from '../../positions/queries'
import { cambiatiTra } from './confronto'
import { datiDi } from './dati'

export type DiChi = { readonly belfiore: string; readonly tributo: TributoEmissione; readonly anno: number }

/** What a statement says of the data that were sent before it; undefined where none were. */
export type Mandati = (position: Position) => DatiMandati | undefined

/** The last data that were sent to these people, of this tax and year, by this run or by one before it. */
export const mandatiA = async (
  tx: Tx,
  { belfiore, tributo, anno }: DiChi,
  codes: readonly string[],
): Promise<Mandati> => {
  const rows = await tx.datiPrima.findMany({
    where: { belfiore, tributo, anno, codiceFiscale: { in: [...codes] } },
    include: { risposte: { where: { esito: 'confermata' } } },
    orderBy: { inviatoIl: 'asc' },
  })
  const last = new Map(rows.map((row) => [row.codiceFiscale, row]))
  return (position) => {
    const row = last.get(position.codiceFiscale)
    if (row === undefined) return undefined
    const confermata = row.risposte[0]
    return {
      inviatiIl: today(row.inviatoIl),
      ...(confermata === undefined ? {} : { confermatiIl: today(confermata.il) }),
      cambiati: [...cambiatiTra(datiSchema.parse(row.dati), datiDi(tributo, position))],
    }
  }
}
