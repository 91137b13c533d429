import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  tenuto: 'ok',
  tolto: 'ok',
  troppi: 'wait',
  assente: 'wait',
  lungo: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const CalcoliOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('calcoli.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(one) })} />
}
