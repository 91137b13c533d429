import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { Held } from './held'
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

/** The regolamento that holds for a year: the last one that begins in it or before it. */
const regolamentoOf = ({ regolamenti }: Held, belfiore: string, anno: number): Pick<AliquoteComune, 'regolamento'> => {
  const own = regolamenti.findLast((each) => each.belfiore === belfiore && each.anno <= anno)
  return own === undefined ? {} : { regolamento: own.valore }
}

/** The rates of a comune among these data, as `findAliquote` gives them. */
export const aliquoteIn = (data: Held, belfiore: string, anno: number): AliquoteComune | undefined => {
  if (!Number.isInteger(anno) || anno < 1990 || anno > 2100 || !data.comuni.has(belfiore)) return undefined
  const found = aliquoteOf(data, belfiore, anno) ?? standIn(data, belfiore, anno)
  return { ...found, ...regolamentoOf(data, belfiore, anno) }
}
