import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  aggiunta: 'ok',
  gia: 'info',
  tolta: 'ok',
  ultimo: 'wait',
  assente: 'wait',
  responsabile: 'wait',
  aperta: 'ok',
  chiusa: 'ok',
  occupata: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const PersoneOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('studio.persone.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
