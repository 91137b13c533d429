import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  ok: 'ok',
  gone: 'wait',
  'gia-decisa': 'wait',
  cambiata: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of an answer, from the address. */
export const PropostaOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('proposta.risultato')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}
