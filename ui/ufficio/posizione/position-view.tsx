import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { Account, type AccountRow } from './account'
import { History, type ReplacedRow } from './history'
import { Property, type HeldShown } from './property'
import { Proposals, type ProposalShown } from './proposals'
import { Ledger, Services } from './services'

type PositionViewProps = {
  readonly id: string
  readonly position: ComponentProps<typeof Services> &
    ComponentProps<typeof Ledger> & {
      readonly anno: number
      readonly codiceFiscale: string
      readonly nome: string | undefined
      readonly immobili: readonly HeldShown[]
    }
  readonly years: readonly number[]
  readonly account: readonly AccountRow[]
  readonly history: readonly ReplacedRow[]
  readonly proposals: readonly ProposalShown[]
}

const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}) => (
  <section aria-labelledby={id} className="section">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

const Years = ({
  id,
  anno,
  years,
}: {
  readonly id: string
  readonly anno: number
  readonly years: readonly number[]
}) => {
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  return (
    <nav aria-label={t('years')}>
      <ul className="office-years mt-4 flex flex-wrap gap-6">
        {years.map((year) => (
          <li key={year}>
            <a
              href={localeHref(locale, `/ufficio/contribuenti/${id}?anno=${year}`)}
              aria-current={year === anno ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A person's position as the office sees it: the account of a year, all that it is made of, and what was known before. */
export const PositionView = ({ id, position, years, account, history, proposals }: PositionViewProps) => {
  const t = useTranslations('posizioneUfficio')
  const { anno, nome, codiceFiscale, immobili, utenze, concessioni, dovuti, versamenti } = position
  return (
    <div className="wrap">
      <div className="head">
        <h1>{nome ?? t('nameless')}</h1>
        <p className="lead">{codiceFiscale.includes(':') ? t('codeless') : codiceFiscale}</p>
      </div>
      <Years id={id} anno={anno} years={years} />
      <Part id="conto" title={t('account', { anno: String(anno) })}>
        <Account rows={account} anno={anno} counter={`/ufficio/contribuenti/${id}/sportello`} />
      </Part>
      <Part id="proposte" title={t('proposals')}>
        <Proposals proposals={proposals} />
      </Part>
      <Part id="immobili" title={t('properties')}>
        {immobili.length === 0 ? (
          <p className="mt-2">{t('noProperties')}</p>
        ) : (
          <ul className="side-by-side mt-4">
            {immobili.map((held) => (
              <Property key={held.id} held={held} />
            ))}
          </ul>
        )}
      </Part>
      <Part id="servizi" title={t('services', { anno: String(anno) })}>
        <Services utenze={utenze} concessioni={concessioni} />
      </Part>
      <Part id="registro" title={t('ledger', { anno: String(anno) })}>
        <Ledger dovuti={dovuti} versamenti={versamenti} />
      </Part>
      <Part id="storia" title={t('history')}>
        <History rows={history} />
      </Part>
    </div>
  )
}
