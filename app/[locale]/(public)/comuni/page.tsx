import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../i18n/routing'
import { today } from '../../../../server/platform/clock'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ComuneSearch } from '../../../../ui/components/comune-search'
import { calcoloHref, isCaso } from '../../../casi/inizio'
import { pageMetadata } from '../../../page-metadata'
import { findFor } from './find'
import { Results } from './results'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const LONGEST = 80

const textOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim().slice(0, LONGEST)

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('comuni')
  return pageMetadata({ locale: await getLocale(), path: '/comuni', title: t('title'), description: t('description') })
}

/** The page of results of the search of a comune: `?q=`, and `caso` where one comes from a frequent case. */
const ComuniPage = async ({ searchParams }: Props) => {
  const params = await searchParams
  const [text, chosen, asked] = [textOf(params.q), textOf(params.comune), textOf(params.caso)]
  const caso = isCaso(asked) ? asked : undefined
  const locale = await getLocale()
  const anno = Number(today().slice(0, 4))
  const search = await findFor(text, chosen)
  // from this page one looks for a comune; from the home or from a case, for the sum
  const toPage = caso === undefined && params.per === 'pagina'
  if (search.kind === 'one') {
    // only the code at the end of a slug counts: the page sends on to its right name
    const page = `/comuni/${search.slug ?? `comune-${search.belfiore.toLowerCase()}`}`
    redirect(toPage ? localeHref(locale, page) : calcoloHref(locale, search.belfiore, anno, caso))
  }

  const t = await getTranslations('comuni')
  const home = await getTranslations('home')
  const start = { anno, toPage, ...(caso ? { caso } : {}) }
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          {caso ? <p className="mt-2">{t('caso', { caso: home(`cases.${caso}.title`) })}</p> : null}
        </div>
        <div className="narrow">
          <ComuneSearch
            action={localeHref(locale, '/comuni')}
            value={text}
            button={t('search')}
            toPage={caso === undefined}
            {...(caso ? { caso } : {})}
          />
          <div className="section">
            <Results search={search} text={text} {...start} />
          </div>
        </div>
      </div>
    </>
  )
}

export default ComuniPage
