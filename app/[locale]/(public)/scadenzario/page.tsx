import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { queryElenco, testoDi, vociDiLink, type Mossa } from '../../../../contracts/scadenzario/elenco'
import { localeHref } from '../../../../i18n/routing'
import { CopyButton } from '../../../../ui/components/copy-button'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../ui/components/button'
import { Empty } from '../../../../ui/components/empty'
import { Aggiungi } from '../../../../ui/scadenzario/aggiungi'
import { Calendario } from '../../../../ui/scadenzario/calendario'
import { ElencoCalcoli } from '../../../../ui/scadenzario/elenco'
import { Somma } from '../../../../ui/scadenzario/somma'
import { Tenuto } from '../../../../ui/scadenzario/tenuto'
import { pageMetadata } from '../../../page-metadata'
import { askedOf, loadScadenzario, type ScadenzarioView } from './load'
import { Stops } from './stops'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A list says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('scadenzario.pagina')
  const { testi, link } = askedOf(await searchParams)
  const own = await pageMetadata({
    locale: await getLocale(),
    path: '/scadenzario',
    title: t('title'),
    description: t('description'),
    wrong: link !== undefined,
  })
  return testi.length === 0 ? own : { ...own, robots: { index: false } }
}

type Shown = { readonly view: ScadenzarioView; readonly page: string }

const useTenutoWords = (count: number) => {
  const t = useTranslations('scadenzario.pagina.tenuto')
  return {
    tenuto: t('tenuto'),
    dimentica: t('dimentica'),
    nonTenuto: t('nonTenuto'),
    tieni: t('tieni'),
    altro: t('altro', { count }),
    apri: t('apri'),
    insieme: t('insieme'),
    invece: t('invece'),
  }
}

const Kept = ({ view, page, mossa }: Shown & { readonly mossa: Mossa | undefined }) => {
  const { voci } = view.elenco
  const words = useTenutoWords(voci.length)
  return (
    <div className="small mt-4 print:hidden">
      <Tenuto page={page} testi={voci.map(testoDi)} words={words} {...(mossa === undefined ? {} : { mossa })} />
    </div>
  )
}

const Acts = ({ view, page }: Shown) => {
  const t = useTranslations('scadenzario.pagina')
  const query = queryElenco(view.elenco.voci)
  return (
    <div className="btns acts print:hidden">
      {view.somme.scadenze === 0 ? null : (
        <ButtonLink href={`${page}/calendario.ics?${query}`} icon="calendar" download>
          {t('ics')}
        </ButtonLink>
      )}
      <CopyButton label={t('copia')} done={t('copiato')} of={t('copiaDi')} path={`${page}?${query}`} />
    </div>
  )
}

const Full = ({ view, page }: Shown) => {
  const { elenco, voci, righe, somme } = view
  const paying = new Set(righe.map(({ voce }) => voce))
  return (
    <>
      {voci.length === 0 ? null : <Somma {...somme} />}
      <Acts view={view} page={page} />
      <Calendario righe={righe} />
      <ElencoCalcoli
        page={page}
        voci={voci}
        tutte={elenco.voci}
        vuote={new Set(voci.filter((voce) => !paying.has(voce)))}
      />
    </>
  )
}

type BodyProps = Shown & { readonly mossa: Mossa | undefined; readonly wrong: string | undefined }

const Body = ({ view, page, mossa, wrong }: BodyProps) => {
  const t = useTranslations('scadenzario.pagina')
  const home = useTranslations('home')
  const { elenco } = view
  const isEmpty = elenco.voci.length === 0
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(useLocale(), '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Stops view={view} page={page} />
        <div className="mt-8">
          {isEmpty ? (
            <Empty icon="calendar" title={t('vuoto.title')}>
              <p>{t('vuoto.text')}</p>
            </Empty>
          ) : (
            <Full view={view} page={page} />
          )}
        </div>
        <Kept view={view} page={page} mossa={mossa} />
        <Aggiungi page={page} voci={elenco.voci} wrong={wrong} />
        <p className="small section print:hidden">{t('dove')}</p>
      </div>
    </>
  )
}

/** Every tax, every comune, one calendar: the list of calculations is all in the address, and names nobody. */
const ScadenzarioPage = async ({ searchParams }: Props) => {
  const { testi, link, mossa } = askedOf(await searchParams)
  const page = localeHref(await getLocale(), '/scadenzario')
  const linked = link === undefined ? [] : vociDiLink(link)
  const view = await loadScadenzario(testi)
  if (linked.length > 0) redirect(`${page}?${queryElenco([...view.elenco.voci, ...linked], 'metti')}`)
  return <Body view={view} page={page} mossa={mossa} wrong={link} />
}

export default ScadenzarioPage
