import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../../i18n/routing'
import { nonStampati } from '../../../../../../../server/consegna/queries'
import { findEmissione } from '../../../../../../../server/emissioni/queries'
import { requireScope } from '../../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { emissioneName } from '../../../../../../../ui/avvisi/name'
import { OfficeFrame } from '../../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consegna'))('fuoriTitle'),
  robots: { index: false },
})

/** Statements of a run that do not go to the printing house, each with why; the number opens the paper. */
const FuoriPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const run = await findEmissione(scope, (await params).id)
  if (run === undefined) notFound()
  const { dopo } = await searchParams
  const { fuori, altri } = await nonStampati(scope, run, /^\d{1,9}$/.test(String(dopo)) ? Number(dopo) : 0)
  const t = await getTranslations('consegna')
  const emissioni = await getTranslations('emissioni')
  const locale = await getLocale()
  const own = localeHref(locale, `/ufficio/emissioni/${run.id}`)
  const name = emissioneName(emissioni, run)
  const above = [
    { name: emissioni('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name, href: own },
    { name: t('title'), href: `${own}/consegna` },
  ]
  return (
    <OfficeFrame title={t('fuoriTitle')} lead={t('fuoriLead')} above={above}>
      <div className="narrow mt-8">
        {fuori.length === 0 ? <p>{t('nobody')}</p> : null}
        <ul className="grid gap-4">
          {fuori.map(({ numero, nome, motivo }) => (
            <li key={numero} className="card">
              <h2>{nome === '' ? emissioni('nameless') : nome}</h2>
              <p className="mt-2">{t(`motivi.${motivo}`)}</p>
              <p className="mt-2">
                <a href={`${own}/avviso/${numero}`}>{emissioni('paper', { numero: String(numero) })}</a>
              </p>
            </li>
          ))}
        </ul>
        {altri ? (
          <p className="mt-6">
            <a href={`${own}/consegna/fuori?dopo=${fuori.at(-1)!.numero}`}>{emissioni('next')}</a>
          </p>
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default FuoriPage
