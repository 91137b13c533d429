import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../../components/notice'

const TONES = {
  fatto: 'ok',
  'stessa-persona': 'wait',
  cambiata: 'wait',
  basi: 'wait',
  vuota: 'wait',
  assente: 'bad',
  campi: 'bad',
  'altro-regime': 'bad',
  'senza-aliquote': 'bad',
  nessuno: 'bad',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a step with a run. */
export const EmissioneOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('emissioni.done')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.titolo`)}>
      <p>{t(`${code}.testo`)}</p>
    </Notice>
  )
}
