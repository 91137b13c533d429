import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const RECAPITI = {
  salvati: 'ok',
  codice: 'info',
  troppi: 'wait',
  confermato: 'ok',
  sbagliato: 'bad',
  finito: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

const UFFICIO = { rimandato: 'ok', assente: 'wait', 'non-raggiungibile': 'bad' } as const satisfies Record<
  string,
  NoticeTone
>

type OutcomeProps = { readonly code: string | string[] | undefined }

const among = <T extends object>(tones: T, code: OutcomeProps['code']): keyof T | undefined =>
  typeof code === 'string' && Object.hasOwn(tones, code) ? (code as keyof T) : undefined

/** What came of saving or confirming an address. */
export const RecapitiOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('notifiche.recapiti.esito')
  const known = among(RECAPITI, code)
  if (known === undefined) return null
  return (
    <Notice tone={RECAPITI[known]} level={2} title={t(`${known}.title`)}>
      <p>{t(`${known}.text`)}</p>
    </Notice>
  )
}

/** What came of sending one again. */
export const MessaggiOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('notifiche.ufficio.esito')
  const known = among(UFFICIO, code)
  if (known === undefined) return null
  return (
    <Notice tone={UFFICIO[known]} level={2} title={t(`${known}.title`)}>
      <p>{t(`${known}.text`)}</p>
    </Notice>
  )
}
