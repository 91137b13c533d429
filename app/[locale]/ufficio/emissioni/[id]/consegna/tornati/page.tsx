import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../../i18n/routing'
import { tornati } from '../../../../../../../server/consegna/esiti'
import { findEmissione } from '../../../../../../../server/emissioni/queries'
import { requireScope } from '../../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { emissioneName } from '../../../../../../../ui/avvisi/name'
import { date } from '../../../../../../../ui/format'
import { OfficeFrame } from '../../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consegna.esiti'))('backTitle'),
  robots: { index: false },
})

/** Statements of a run that came back, each with why and from where; the name opens the person, the number the paper. */
const TornatiPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const run = await findEmissione(scope, (await params).id)
  if (run === undefined) notFound()
  const { dopo } = await searchParams
  const found = await tornati(scope, run, /^\d{1,9}$/.test(String(dopo)) ? Number(dopo) : 0)
  const consegna = await getTranslations('consegna')
  const t = await getTranslations('consegna.esiti')
  const emissioni = await getTranslations('emissioni')
  const locale = await getLocale()
  const own = localeHref(locale, `/ufficio/emissioni/${run.id}`)
  const above = [
    { name: emissioni('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name: emissioneName(emissioni, run), href: own },
    { name: consegna('title'), href: `${own}/consegna` },
  ]
  return (
    <OfficeFrame title={t('backTitle')} lead={t('backLead')} above={above}>
      <div className="narrow mt-8">
        {found.tornati.length === 0 ? <p>{consegna('nobody')}</p> : null}
        <ul className="grid gap-4">
          {found.tornati.map(({ numero, nome, soggetto, giorno, causale, indirizzo }) => (
            <li key={numero} className="card">
              <h2 className="h3">
                {soggetto === undefined ? (
                  nome || emissioni('nameless')
                ) : (
                  <a href={localeHref(locale, `/ufficio/contribuenti/${soggetto}`)}>{nome || emissioni('nameless')}</a>
                )}
              </h2>
              <p className="mt-2">
                {causale === undefined
                  ? t('back', { giorno: date(giorno, locale) })
                  : t('backWhy', { giorno: date(giorno, locale), causale })}
              </p>
              <p className="mt-2">
                {indirizzo.length === 0 ? t('byChannel') : t('fromAddress', { indirizzo: indirizzo.join(', ') })}
              </p>
              <p className="mt-2">
                <a href={`${own}/avviso/${numero}`}>{emissioni('paper', { numero: String(numero) })}</a>
              </p>
            </li>
          ))}
        </ul>
        {found.altri ? (
          <p className="mt-6">
            <a href={`${own}/consegna/tornati?dopo=${found.tornati.at(-1)!.numero}`}>{emissioni('next')}</a>
          </p>
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default TornatiPage
