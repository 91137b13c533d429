import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const TONES = {
  si: 'ok',
  no: 'ok',
  'non-so': 'info',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of an answer. */
export const PosizioneOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('posizione.esito')
  if (!isKnown(code)) return null
  return (
    <div className="mt-6">
      <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
        <p>{t(`${code}.text`)}</p>
      </Notice>
    </div>
  )
}
