import { isCategoria, isDiLusso, isPertinenza } from '../../engine/catasto/categoria'
import type { IsoDate } from '../../engine/kernel/dates'
import { Problem } from '../../engine/kernel/problem'
import type { Condizioni } from './condizione'
import type { Dated, Held } from './position.types'

const holds = ({ dal, al }: Dated, day: IsoDate): boolean => dal <= day && (al === undefined || al >= day)

const categoriaOn = ({ dati }: Held, day: IsoDate): string => dati.find((row) => holds(row, day))?.categoria ?? ''

const withUso = (immobili: readonly Held[], uso: string, day: IsoDate): readonly Held[] =>
  immobili.filter(({ condizioni }) => condizioni.some((row) => row.uso === uso && holds(row, day)))

/**
 * What goes with the main dwelling follows it: exempt, or taxed with it where that is A/1, A/8, A/9. At most one each of
 * C/2, C/6, C/7 (L. 160/2019 art. 1 c. 741 b).
 * @throws Problem `value-missing` where the main dwelling is not on record or is not the only one,
 * `pertinenza-not-admitted` for another category, or a second one of the same
 */
export const pertinenzaOf = (immobili: readonly Held[], own: Held, day: IsoDate): Condizioni => {
  const named = own.condizioni.find((row) => holds(row, day))?.pertinenzaDi
  const main = withUso(immobili, 'abitazione-principale', day)
  const home = named === undefined && main.length === 1 ? main[0] : main.find(({ id }) => id === named)
  if (home === undefined) throw new Problem('value-missing', 'pertinenzaDi')
  const categoria = categoriaOn(own, day)
  const same = withUso(immobili, 'pertinenza', day).filter((each) => categoriaOn(each, day) === categoria)
  if (!isCategoria(categoria) || !isPertinenza(categoria) || same.length > 1) {
    throw new Problem('pertinenza-not-admitted', 'uso', { categoria })
  }
  const of = categoriaOn(home, day)
  if (!isCategoria(of)) throw new Problem('categoria-unknown', 'pertinenzaDi', { value: of })
  // c. 741 b: the rate of the dwelling is that of what goes with it; the detrazione stays with the dwelling
  if (isDiLusso(of)) throw new Problem('pertinenza-not-admitted', 'pertinenzaDi', { categoria: of })
  return { esenzione: 'pertinenza-abitazione-principale' }
}
