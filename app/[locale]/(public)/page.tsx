import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../i18n/routing'
import { today } from '../../../server/platform/clock'
import { CardLink } from '../../../ui/components/card'
import { ComuneSearch } from '../../../ui/components/comune-search'
import { JsonLd } from '../../../ui/components/json-ld'
import { SheetList } from '../../../ui/servizi/sheet-list'
import { sheetOf } from '../../../ui/servizi/sheets'
import { DuePanel } from '../../../ui/tax/due-panel'
import { casoHref, PIU_FREQUENTI } from '../../casi/casi'
import { CASO_IDS } from '../../casi/inizio'
import { origin, pageMetadata } from '../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('home')
  return pageMetadata({ locale: await getLocale(), path: '/', title: t('title'), description: t('description') })
}

const Hero = () => {
  const t = useTranslations('home')
  return (
    <div className="hero">
      <div className="wrap">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <ComuneSearch action={localeHref(useLocale(), '/comuni')} button={t('start')} />
        </div>
        <DuePanel today={today()} calendarHref="/scadenze-imu.ics" />
      </div>
    </div>
  )
}

const Cases = () => {
  const t = useTranslations('home.cases')
  const locale = useLocale()
  const comuni = localeHref(locale, '/comuni')
  return (
    <section className="wrap section" aria-labelledby="casi">
      <h2 id="casi">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul className="cases">
        {CASO_IDS.map((caso) => (
          <li key={caso}>
            <CardLink href={`${comuni}?caso=${caso}`} title={t(`${caso}.title`)}>
              <p>{t(`${caso}.text`)}</p>
              <p className="so">{t(`${caso}.so`)}</p>
            </CardLink>
          </li>
        ))}
      </ul>
      <h3 className="mt-8">{t('examples')}</h3>
      <ul className="examples mt-3">
        {PIU_FREQUENTI.map((id) => (
          <li key={id}>
            <a href={casoHref(locale, id)}>{t(`esempi.${id}`)}</a>
          </li>
        ))}
        <li>
          <a href={localeHref(locale, '/casi')}>{t('all')}</a>
        </li>
      </ul>
    </section>
  )
}

const OTHERS = [
  ['dichiarazione', '/dichiarazione/imu'],
  ['tari', '/calcolo/tari'],
  ['canone', '/calcolo/canone'],
  ['ravvedimento', '/calcolo/ravvedimento'],
  ['tasi', '/calcolo/tasi'],
  ['impi', '/calcolo/impi'],
  ['scadenzario', '/scadenzario'],
  ['cosa-cambia', '/cosa-cambia'],
  ['verifica', '/verifica-f24'],
] as const

const Others = () => {
  const t = useTranslations('home.others')
  const locale = useLocale()
  return (
    <section className="wrap section" aria-labelledby="altri">
      <h2 id="altri">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul className="cases">
        {OTHERS.map(([id, path]) => (
          <li key={id}>
            <CardLink href={localeHref(locale, path)} title={t(`${id}.title`)}>
              <p>{t(`${id}.text`)}</p>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const How = () => {
  const t = useTranslations('home.how')
  return (
    <section className="wrap section" aria-labelledby="come-funziona">
      <h2 id="come-funziona">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ol className="how of-four">
        {(['comune', 'immobili', 'risultato', 'f24'] as const).map((step) => (
          <li key={step}>
            <h3>{t(`${step}.title`)}</h3>
            <p>{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Trust = () => {
  const t = useTranslations('home.trust')
  return (
    <section className="trust" aria-labelledby="fiducia">
      <div className="wrap">
        <h2 id="fiducia">{t('title')}</h2>
        <div className="grid-three">
          {(['why', 'free', 'honest'] as const).map((reason) => (
            <div key={reason}>
              <h3>{t(`${reason}.title`)}</h3>
              <p>{t(`${reason}.text`)}</p>
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

/** What is asked for most; the rest is one link away. */
const FIRST = ['calcolo-imu', 'dichiarazione-imu', 'ravvedimento', 'rimborso', 'tari', 'autotutela'] as const

const Services = () => {
  const t = useTranslations('home.services')
  const locale = useLocale()
  return (
    <section className="wrap section" aria-labelledby="servizi">
      <h2 id="servizi">{t('title')}</h2>
      <p>{t('lead')}</p>
      <SheetList sheets={FIRST.flatMap((slug) => sheetOf(slug) ?? [])} />
      <p className="mt-4">
        <a href={localeHref(locale, '/servizi')}>{t('all')}</a>
      </p>
    </section>
  )
}

/** The site for programs: what it is, and how a comune is searched in it. */
const SiteData = async () => {
  const t = await getTranslations('home')
  const shell = await getTranslations('shell')
  const locale = await getLocale()
  const base = await origin()
  return (
    <JsonLd
      data={{
        '@type': 'WebSite',
        name: shell('name'),
        description: t('description'),
        inLanguage: locale,
        url: new URL(localeHref(locale, '/'), base).href,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${new URL(localeHref(locale, '/comuni'), base).href}?q={q}&per=pagina`,
          'query-input': 'required name=q',
        },
      }}
    />
  )
}

const HomePage = () => (
  <>
    <SiteData />
    <Hero />
    <Cases />
    <Others />
    <Services />
    <How />
    <Trust />
  </>
)

export default HomePage
