import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  registrato: 'ok',
  tolto: 'ok',
  motivo: 'bad',
  cambiata: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of recording an heir, or of taking one back. */
export const EredeOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('eredi.fatto')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
