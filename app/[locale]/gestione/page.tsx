import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../i18n/routing'
import { findEntiGestiti } from '../../../server/enti/gestione'
import { requireScope } from '../../../server/platform/auth'
import { ButtonLink } from '../../../ui/components/button'
import { CardLink } from '../../../ui/components/card'
import { date } from '../../../ui/format'
import { GestioneFrame } from './frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('gestione'))('title'),
  robots: { index: false },
})

/** The comuni of this installation, for who runs it. */
const GestionePage = async ({ searchParams }: Props) => {
  const scope = await requireScope('gestore')
  const t = await getTranslations('gestione')
  const locale = await getLocale()
  const enti = await findEntiGestiti(scope)
  return (
    <GestioneFrame title={t('title')} lead={t('lead')} path="/gestione" esito={(await searchParams).esito}>
      <p className="btns">
        <ButtonLink href={localeHref(locale, '/gestione/nuovo')}>{t('new')}</ButtonLink>
      </p>
      <ul className="grid gap-4">
        {enti.map(({ belfiore, denominazione, host, dal, al }) => (
          <li key={belfiore}>
            <CardLink level={2} href={localeHref(locale, `/gestione/${belfiore.toLowerCase()}`)} title={denominazione}>
              <p>
                {t('served', { code: belfiore, host: host.join(', ') })}{' '}
                {al === undefined ? t('since', { day: date(dal, locale) }) : t('until', { day: date(al, locale) })}
              </p>
            </CardLink>
          </li>
        ))}
      </ul>
    </GestioneFrame>
  )
}

export default GestionePage
