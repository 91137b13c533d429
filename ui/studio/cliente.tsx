import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Tag } from '../components/tag'
import { date, euro } from '../format'
import { mandatoSaid } from './parole'

type MandatoShown = {
  readonly id: string
  readonly comune: string | undefined
  readonly tributi: readonly string[]
  readonly anni: readonly number[]
  readonly al: string
  readonly stato: 'vivo' | 'attesa' | 'scaduto' | 'finito'
  /** It ends within the days in which that is said. */
  readonly presto: boolean
}

const CAMBIATI = ['presi', 'lasciati', 'rendite', 'usi'] as const

type DaFareShown = Readonly<Record<(typeof CAMBIATI)[number], number>> & {
  readonly nome: string | undefined
  readonly avvisi: number
  readonly pratiche: number
  readonly scoperto: number
}

export type ClienteShown = {
  readonly cliente: string
  readonly mandati: readonly MandatoShown[]
  readonly daFare: DaFareShown | undefined
}

type ClienteProps = { readonly cliente: ClienteShown; readonly token: string }

/** What there is to do, in a few words each. */
const ToDo = ({ cliente: { mandati, daFare } }: Pick<ClienteProps, 'cliente'>) => {
  const t = useTranslations('studio.fare')
  const locale = useLocale()
  const ending = mandati.find(({ presto }) => presto)
  if (daFare === undefined) {
    const waits = mandati.some(({ stato }) => stato === 'attesa')
    return <Tag tone={waits ? 'info' : 'plain'}>{t(waits ? 'attesa' : 'finito')}</Tag>
  }
  const { avvisi, pratiche, scoperto } = daFare
  const nothing = avvisi + pratiche + scoperto === 0 && ending === undefined
  return (
    <>
      {scoperto > 0 ? <Tag tone="bad">{t('scoperto', { amount: euro(scoperto, locale) })}</Tag> : null}
      {ending ? <Tag tone="warn">{t('scadenza', { day: date(ending.al, locale) })}</Tag> : null}
      {avvisi > 0 ? <Tag tone="info">{t('avvisi', { count: avvisi })}</Tag> : null}
      {pratiche > 0 ? <Tag tone="info">{t('pratiche', { count: pratiche })}</Tag> : null}
      {nothing ? <Tag tone="line">{t('niente')}</Tag> : null}
    </>
  )
}

/** Why this year is not last year, in the order of what weighs most. */
const Cambiato = ({ daFare }: { readonly daFare: DaFareShown | undefined }) => {
  const t = useTranslations('studio.cambiato')
  const list = new Intl.ListFormat(useLocale())
  const reasons = daFare === undefined ? [] : CAMBIATI.filter((one) => daFare[one] > 0)
  if (daFare === undefined || reasons.length === 0) return null
  return (
    <p className="mt-2">
      <b>{t('label')}</b>: {list.format(reasons.map((one) => t(one, { count: daFare[one] })))}.
    </p>
  )
}

const Mandati = ({ mandati }: { readonly mandati: readonly MandatoShown[] }) => {
  const t = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const locale = useLocale()
  return (
    <ul className="mt-2">
      {mandati.map((mandato) => (
        <li key={mandato.id}>{t(`mandato.${mandato.stato}`, mandatoSaid(t, tributo, mandato, locale))}</li>
      ))}
    </ul>
  )
}

/** One client: who, what there is to do, why it is not last year's, and under which mandates. */
export const Cliente = ({ cliente: one, token }: ClienteProps) => {
  const t = useTranslations('studio')
  const { cliente, mandati, daFare } = one
  const name = daFare?.nome ?? t('senzaNome', { code: cliente })
  const live = mandati.find(({ stato }) => stato === 'vivo')
  const open = mandati.find(({ stato }) => stato === 'vivo' || stato === 'attesa')
  return (
    <li className="card office-found">
      <h2>{name}</h2>
      {daFare?.nome ? <p className="soft">{cliente}</p> : null}
      <p className="mt-2 flex flex-wrap gap-2">
        <ToDo cliente={one} />
      </p>
      <Cambiato daFare={daFare} />
      <Mandati mandati={mandati} />
      {open === undefined ? null : (
        <div className="mt-4 flex flex-wrap gap-4">
          {live === undefined ? null : (
            <OwnForm to="/studio/apri" token={token} about={{ id: live.id }}>
              <Button kind="second" small>
                {t('apri', { name })}
              </Button>
            </OwnForm>
          )}
          <OwnForm to="/studio/clienti/ritira" token={token} about={{ id: open.id }}>
            <Button kind="remove" small>
              {t('ritira', { name })}
            </Button>
          </OwnForm>
        </div>
      )}
    </li>
  )
}
