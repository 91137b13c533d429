import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { pathOf } from '../address'
import { Tools, type ShellProps } from './header'
import { ENTRIES, RULES } from './navigation'

type FooterProps = ShellProps & {
  /** The statement on AgID's form, where the installation has one. */
  readonly statement: string | undefined
}

const Rules = ({ address, statement }: Pick<FooterProps, 'address' | 'statement'>) => {
  const t = useTranslations('shell.footer')
  const nav = useTranslations('shell.nav')
  const data = useTranslations('datiAperti')
  const developers = useTranslations('sviluppatori')
  const quality = useTranslations('qualita')
  const locale = useLocale()
  // only the path: the answers of a page are nobody else's business
  const query = { report: `?pagina=${pathOf(address)}`, privacyNotice: '', legal: '' }
  return (
    <ul>
      <li>
        <a href={localeHref(locale, '/domande-frequenti')} data-element="faq">
          {nav('faq')}
        </a>
      </li>
      {RULES.map(({ key, path, element }) => (
        <li key={key}>
          <a href={localeHref(locale, path) + query[key]} data-element={element}>
            {t(key)}
          </a>
        </li>
      ))}
      <li>
        <a href={localeHref(locale, '/servizi/reclamo')}>{quality('reclami')}</a>
      </li>
      <li>
        <a href={localeHref(locale, '/accessibilita')}>{t('accessibility')}</a>
      </li>
      <li>
        <a href={localeHref(locale, '/dati-aperti')}>{data('title')}</a>
      </li>
      <li>
        <a href={localeHref(locale, '/qualita')}>{quality('title')}</a>
      </li>
      <li>
        <a href={localeHref(locale, '/sviluppatori')}>{developers('title')}</a>
      </li>
      {statement ? (
        <li>
          <a href={statement} data-element="accessibility-link">
            {t('statement')}
          </a>
        </li>
      ) : null}
    </ul>
  )
}

export const Footer = ({ statement, ...shell }: FooterProps) => {
  const t = useTranslations('shell')
  const words = useTranslations('termini')
  const keep = useTranslations('conserva.apri')
  const cases = useTranslations('casi')
  const events = useTranslations('eventi')
  const calendar = useTranslations('scadenzario.pagina')
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
            {ENTRIES.filter(({ key }) => key !== 'faq').map(({ key, path }) => (
              <li key={key}>
                <a href={localeHref(locale, path)}>{t(`nav.${key}`)}</a>
              </li>
            ))}
            <li>
              <a href={localeHref(locale, '/casi')}>{cases('title')}</a>
            </li>
            <li>
              <a href={localeHref(locale, '/cosa-cambia')}>{events('title')}</a>
            </li>
            <li>
              <a href={localeHref(locale, '/scadenzario')}>{calendar('title')}</a>
            </li>
            <li>
              <a href={localeHref(locale, '/glossario')}>{words('link')}</a>
            </li>
            <li>
              <a href={localeHref(locale, '/calcolo/apri')}>{keep('path')}</a>
            </li>
          </ul>
        </nav>
        <nav aria-labelledby="foot-rules">
          <h2 id="foot-rules">{t('footer.help')}</h2>
          <Rules address={shell.address} statement={statement} />
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
