import { useLocale, useTranslations } from 'next-intl'
import type { Fattore } from '../../contracts/confronto'
import { localeHref } from '../../i18n/routing'
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
  readonly stato: 'vivo' | 'attesa' | 'sospeso' | 'scaduto' | 'finito'
  /** It ends within the days in which that is said. */
  readonly presto: boolean
  /** Why the office suspended or ended it. */
  readonly motivo: string | null
  /** Where its signed paper is saved from. */
  readonly carta: string | undefined
  /** Its client may have signed a paper: of one comune, and not accepted yet. */
  readonly daFirmare: boolean
}

/** The IMU of two years, and by how much each thing moved it. */
type ConfrontoShown = {
  readonly prima: number
  readonly ora: number
  readonly perche: readonly { readonly fattore: Fattore; readonly importo: number }[]
}

type DaFareShown = {
  readonly nome: string | undefined
  readonly avvisi: number
  readonly pratiche: number
  readonly scoperto: number
  /** Undefined: no mandate opens it, or there is nothing. */
  readonly confronto: ConfrontoShown | 'non-confrontabile' | undefined
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
    const [stopped, waits] = (['sospeso', 'attesa'] as const).map((one) => mandati.some(({ stato }) => stato === one))
    if (stopped) return <Tag tone="warn">{t('sospeso')}</Tag>
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

/** How this year's IMU stands to that of last year, and why it is another, what weighs most first. */
const Cambiato = ({ confronto }: { readonly confronto: DaFareShown['confronto'] }) => {
  const t = useTranslations('studio.cambiato')
  const locale = useLocale()
  if (confronto === undefined) return null
  if (confronto === 'non-confrontabile') return <p className="mt-2 soft">{t('ignota')}</p>
  const [prima, ora] = [euro(confronto.prima, locale), euro(confronto.ora, locale)]
  if (confronto.perche.length === 0) return <p className="mt-2 soft">{t('uguale', { ora })}</p>
  const perche = confronto.perche.map(({ fattore, importo }) =>
    t(`fattore.${fattore}`, { amount: `${importo > 0 ? '+' : ''}${euro(importo, locale)}` }),
  )
  return <p className="mt-2">{t('diversa', { prima, ora, perche: new Intl.ListFormat(locale).format(perche) })}</p>
}

/** The signed paper of a mandate: to be saved, or to be put in. */
const Carta = ({ mandato: { id, carta, daFirmare }, cliente }: MandatoProps) => {
  const t = useTranslations('studio.firmato')
  const locale = useLocale()
  if (carta === undefined && !daFirmare) return null
  const href = carta === undefined ? `/studio/clienti/mandato/${id}` : `/area/allegati/${carta}`
  return (
    <>
      {' '}
      <a href={localeHref(locale, href)} download={carta === undefined ? undefined : true}>
        {t(carta === undefined ? 'carica' : 'salva')}
        <span className="vh">: {cliente}</span>
      </a>
    </>
  )
}

type MandatoProps = { readonly mandato: MandatoShown; readonly cliente: string }

const Mandato = ({ mandato, cliente }: MandatoProps) => {
  const t = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const said = mandatoSaid(t, tributo, mandato, useLocale())
  const { stato, motivo } = mandato
  return (
    <li>
      {t(stato === 'attesa' && mandato.carta ? 'mandato.guarda' : `mandato.${stato}`, said)}
      {motivo === null ? null : ` ${t('mandato.motivo', { motivo })}`}
      <Carta mandato={mandato} cliente={cliente} />
    </li>
  )
}

/** One client: who, what there is to do, why it is not last year's, and under which mandates. */
export const Cliente = ({ cliente: one, token }: ClienteProps) => {
  const t = useTranslations('studio')
  const { cliente, mandati, daFare } = one
  const name = daFare?.nome ?? t('senzaNome', { code: cliente })
  const live = mandati.find(({ stato }) => stato === 'vivo')
  const open = live ?? mandati.find(({ stato }) => stato === 'sospeso' || stato === 'attesa')
  return (
    <li className="card office-found">
      <h2>{name}</h2>
      {daFare?.nome ? <p className="soft">{cliente}</p> : null}
      <p className="mt-2 flex flex-wrap gap-2">
        <ToDo cliente={one} />
      </p>
      <Cambiato confronto={daFare?.confronto} />
      <ul className="mt-2">
        {mandati.map((mandato) => (
          <Mandato key={mandato.id} mandato={mandato} cliente={name} />
        ))}
      </ul>
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
