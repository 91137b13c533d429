import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = { salvata: 'ok', tolta: 'ok', cambiata: 'wait' } as const satisfies Record<string, NoticeTone>

/** What came of a text that was changed. */
export const RisposteOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('risposte.fatto')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
