import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  fatto: 'ok',
  'stessa-persona': 'wait',
  'dati-aperti': 'wait',
  'dati-inviati': 'ok',
  'gia-inviati': 'wait',
  giorni: 'bad',
  riprovata: 'ok',
  'altra-persona': 'wait',
  cambiata: 'wait',
  basi: 'wait',
  vuota: 'wait',
  assente: 'bad',
  campi: 'bad',
  'altro-regime': 'bad',
  'senza-aliquote': 'bad',
  'senza-tariffe': 'bad',
  'senza-rate': 'bad',
  'rata-assente': 'bad',
  nessuno: 'bad',
  altra: 'wait',
  fermata: 'ok',
  ripresa: 'ok',
  motivo: 'bad',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a step with a run. */
export const EmissioneOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('emissioni.done')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
