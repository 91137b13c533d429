import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  registrata: 'ok',
  tolta: 'ok',
  cambiata: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of writing into a position, or of taking something back. */
export const RegistraOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('registra.fatto')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
