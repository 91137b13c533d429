import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ANOMALIE, ESITI_VOCE } from '../../../../../../contracts/emissione'
import { localeHref } from '../../../../../../i18n/routing'
import { findEmissione, vociDi, type Quali } from '../../../../../../server/emissioni/queries'
import { requireScope } from '../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { emissioneName } from '../../../../../../ui/avvisi/name'
import { Breadcrumb } from '../../../../../../ui/components/breadcrumb'
import { useMotivo } from '../../../../../../ui/ufficio/emissioni/to-look'
import { Voci } from '../../../../../../ui/ufficio/emissioni/voci'

type Query = Record<string, string | string[] | undefined>
type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('emissioni'))('voci'),
  robots: { index: false },
})

const CODE = /^[a-z-]{1,60}$/

/** Which of them the address asks for: one kind at a time. */
const qualiOf = ({ esito, motivo, anomalia, alti, fermi }: Query): Quali => {
  if (alti === 'si') return { alti: true }
  if (fermi === 'si') return { fermi: true }
  const unusual = ANOMALIE.find((each) => each === anomalia)
  if (unusual !== undefined) return { anomalia: unusual }
  if (typeof motivo === 'string' && CODE.test(motivo)) return { esito: 'trattenuta', motivo }
  return { esito: ESITI_VOCE.find((each) => each === esito) ?? 'pronta' }
}

const Head = ({ quali }: { readonly quali: Quali }) => {
  const t = useTranslations('emissioni')
  const why = useMotivo()
  if (quali.alti === true) return t('highest')
  if (quali.fermi === true) return t('fermo.list')
  if (quali.anomalia !== undefined) return t(`anomalie.${quali.anomalia as (typeof ANOMALIE)[number]}`)
  if (quali.motivo !== undefined) return why(quali.motivo)
  return t(`facts.${quali.esito ?? 'pronta'}`)
}

/** People of a run of one kind; each name opens the position with the whole calculation. */
const VociPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const run = await findEmissione(scope, (await params).id)
  if (run === undefined) notFound()
  const query = await searchParams
  const quali = qualiOf(query)
  const { voci, altre } = await vociDi(scope, run, quali, typeof query.dopo === 'string' ? query.dopo : undefined)
  const t = await getTranslations('emissioni')
  const office = await getTranslations('ufficio')
  const locale = await getLocale()
  const own = `/ufficio/emissioni/${run.id}`
  const name = emissioneName(t, run)
  const asked = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'dopo' ? [[key, value]] : [],
  )
  const next = new URLSearchParams([...asked, ['dopo', voci.at(-1)?.id ?? '']])
  const path = [
    { name: office('title'), href: localeHref(locale, '/ufficio') },
    { name: t('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name, href: localeHref(locale, own) },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('voci')} />
      <div className="wrap">
        <div className="head">
          <h1>
            <Head quali={quali} />
          </h1>
          <p className="lead">{name}</p>
        </div>
        <div className="narrow">
          <Voci
            run={localeHref(locale, own)}
            voci={voci}
            holds={run.stato === 'provata' && (quali.esito === 'pronta' || quali.esito === undefined)}
            next={altre ? localeHref(locale, `${own}/voci?${next}`) : undefined}
          />
        </div>
      </div>
    </>
  )
}

export default VociPage
