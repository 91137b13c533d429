import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

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

/** What came of saving or confirming an address. */
export const RecapitiOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('notifiche.recapiti.esito')
  return (
    <Outcome tones={RECAPITI} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
  )
}

/** What came of sending one again. */
export const MessaggiOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('notifiche.ufficio.esito')
  return <Outcome tones={UFFICIO} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
