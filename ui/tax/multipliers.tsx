import { useLocale, useTranslations } from 'next-intl'
import type { Categoria } from '../../engine/catasto/categoria'
import { parametriValore } from '../../engine/catasto/valore'
import { factor, timesOf } from '../format'

/** One category stands for its group: the figures are the engine's own. */
const GROUPS = {
  case: 'A/2',
  collettivi: 'B/1',
  uffici: 'A/10',
  negozi: 'C/1',
  capannoni: 'D/1',
} as const satisfies Record<string, Categoria>

const IDS = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

/** The multipliers of the year by group of categories, the person's own marked. */
export const Multipliers = ({ anno, categoria }: { readonly anno: number; readonly categoria: Categoria }) => {
  const t = useTranslations('capire.valore')
  const locale = useLocale()
  const { moltiplicatori } = parametriValore(anno)
  const own = moltiplicatori[categoria]
  // each group has a figure of its own, so the figure tells the group
  const isOwn = (id: keyof typeof GROUPS): boolean => own !== undefined && moltiplicatori[GROUPS[id]]?.num === own.num
  return (
    <table className="plain">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('group')}</th>
          <th scope="col">{t('times')}</th>
        </tr>
      </thead>
      <tbody>
        {IDS.map((id) => {
          const value = moltiplicatori[GROUPS[id]]
          return (
            <tr key={id} className={isOwn(id) ? 'changed' : undefined}>
              <th scope="row">
                {t(`groups.${id}`)}
                {isOwn(id) ? <b> ({t('yours')})</b> : null}
              </th>
              <td>{value ? timesOf(factor(value, locale)) : null}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
