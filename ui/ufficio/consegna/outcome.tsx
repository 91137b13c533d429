import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  chiesta: 'ok',
  gia: 'wait',
  nessuno: 'wait',
  'in-invio': 'wait',
  inviata: 'ok',
  'gia-inviata': 'wait',
  'non-emessa': 'bad',
  buste: 'bad',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a step with the delivery of a run. */
export const ConsegnaOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('consegna.done')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
