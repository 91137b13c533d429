import { useTranslations } from 'next-intl'
import type { NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  inviata: 'ok',
  prendi: 'ok',
  assegna: 'ok',
  chiedi: 'ok',
  scrivi: 'ok',
  annota: 'ok',
  decidi: 'ok',
  cambiata: 'wait',
  vuota: 'info',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a step of the office. */
export const CodaOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('coda.fatto')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.titolo`), text: t(`${one}.testo`) })} />
}
