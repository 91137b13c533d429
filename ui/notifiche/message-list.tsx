import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Empty } from '../components/empty'
import { Help } from '../components/help'
import { Tag } from '../components/tag'
import { channelInWords, kindInWords, STATE_TONES, stateOf } from './words'

export type ShownMessage = {
  readonly id: string
  readonly modello: string
  readonly ente: string | undefined
  readonly canale: string | null
  readonly destinatario: string | null
  readonly oggetto: string | null
  readonly testo: string | null
  readonly stato: string
  readonly errore: string | null
  readonly creatoIl: Date
}

/** By which way it went, or why it is here alone. */
const useWay = ({ stato, canale, destinatario, errore }: ShownMessage): string => {
  const t = useTranslations('notifiche.messaggi')
  const channels = useTranslations('notifiche.canale')
  const state = stateOf(stato)
  if (state === 'in-coda') return t('waiting')
  if (state !== 'inviato') return t(errore === 'nessun-recapito' ? 'area' : 'failed')
  if (canale === 'io') return t('sentIo')
  return t('sent', { canale: channelInWords(channels, canale), destinatario: destinatario ?? '' })
}

const One = ({ message }: { readonly message: ShownMessage }) => {
  const t = useTranslations('notifiche.messaggi')
  const kinds = useTranslations('notifiche.tipo')
  const states = useTranslations('notifiche.stato')
  const format = useFormatter()
  const { modello, ente, oggetto, testo, stato, creatoIl } = message
  const state = stateOf(stato)
  const when = t('when', {
    day: format.dateTime(creatoIl, { dateStyle: 'long' }),
    time: format.dateTime(creatoIl, { timeStyle: 'short' }),
  })
  const way = useWay(message)
  return (
    <li className="card wrap-anywhere">
      <h2>{oggetto ?? kindInWords(kinds, modello)}</h2>
      <p className="mt-2">{t('from', { ente: ente ?? t('portal'), quando: when })}</p>
      <p className="mt-2">
        <Tag tone={STATE_TONES[state]}>{states(state)}</Tag> {way}
      </p>
      {testo === null ? null : (
        <div className="mt-4">
          <Help summary={t('read')}>
            {testo
              .split('\n\n')
              .filter((part) => part.trim() !== '')
              .map((part, at) => (
                <p key={at}>{part}</p>
              ))}
          </Help>
        </div>
      )}
    </li>
  )
}

/** What somebody was written, to read again. */
export const MessageList = ({ messages }: { readonly messages: readonly ShownMessage[] }) => {
  const t = useTranslations('notifiche.messaggi')
  const href = localeHref(useLocale(), '/area/recapiti')
  if (messages.length === 0) {
    return (
      <Empty icon="info" title={t('none')}>
        <p>{t('noneText')}</p>
        <p className="mt-4">
          <a href={href}>{t('addresses')}</a>
        </p>
      </Empty>
    )
  }
  return (
    <>
      <p>
        <a href={href}>{t('addresses')}</a>
      </p>
      <ul className="grid grid-cols-1 gap-4">
        {messages.map((message) => (
          <One key={message.id} message={message} />
        ))}
      </ul>
    </>
  )
}
