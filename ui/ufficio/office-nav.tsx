import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { sectionAt, sectionsFor } from './sections'

type OfficeNavProps = {
  readonly role: 'operatore' | 'responsabile' | 'amministratore'
  readonly comuni: readonly string[]
  /** Path of the page, without its language. */
  readonly path: string
}

/** Above every page of the office: for whom one acts, and where one can go. */
export const OfficeNav = ({ role, comuni, path }: OfficeNavProps) => {
  const t = useTranslations('ufficio')
  const roles = useTranslations('ruolo.role')
  const locale = useLocale()
  const here = sectionAt(path)
  return (
    <nav className="office" aria-label={t('nav')}>
      <div className="wrap">
        <p className="office-who">
          {t('acting', { role: roles(role), comuni: new Intl.ListFormat(locale).format(comuni) })}
        </p>
        <ul>
          {sectionsFor(role).map(({ key, path: to }) => (
            <li key={key}>
              <a
                href={localeHref(locale, to)}
                aria-current={here?.key === key ? (to === path ? 'page' : 'true') : undefined}
              >
                {t(`section.${key}.name`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
