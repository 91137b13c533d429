import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Tools, type ShellProps } from './header'
import { ENTRIES } from './navigation'

export const Footer = (shell: ShellProps) => {
  const t = useTranslations('shell')
  const words = useTranslations('termini')
  const keep = useTranslations('conserva.apri')
  const locale = useLocale()
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <h2>{t('name')}</h2>
          <p>{t('footer.about')}</p>
          <p>{t('footer.free')}</p>
          <p>{t('footer.privacy')}</p>
        </div>
        <nav aria-labelledby="foot-pages">
          <h2 id="foot-pages">{t('footer.pages')}</h2>
          <ul>
            {ENTRIES.map(({ key, path }) => (
              <li key={key}>
                <a href={localeHref(locale, path)}>{t(`nav.${key}`)}</a>
              </li>
            ))}
            <li>
              <a href={localeHref(locale, '/glossario')}>{words('link')}</a>
            </li>
            <li>
              <a href={localeHref(locale, '/calcolo/imu/apri')}>{keep('path')}</a>
            </li>
          </ul>
        </nav>
        <nav aria-labelledby="foot-you">
          <h2 id="foot-you">{t('footer.you')}</h2>
          <ul>
            <Tools {...shell} />
          </ul>
        </nav>
      </div>
    </footer>
  )
}
