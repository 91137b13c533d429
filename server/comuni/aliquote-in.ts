import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { Held } from './held'
import type { AreeProprie } from './propri.types'
import { nearestYear, noAliquote, toAliquote, toAliquoteNotHeld } from './to-aliquote'

const aliquoteOf = ({ prospetti, differenziate }: Held, belfiore: string, anno: number): AliquoteComune | undefined => {
  const prospetto = prospetti.get(belfiore)?.get(anno)
  return prospetto && toAliquote(prospetto, differenziate.get(belfiore)?.get(anno) ?? [])
}

const standIn = (data: Held, belfiore: string, anno: number): AliquoteComune => {
  const year = nearestYear([...(data.prospetti.get(belfiore)?.keys() ?? [])], anno)
  const nearest = year === undefined ? undefined : aliquoteOf(data, belfiore, year)
  return nearest === undefined ? noAliquote(belfiore, anno, data.newest) : toAliquoteNotHeld(anno, nearest)
}

/** What a comune decided for a year and those after it: the last that begins in it or before it. */
const lastFor = <Own extends { readonly belfiore: string; readonly anno: number }>(
  all: readonly Own[],
  belfiore: string,
  anno: number,
): Own | undefined => all.findLast((each) => each.belfiore === belfiore && each.anno <= anno)

/** The values of the aree fabbricabili of a comune among these data, as `findAree` gives them. */
export const areeIn = ({ aree }: Held, belfiore: string, anno: number): AreeProprie | undefined =>
  lastFor(aree, belfiore, anno)

const regolamentoOf = ({ regolamenti }: Held, belfiore: string, anno: number): Pick<AliquoteComune, 'regolamento'> => {
  const own = lastFor(regolamenti, belfiore, anno)
  return own === undefined ? {} : { regolamento: own.valore }
}

/** The rates of a comune among these data, as `findAliquote` gives them. */
export const aliquoteIn = (data: Held, belfiore: string, anno: number): AliquoteComune | undefined => {
  if (!Number.isInteger(anno) || anno < 1990 || anno > 2100 || !data.comuni.has(belfiore)) return undefined
  const found = aliquoteOf(data, belfiore, anno) ?? standIn(data, belfiore, anno)
  return { ...found, ...regolamentoOf(data, belfiore, anno) }
}
