import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  inviata: 'ok',
  buttata: 'ok',
  ritirata: 'ok',
  risposta: 'ok',
  'ancora-una': 'info',
  'altra-pagina': 'wait',
  incompleta: 'wait',
  'manca-allegato': 'wait',
  modello: 'wait',
  cambiata: 'wait',
  troppe: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a step of a request, from the address. */
export const PraticheOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('pratiche.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
