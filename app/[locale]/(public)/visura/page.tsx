import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readRisposte, writeRisposte } from '../../../../contracts/calcolo/risposte'
import { localeHref } from '../../../../i18n/routing'
import { findComune } from '../../../../server/comuni/queries'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { VisuraForm } from '../../../../ui/visura/form'
import { Letto, type Gruppo } from '../../../../ui/visura/letto'
import { pageMetadata } from '../../../page-metadata'
import { paramsOf, type SearchParams } from '../calcolo/imu/load'
import { isEsito, isOfFile, type Esito } from './esito'

type Props = { readonly searchParams: SearchParams }

const MOST_COMUNI = 40

/** The answers as the calculator reads them: what else an address may hold is left out. */
const gruppoOf = async (text: string): Promise<Gruppo> => {
  const risposte = readRisposte(new URLSearchParams(text))
  const comune = risposte.comune === '' ? undefined : await findComune(risposte.comune)
  return { risposte, query: writeRisposte(risposte).toString(), ...(comune ? { comune } : {}) }
}

const gruppiOf = (params: URLSearchParams): Promise<Gruppo[]> =>
  Promise.all(
    Array.from({ length: MOST_COMUNI }, (_, at) => params.get(`c${at}`))
      .filter((text) => text !== null)
      .map(gruppoOf),
  )

const countOf = (text: string | null): number => Number(/^\d{1,4}$/.exec(text ?? '')?.[0] ?? 0)

const esitoOf = (params: URLSearchParams): Esito | undefined => {
  const esito = params.get('esito') ?? ''
  return isEsito(esito) ? esito : undefined
}

const isRead = (params: URLSearchParams): boolean => params.has('c0') || params.has('nuda')

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('visura')
  const params = await paramsOf(searchParams)
  const metadata = await pageMetadata({
    locale: await getLocale(),
    path: '/visura',
    title: isRead(params) ? t('letto.title') : t('title'),
    description: t('description'),
    wrong: esitoOf(params) !== undefined,
  })
  return isRead(params) ? { ...metadata, robots: { index: false } } : metadata
}

const Form = async ({ esito }: { readonly esito?: Esito }) => {
  const t = await getTranslations('visura')
  const locale = await getLocale()
  const about = esito && isOfFile(esito) ? 'file' : 'testo'
  const problem = esito ? t(`problem.${esito}`) : undefined
  return (
    <>
      {problem ? <ErrorSummary wrongs={[{ field: about, about: t(about), sentence: problem }]} /> : null}
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <div className="narrow">
        <VisuraForm about={about} {...(problem ? { problem } : {})} />
        <p className="mt-8">{t('without')}</p>
        <p className="mt-2">
          <a href={localeHref(locale, '/calcolo/imu')}>{t('toForm')}</a>
        </p>
      </div>
    </>
  )
}

/** A visura in, immobili out: pasted or sent by POST to `leggi`, which answers with this page and what it read. */
const VisuraPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('visura')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const params = await paramsOf(searchParams)
  const esito = esitoOf(params)
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    ...(isRead(params) ? [{ name: t('title'), href: localeHref(locale, '/visura') }] : []),
  ]
  return (
    <>
      <Breadcrumb path={path} here={isRead(params) ? t('letto.title') : t('title')} />
      <div className="wrap">
        {isRead(params) ? (
          <>
            <div className="head">
              <h1>{t('letto.title')}</h1>
            </div>
            <div className="narrow">
              <Letto
                gruppi={await gruppiOf(params)}
                nuda={countOf(params.get('nuda'))}
                oltre={countOf(params.get('oltre'))}
              />
            </div>
          </>
        ) : (
          <Form {...(esito ? { esito } : {})} />
        )}
      </div>
    </>
  )
}

export default VisuraPage
