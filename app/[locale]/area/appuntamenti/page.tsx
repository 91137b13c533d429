import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { findAppuntamenti, type Appuntamento } from '../../../../server/appuntamenti/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { AppuntamentiOutcome } from '../../../../ui/appuntamenti/outcome'
import { StatoAppuntamentoTag } from '../../../../ui/appuntamenti/stato'
import { quandoDi } from '../../../../ui/appuntamenti/words'
import { ButtonLink } from '../../../../ui/components/button'
import { CardLink } from '../../../../ui/components/card'
import { Empty } from '../../../../ui/components/empty'
import { APPUNTAMENTI, appuntamentoPath, NUOVO } from '../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../appuntamenti/frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('title'),
  robots: { index: false },
})

type SectionProps = {
  readonly id: 'open' | 'past'
  readonly rows: readonly Appuntamento[]
  readonly comuni: ReadonlyMap<string, string>
}

const Section = async ({ id, rows, comuni }: SectionProps) => {
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      <ul className="mt-4 grid gap-4">
        {rows.map(({ belfiore: comune, quando, tema, modo, stato, ...own }) => (
          <li key={own.id}>
            <CardLink
              href={localeHref(locale, appuntamentoPath({ comune, id: own.id }))}
              title={quandoDi(t, quando, locale)}
            >
              <p className="mt-2">
                {t('row', { tema: t(`tema.${tema}`), modo: t(`modo.${modo}`), ente: comuni.get(comune) ?? comune })}
              </p>
              {own.aperto ? null : (
                <p className="mt-2">
                  <StatoAppuntamentoTag stato={stato} />
                </p>
              )}
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One's appointments: those to come, then the others. */
const AppuntamentiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  // one that was moved is told by the one that took its place
  const rows = (await findAppuntamenti(scope)).filter(({ stato }) => stato !== 'spostato')
  const comuni = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const take = (
    <p className="btns">
      <ButtonLink href={localeHref(locale, NUOVO)}>{t('take')}</ButtonLink>
    </p>
  )
  return (
    <AppuntamentiFrame title={t('title')} lead={t('lead')} page={APPUNTAMENTI}>
      <AppuntamentiOutcome code={(await searchParams).esito} />
      {rows.length === 0 ? (
        <Empty icon="calendar" title={t('none')}>
          <p>{t('noneText')}</p>
          {take}
        </Empty>
      ) : (
        take
      )}
      <Section id="open" rows={rows.filter(({ aperto }) => aperto)} comuni={comuni} />
      <Section
        id="past"
        rows={rows.filter(({ aperto }) => !aperto).sort((one, other) => (one.quando < other.quando ? 1 : -1))}
        comuni={comuni}
      />
    </AppuntamentiFrame>
  )
}

export default AppuntamentiPage
