import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, permanentRedirect } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import { Aree } from '../../../../../ui/comune/aree'
import { OwnRates } from '../../../../../ui/comune/own-rates'
import { YearDates } from '../../../../../ui/comune/dates'
import { comuneName } from '../../../../../ui/comune-name'
import { SheetList } from '../../../../../ui/servizi/sheet-list'
import { sheetsFor } from '../../../../../ui/servizi/sheets'
import { DuePanel } from '../../../../../ui/tax/due-panel'
import { calcoloHref } from '../../../../casi/inizio'
import { pageMetadata } from '../../../../page-metadata'
import { qualitaPath } from '../../../../qualita/address'
import { Acts, Codes } from './facts'
import { ComuneData } from './json-ld'
import { loadComune, type ComuneLoaded } from './load'
import { Offices } from './offices'
import { Rates } from './rates'

type Props = { readonly params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await params
  const loaded = await loadComune(slug)
  const t = await getTranslations('schedaComune')
  const locale = await getLocale()
  if (!loaded.ok || loaded.value === undefined) return { title: t('unavailable'), robots: { index: false } }
  const comune = comuneName(loaded.value.comune)
  return pageMetadata({
    locale,
    path: `/comuni/${loaded.value.comune.slug}`,
    title: t('title', { comune }),
    description: t('description', { comune }),
  })
}

const Head = ({ comune, scheda, anno }: ComuneLoaded) => {
  const t = useTranslations('schedaComune')
  const other = useTranslations('calcolo.altroTributo')
  const locale = useLocale()
  const said = { ...comune, comune: comune.nome }
  const { regime } = scheda
  if (regime === 'IMU') {
    return (
      <div className="head">
        <h1>{t('heading', { comune: comuneName(comune) })}</h1>
        <p className="lead">{t('lead', said)}</p>
        <p className="btns mt-6">
          <ButtonLink href={calcoloHref(locale, comune.belfiore, anno)}>{t('calculate', said)}</ButtonLink>
          <span className="soft small">{t('calculateHint')}</span>
        </p>
      </div>
    )
  }
  return (
    <div className="head">
      <h1>{t('altroTributo.title', { comune: comuneName(comune), tributo: regime })}</h1>
      <p className="lead">{t('altroTributo.lead', said)}</p>
      <div className="mt-6 narrow">
        <Notice level={2} title={other(`what.${regime}`)}>
          <p>{other(`who.${regime}`)}</p>
        </Notice>
      </div>
    </div>
  )
}

const Services = ({ comune, scheda }: ComuneLoaded) => {
  const t = useTranslations('schedaComune.servizi')
  return (
    <section className="section" aria-labelledby="servizi">
      <h2 id="servizi">{t('title')}</h2>
      <p>{t('lead')}</p>
      <SheetList sheets={sheetsFor(scheda.regime)} belfiore={comune.belfiore} />
    </section>
  )
}

const Quality = ({ comune }: ComuneLoaded) => {
  const t = useTranslations('qualita')
  const href = localeHref(useLocale(), qualitaPath(comune.slug))
  return (
    <section className="section" aria-labelledby="qualita">
      <h2 id="qualita">{t('delComune')}</h2>
      <p>{t('delComuneTesto')}</p>
      <p className="mt-3">
        <a href={href}>{t('delComuneLink', { comune: comune.nome })}</a>
      </p>
    </section>
  )
}

const Unavailable = ({ id }: { readonly id: string }) => {
  const t = useTranslations('schedaComune')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('unavailable')}</h1>
        <p className="lead">{t('unavailableHint', { id })}</p>
      </div>
    </div>
  )
}

const ImuSections = ({ comune, scheda, anno }: ComuneLoaded) => {
  const locale = useLocale()
  return (
    <>
      <Rates comune={comune} aliquote={scheda.aliquote} decise={scheda.decise} />
      <OwnRates aliquote={scheda.aliquote} />
      <Aree comune={comune.nome} aree={scheda.aree} />
      <YearDates
        year={anno}
        today={today()}
        calendarHref={`${localeHref(locale, `/comuni/${comune.slug}`)}/scadenze.ics?anno=${anno}`}
      />
    </>
  )
}

const ComunePage = async ({ params }: Props) => {
  const { slug } = await params
  const loaded = await loadComune(slug)
  if (!loaded.ok) return <Unavailable id={loaded.id} />
  if (loaded.value === undefined) notFound()
  const { comune, scheda } = loaded.value
  const locale = await getLocale()
  if (slug !== comune.slug) permanentRedirect(localeHref(locale, `/comuni/${comune.slug}`))

  const home = await getTranslations('home')
  const comuni = await getTranslations('comuni')
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    { name: comuni('title'), href: localeHref(locale, '/comuni') },
  ]
  const isImu = scheda.regime === 'IMU'
  return (
    <>
      <ComuneData {...loaded.value} locale={locale} path={path} />
      <Breadcrumb path={path} here={comuneName(comune)} />
      <div className="wrap">
        <div className="comune-head">
          <Head {...loaded.value} />
          {isImu ? <DuePanel today={today()} calendarHref={`/comuni/${comune.slug}/scadenze.ics`} /> : null}
        </div>
        {isImu ? <ImuSections {...loaded.value} /> : null}
        <Services {...loaded.value} />
        <Offices comune={comune} uffici={loaded.value.uffici} ricevono={loaded.value.ricevono} />
        {loaded.value.servito ? <Quality {...loaded.value} /> : null}
        <Acts delibere={scheda.delibere} />
        <Codes comune={comune} nomi={scheda.nomi} />
      </div>
    </>
  )
}

export default ComunePage
