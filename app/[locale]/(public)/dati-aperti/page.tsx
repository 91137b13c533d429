import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { INSIEMI, LICENZA_APERTA } from '../../../../contracts/dati/insiemi'
import { localeHref } from '../../../../i18n/routing'
import { misure } from '../../../../server/dati/misure'
import { statoDi } from '../../../../server/dati/queries'
import { isoDayOf } from '../../../../server/platform/clock'
import { CALLS_A_MINUTE } from '../../../../server/platform/rate-limit'
import { date } from '../../../../ui/format'
import { origin, pageMetadata } from '../../../page-metadata'
import { ProsePage } from '../../../prose-page'
import { withinReach } from '../../../within-reach'
import { Insieme } from './insieme'
import { OpenDataForPrograms } from './json-ld'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('datiAperti')
  return pageMetadata({
    locale: await getLocale(),
    path: '/dati-aperti',
    title: t('title'),
    description: t('description'),
  })
}

const PACKAGE = '/api/v1/dati'

const Use = () => {
  const t = useTranslations('datiAperti.use')
  const locale = useLocale()
  return (
    <>
      <h2 id="uso">{t('title')}</h2>
      <ul className="points-list">
        {(['csv', 'apostrophe', 'json', 'stable'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
        <li>{t('again', { calls: CALLS_A_MINUTE.dati })}</li>
        <li>{t.rich('package', { a: (words) => <a href={PACKAGE}>{words}</a> })}</li>
        <li>{t.rich('api', { a: (words) => <a href={localeHref(locale, '/sviluppatori')}>{words}</a> })}</li>
      </ul>
    </>
  )
}

const Licence = ({ giorno, address }: { readonly giorno: string; readonly address: string }) => {
  const t = useTranslations('datiAperti')
  const locale = useLocale()
  return (
    <>
      <h2 id="licenza">{t('licence.title')}</h2>
      <p>{t.rich('licence.text', { cc: (words) => <a href={LICENZA_APERTA.href}>{words}</a> })}</p>
      <p>{t('licence.cite')}</p>
      <blockquote className="cite">{t('licence.citation', { title: t('title'), giorno, address })}</blockquote>
      <p>
        {t.rich('licence.wrong', {
          a: (words) => <a href={`${localeHref(locale, '/segnala')}?pagina=/dati-aperti`}>{words}</a>,
        })}
      </p>
    </>
  )
}

/** What each file of the open data holds, how sure it is, from where, and how to have it. */
const OpenDataPage = async () => {
  const t = await getTranslations('datiAperti')
  const locale = await getLocale()
  const base = await origin()
  const reached = await withinReach('open-data', async () => ({
    files: await misure(),
    since: (await statoDi('aliquote-imu')).since,
  }))
  const since = reached.ok ? reached.value.since : undefined
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      {reached.ok ? null : <p>{t('unavailable', { id: reached.id })}</p>}
      <h2 id="file">{t('files')}</h2>
      {INSIEMI.map((insieme) => (
        <Insieme
          key={insieme}
          insieme={insieme}
          files={reached.ok ? reached.value.files.filter((each) => each.insieme === insieme) : []}
        />
      ))}
      <Use />
      <Licence
        giorno={since === undefined ? '–' : date(isoDayOf(since), locale)}
        address={new URL(localeHref(locale, '/dati-aperti'), base).href}
      />
      {reached.ok ? <OpenDataForPrograms files={reached.value.files} base={base} locale={locale} /> : null}
    </ProsePage>
  )
}

export default OpenDataPage
