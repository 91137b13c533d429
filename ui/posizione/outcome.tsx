import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  si: 'ok',
  no: 'ok',
  'non-so': 'info',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of an answer. */
export const PosizioneOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('posizione.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
