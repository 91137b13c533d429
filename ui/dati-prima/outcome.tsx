import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

const TONES = {
  confermati: 'ok',
  'contestati-ora': 'ok',
  'gia-detto': 'wait',
  contestati: 'wait',
  chiusi: 'wait',
  cambiato: 'wait',
  assente: 'bad',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of an answer to the data that the comune sent. */
export const DatiOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('datiPrima.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
