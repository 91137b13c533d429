import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

/** What may have come of a sign-in, or of leaving, and how bad it is. */
const TONES = {
  uscita: 'ok',
  scaduta: 'wait',
  lunga: 'wait',
  cancelled: 'info',
  again: 'wait',
  wait: 'wait',
  unreachable: 'bad',
  level: 'bad',
  incomplete: 'bad',
  refused: 'bad',
  unknown: 'bad',
} as const satisfies Record<string, NoticeTone>

/** Says it where there is something to say. */
export const AccessoOutcome = ({ code }: { readonly code: string | undefined }) => {
  const t = useTranslations('accesso.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
