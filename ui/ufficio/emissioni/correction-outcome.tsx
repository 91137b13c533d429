import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  chiesta: 'ok',
  rilasciata: 'ok',
  lasciata: 'ok',
  motivo: 'bad',
  'stessa-persona': 'wait',
  ruolo: 'wait',
  mutata: 'wait',
  uguale: 'wait',
  sostituito: 'wait',
  cambiata: 'wait',
  no: 'wait',
} as const satisfies Record<string, NoticeTone>

/** What came of a step with a correction. */
export const CorrectionOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('emissioni.correzione.done')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
