import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  chiesta: 'ok',
  finita: 'ok',
  presente: 'wait',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const RappresentanzaOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('rappresentanze.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
