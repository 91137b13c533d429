import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  chiesto: 'ok',
  'firmato-vale': 'ok',
  'firmato-attende': 'wait',
  'firmato-gia': 'wait',
  ritirato: 'ok',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const StudioOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('studio.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
