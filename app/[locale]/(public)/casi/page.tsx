import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { CardLink } from '../../../../ui/components/card'
import { euro } from '../../../../ui/format'
import { ANNO_CASI, CASI_SVOLTI, casoHref, casoSvolto, isAltroImmobile, type CasoSvoltoId } from '../../../casi/casi'
import { CASI_TRIBUTI, casoTributo, contoTributo } from '../../../casi/tributi'
import { calcolaCasi, type CasoCalcolato } from '../../../casi/load'
import { pageMetadata } from '../../../page-metadata'
import { withinReach } from '../../../within-reach'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('casi')
  return pageMetadata({ locale: await getLocale(), path: '/casi', title: t('title'), description: t('description') })
}

type CasesProps = { readonly ids: readonly CasoSvoltoId[]; readonly calcolati: readonly CasoCalcolato[] }

/** The title, and what comes of it; without rates the title alone. */
const Cases = ({ ids, calcolati }: CasesProps) => {
  const t = useTranslations('casi')
  const locale = useLocale()
  return (
    <ul className="cases">
      {ids.map((id) => {
        const pagato = calcolati.find((one) => one.id === id)?.persona.pagato
        const { chi } = casoSvolto(id)
        return (
          <li key={id}>
            <CardLink href={casoHref(locale, id)} title={t(`storie.${id}.title`)}>
              {pagato === undefined ? null : (
                <p className="so">
                  {pagato === 0 ? t('paysNothing', { chi }) : t('pays', { chi, total: euro(pagato, locale) })}
                </p>
              )}
            </CardLink>
          </li>
        )
      })}
    </ul>
  )
}

const GROUPS = [
  { key: 'case', ids: CASI_SVOLTI.filter((id) => !isAltroImmobile(id)) },
  { key: 'altro', ids: CASI_SVOLTI.filter(isAltroImmobile) },
] as const

/** TARI and TASI: on tariffs and rates that are examples. */
const Tributi = () => {
  const t = useTranslations('casi')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="tributi">
      <h2 id="tributi">{t('groups.tributi')}</h2>
      <p>{t('tributiLead')}</p>
      <ul className="cases">
        {CASI_TRIBUTI.map((id) => (
          <li key={id}>
            <CardLink href={localeHref(locale, `/casi/${id}`)} title={t(`tributi.${id}.title`)}>
              <p className="so">
                {t('pays', { chi: casoTributo(id).chi, total: euro(contoTributo(id).dovuto, locale) })}
              </p>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All the worked cases, each with what is paid. */
const CasiPage = async () => {
  const t = await getTranslations('casi')
  const home = await getTranslations('home')
  const reached = await withinReach('cases', () => calcolaCasi(CASI_SVOLTI))
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(await getLocale(), '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead', { year: String(ANNO_CASI) })}</p>
          {reached.ok ? null : <p className="mt-4">{t('unavailable', { id: reached.id })}</p>}
        </div>
        {GROUPS.map(({ key, ids }) => (
          <section key={key} className="section" aria-labelledby={key}>
            <h2 id={key}>{t(`groups.${key}`)}</h2>
            <Cases ids={ids} calcolati={reached.ok ? reached.value : []} />
          </section>
        ))}
        <Tributi />
      </div>
    </>
  )
}

export default CasiPage
