import { schedaDi, type Scheda } from '../../contracts/parametri/ritiro'
import { daUnAnno, diUnAnno } from '../../contracts/parametri/tariffe'
import type { IsoDate } from '../../engine/kernel/dates'
import { today } from '../platform/clock'
import type { Scope } from '../platform/scope'
import { impronta } from './impronta'
import { decisioneDi, inVigoreNel, inVigoreOggi, inVigorePer, storiaDi, storiaSenza, type Decisione } from './queries'

/** An entry of a comune that counts, and what stands in its place once it is withdrawn. */
export type Ritirabile = {
  readonly belfiore: string
  readonly scheda: Scheda
  readonly decisione: Decisione
  /** The year in which it begins. */
  readonly anno: number
  /** What counts now where this one was entered for: this one, or another that begins later. */
  readonly prima: Decisione | undefined
  /** What the comune has decided that then counts; undefined where it has decided nothing else. */
  readonly dopo: Decisione | undefined
  /** Of what was shown: an entry is withdrawn only while the same would count after it. */
  readonly visto: string
}

/** Which entry counts for what one was decided for: its year, the years from it on, or the days from it on. */
const cheVale = (scheda: Scheda, storia: readonly Decisione[], dal: IsoDate): Decisione | undefined => {
  const anno = Number(dal.slice(0, 4))
  if (scheda.kind === 'imu' || (scheda.kind === 'voce' && diUnAnno(scheda.voce))) return inVigoreNel(storia, anno)
  if (scheda.kind === 'voce' && daUnAnno(scheda.voce)) return inVigorePer(storia, anno)
  return inVigoreOggi(storia, dal > today() ? dal : today())
}

/** An entry that may be withdrawn; undefined for one that counts no more, or that has no page of its own. */
export const ritirabile = async (scope: Scope, belfiore: string, id: string): Promise<Ritirabile | undefined> => {
  const found = await decisioneDi(scope, belfiore, id)
  if (found === undefined || found.decisione.superata !== undefined) return undefined
  const { decisione, chiave } = found
  const scheda = schedaDi(chiave)
  if (scheda === undefined) return undefined
  const storia = await storiaDi(scope, belfiore, chiave)
  const dopo = cheVale(scheda, storiaSenza(storia, decisione), decisione.dal)
  return {
    ...{ belfiore, scheda, decisione, dopo },
    prima: cheVale(scheda, storia, decisione.dal),
    anno: Number(decisione.dal.slice(0, 4)),
    visto: impronta([id, dopo?.id]),
  }
}
