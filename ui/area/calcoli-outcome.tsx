import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const TONES = {
  tenuto: 'ok',
  tolto: 'ok',
  troppi: 'wait',
  assente: 'wait',
  lungo: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a button. */
export const CalcoliOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('calcoli.esito')
  return isKnown(code) ? <Notice tone={TONES[code]} level={2} title={t(code)} /> : null
}
