import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Tag } from '../components/tag'
import type { Sheet } from './sheet'
import type { SheetSlug } from './sheets'

type SheetListProps = {
  readonly sheets: readonly Sheet<SheetSlug>[]
  /** The comune one comes from: the sheets then speak of it. */
  readonly belfiore?: string
}

/** Services as links, each with whether it is done here. `service-link`: where the checks of the Modello Comuni look. */
export const SheetList = ({ sheets, belfiore }: SheetListProps) => {
  const t = useTranslations('schede')
  const words = useTranslations('servizi')
  const locale = useLocale()
  return (
    <ul className="services">
      {sheets.map(({ slug, online }) => (
        <li key={slug}>
          <h3>
            <a
              href={localeHref(locale, `/servizi/${slug}${belfiore ? `?comune=${belfiore}` : ''}`)}
              data-element="service-link"
            >
              {t(`${slug}.name`)}
            </a>
          </h3>
          <p>{t(`${slug}.short`)}</p>
          <p>
            <Tag tone={online ? 'ok' : 'plain'}>{words(online ? 'here' : 'there')}</Tag>
          </p>
        </li>
      ))}
    </ul>
  )
}
