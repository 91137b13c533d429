import { useFormatter, useTranslations } from 'next-intl'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Tag } from '../components/tag'
import { channelInWords, errorOf, kindInWords, STATE_TONES, stateOf } from './words'

export type OfficeMessage = {
  readonly belfiore: string
  readonly id: string
  readonly modello: string
  readonly canale: string | null
  readonly destinatario: string | null
  readonly oggetto: string | null
  readonly stato: string
  readonly errore: string | null
  readonly tentativi: number
  readonly creatoIl: Date
  readonly inviatoIl: Date | null
  readonly prossimo: Date
  readonly nome: string
  /** Where one works for several. */
  readonly comune: string | undefined
}

/** Moments of a message, in the order in which they happened. */
const useMoments = ({ stato, creatoIl, inviatoIl, prossimo, tentativi }: OfficeMessage): readonly string[] => {
  const t = useTranslations('notifiche.ufficio')
  const format = useFormatter()
  const words = (when: Date) => ({
    day: format.dateTime(when, { dateStyle: 'medium' }),
    time: format.dateTime(when, { timeStyle: 'short' }),
  })
  const waits = stato === 'in-coda'
  return [
    t('created', words(creatoIl)),
    ...(inviatoIl ? [t('sent', words(inviatoIl))] : [t('tries', { count: tentativi })]),
    ...(waits ? [t('next', words(prossimo))] : []),
  ]
}

const One = ({ message, token }: { readonly message: OfficeMessage; readonly token: string }) => {
  const t = useTranslations('notifiche.ufficio')
  const kinds = useTranslations('notifiche.tipo')
  const states = useTranslations('notifiche.stato')
  const errors = useTranslations('notifiche.errore')
  const channels = useTranslations('notifiche.canale')
  const { belfiore, id, modello, canale, destinatario, oggetto, nome, comune } = message
  const state = stateOf(message.stato)
  const error = errorOf(message.errore)
  const moments = useMoments(message)
  return (
    <li className="card wrap-anywhere">
      <h2>{oggetto ?? kindInWords(kinds, modello)}</h2>
      <p className="mt-2">
        <Tag tone={STATE_TONES[state]}>{states(state)}</Tag> {t('to', { nome })}
        {comune === undefined ? null : ` · ${comune}`}
      </p>
      {destinatario === null || canale === 'io' ? null : (
        <p className="mt-2">{t('toAddress', { canale: channelInWords(channels, canale), destinatario })}</p>
      )}
      {error === undefined ? null : <p className="mt-2">{errors(error)}</p>}
      <p className="mt-2 small">{moments.join(' ')}</p>
      {state === 'fallito' || state === 'rinunciato' ? (
        <OwnForm to="/ufficio/messaggi/rimanda" token={token} about={{ comune: belfiore, id }} className="mt-4">
          <Button kind="second" small>
            {t('again', { nome })}
          </Button>
        </OwnForm>
      ) : null}
    </li>
  )
}

/** What the comune has written, of one view. */
export const OfficeMessages = ({
  messages,
  token,
}: {
  readonly messages: readonly OfficeMessage[]
  readonly token: string
}) => (
  <ul className="grid grid-cols-1 gap-4">
    {messages.map((message) => (
      <One key={`${message.belfiore} ${message.id}`} message={message} token={token} />
    ))}
  </ul>
)
