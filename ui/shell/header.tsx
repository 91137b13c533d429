import { useLocale, useTranslations } from 'next-intl'
import { LANGUAGE_NAMES, LOCALES, localeHref } from '../../i18n/routing'
import { inLocale, pathOf, withAspetto } from '../address'
import { GRANDI, NORMALI } from '../aspetto'
import { Crest, Icon } from '../components/icon'
import { ENTRIES } from './navigation'

export type ShellProps = {
  /** Path and answers of the page, with its language. */
  readonly address: string
  readonly grandi: boolean
}

/** Large print and languages: plain links to the same page. */
export const Tools = ({ address, grandi }: ShellProps) => {
  const t = useTranslations('shell')
  const locale = useLocale()
  return (
    <>
      <li>
        <a href={withAspetto(address, grandi ? NORMALI : GRANDI)}>
          <Icon name="letters" />
          {grandi ? t('normalPrint') : t('largePrint')}
        </a>
      </li>
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <li key={other}>
          <a href={inLocale(address, other)} lang={other} hrefLang={other}>
            {LANGUAGE_NAMES[other]}
          </a>
        </li>
      ))}
    </>
  )
}

const Entries = ({ address }: { readonly address: string }) => {
  const t = useTranslations('shell.nav')
  const locale = useLocale()
  return (
    <ul>
      {ENTRIES.map(({ key, path }) => (
        <li key={key}>
          <a
            href={localeHref(locale, path)}
            aria-current={pathOf(address) === path ? 'page' : undefined}
            data-element={key === 'services' ? 'all-services' : undefined}
          >
            {t(key)}
          </a>
        </li>
      ))}
    </ul>
  )
}

type HeaderProps = ShellProps & {
  /** Whether anybody can sign in here. */
  readonly access: boolean
  /** First name of who is in. */
  readonly person: string | undefined
}

const Access = ({ person }: { readonly person: string | undefined }) => {
  const t = useTranslations('shell')
  const locale = useLocale()
  return (
    <li>
      {person === undefined ? (
        <a href={localeHref(locale, '/accesso')} data-element="personal-area-login">
          {t('signIn')}
        </a>
      ) : (
        <a href={localeHref(locale, '/area')}>{t('ownArea', { name: person })}</a>
      )}
    </li>
  )
}

export const Header = ({ access, person, ...shell }: HeaderProps) => {
  const t = useTranslations('shell')
  const locale = useLocale()
  return (
    <header>
      <div className="slim">
        <nav className="wrap" aria-label={t('tools')}>
          <span className="about">{t('about')}</span>
          <ul>
            <Tools {...shell} />
            {access ? <Access person={person} /> : null}
          </ul>
        </nav>
      </div>
      <div className="mast">
        <div className="wrap">
          <a className="brand" href={localeHref(locale, '/')}>
            <Crest />
            <span>
              <span className="name">{t('name')}</span>
              <span className="motto">{t('motto')}</span>
            </span>
          </a>
          <nav className="nav" aria-label={t('mainNav')}>
            <Entries address={shell.address} />
          </nav>
          <details className="menu">
            <summary>
              <Icon name="menu" />
              {t('menu')}
            </summary>
            <nav aria-label={t('menu')}>
              <Entries address={shell.address} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}
