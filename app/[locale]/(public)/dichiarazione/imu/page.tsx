import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { CAUSE, CAUSE_IDS, type CausaId } from '../../../../../contracts/dichiarazione/cause'
import { scadenzeImu } from '../../../../../engine/calendario/scadenze'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../../ui/components/button'
import { LawChip } from '../../../../../ui/components/source-chip'
import { longDate } from '../../../../../ui/format'
import { pageMetadata } from '../../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('dichiarazione')
  return pageMetadata({
    locale: await getLocale(),
    path: '/dichiarazione/imu',
    title: t('title'),
    description: t('description'),
  })
}

/** The next day on which it is due, and of which year's changes. */
const nextDay = (): { readonly giorno: string; readonly anno: number } => {
  const oggi = today()
  const year = Number(oggi.slice(0, 4))
  const last = scadenzeImu(year - 1).dichiarazione
  return last >= oggi ? { giorno: last, anno: year - 1 } : { giorno: scadenzeImu(year).dichiarazione, anno: year }
}

const Entro = () => {
  const t = useTranslations('dichiarazione.entro')
  const locale = useLocale()
  const { giorno, anno } = nextDay()
  return (
    <section className="card dich-entro" aria-labelledby="entro">
      <h2 id="entro">{t('title')}</h2>
      <p className="dich-day">
        <time dateTime={giorno}>{t('day', { giorno: longDate(giorno, locale) })}</time>
      </p>
      <p>{t('text', { anno: String(anno) })}</p>
      <p>{t('poi')}</p>
      <p>{t('enti')}</p>
    </section>
  )
}

const Serve = () => {
  const t = useTranslations('dichiarazione')
  return (
    <div className="side-by-side section">
      <section aria-labelledby="serve">
        <h2 id="serve">{t('serve.title')}</h2>
        <ul className="points-list mt-4">
          {(['catasto', 'valore', 'giorno', 'prova'] as const).map((one) => (
            <li key={one}>{t(`serve.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="non-serve">
        <h2 id="non-serve">{t('nonServe.title')}</h2>
        <p className="mt-4">{t('nonServe.text')}</p>
      </section>
    </div>
  )
}

const CausaCard = ({ causa, href }: { readonly causa: CausaId; readonly href: string }) => {
  const t = useTranslations('dichiarazione')
  const title = t(`cause.${causa}.title`)
  return (
    <li className="card causa">
      <h3>{title}</h3>
      <p>{t(`cause.${causa}.text`)}</p>
      <p className="chips">
        {CAUSE[causa].leggi.map((one) => (
          <LawChip key={one.act + one.at} law={one} />
        ))}
      </p>
      <p>
        <a href={`${href}?causa=${causa}`} aria-label={t('causeStartOf', { caso: title })}>
          {t('causeStart')}
        </a>
      </p>
    </li>
  )
}

/** Who must declare and who need not, by when, and with what; each case leads into the form. */
const DichiarazioneImuPage = () => {
  const t = useTranslations('dichiarazione')
  const locale = useLocale()
  const compila = localeHref(locale, '/dichiarazione/imu/compila')
  return (
    <>
      <Breadcrumb path={[{ name: t('path.home'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="mt-4">{t('online.text')}</p>
          <p className="btns mt-6">
            <ButtonLink href={localeHref(locale, '/area/pratiche/nuova/dichiarazione-imu')}>
              {t('online.start')}
            </ButtonLink>
            <ButtonLink kind="second" href={compila}>
              {t('start')}
            </ButtonLink>
          </p>
        </div>
        <Entro />
        <Serve />
        <section className="section" aria-labelledby="cause">
          <h2 id="cause">{t('causeTitle')}</h2>
          <p className="mt-4">{t('causeLead')}</p>
          <ul className="cause">
            {CAUSE_IDS.map((causa) => (
              <CausaCard key={causa} causa={causa} href={compila} />
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="enti">
          <h2 id="enti">{t('enti.title')}</h2>
          <p className="mt-4">{t('enti.text')}</p>
          <p className="btns mt-4">
            <ButtonLink kind="second" href={localeHref(locale, '/dichiarazione/imu/enti')}>
              {t('startEnti')}
            </ButtonLink>
          </p>
        </section>
      </div>
    </>
  )
}

export default DichiarazioneImuPage
