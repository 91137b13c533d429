import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const TONES = {
  data: 'ok',
  accettata: 'ok',
  finita: 'ok',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a button. */
export const DelegaOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('deleghe.esito')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
