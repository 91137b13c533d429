import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { nomiOf } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES, type Scope } from '../../../../server/platform/scope'
import { bozzeAlBanco } from '../../../../server/pratiche/banco'
import { ButtonLink } from '../../../../ui/components/button'
import { CardLink } from '../../../../ui/components/card'
import { Empty } from '../../../../ui/components/empty'
import { PraticheOutcome } from '../../../../ui/pratiche/outcome'
import { titlesOf } from '../../../pratiche/ufficio'
import { bancoPath, SPORTELLO } from '../../../pratiche/via'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('banco'))('titolo'),
  robots: { index: false },
})

/** What was begun at the counter and not sent yet: whoever of the office began it, anybody goes on with it. */
const Begun = async ({ scope }: { readonly scope: Scope }) => {
  const t = await getTranslations('banco')
  const format = await getFormatter()
  const locale = await getLocale()
  const bozze = await bozzeAlBanco(scope)
  const [titles, names] = [await titlesOf(), await nomiOf(scope)]
  if (bozze.length === 0) {
    return (
      <Empty icon="info" title={t('nessuna')}>
        <p>{t('nessunaTesto')}</p>
      </Empty>
    )
  }
  const chi = (code: string): string => (code === scope.actor ? t('te') : (names.get(code) ?? t('collega')))
  return (
    <ul className="grid gap-4">
      {bozze.map(({ nome, procedura, aggiornataIl, creataDa, ...key }) => (
        <li key={key.id}>
          <CardLink href={localeHref(locale, bancoPath(key, 'riepilogo'))} title={nome}>
            <p>{titles[procedura] ?? procedura}</p>
            <p className="soft">
              {t('iniziata', {
                chi: chi(creataDa),
                quando: format.dateTime(aggiornataIl, { dateStyle: 'long', timeStyle: 'short' }),
              })}
            </p>
          </CardLink>
        </li>
      ))}
    </ul>
  )
}

/** Requests that the office writes with who stands at the counter. */
const SportelloPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('banco')
  const locale = await getLocale()
  return (
    <OfficeFrame title={t('titolo')} lead={t('lead')}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <PraticheOutcome code={(await searchParams).esito} />
        <p className="btns">
          <ButtonLink href={localeHref(locale, `${SPORTELLO}/nuova`)}>{t('nuova')}</ButtonLink>
        </p>
        <section aria-labelledby="iniziate">
          <h2 id="iniziate">{t('iniziate')}</h2>
          <div className="mt-4">
            <Begun scope={scope} />
          </div>
        </section>
      </div>
    </OfficeFrame>
  )
}

export default SportelloPage
