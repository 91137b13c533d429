import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  data: 'ok',
  accettata: 'ok',
  finita: 'ok',
  'mandato-accettato': 'ok',
  'mandato-finito': 'ok',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const DelegaOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('deleghe.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
