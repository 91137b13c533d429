import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../../components/notice'

const TONES = {
  ok: 'ok',
  gone: 'wait',
  'gia-decisa': 'wait',
  cambiata: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of an answer, from the address. */
export const PropostaOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('proposta.risultato')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
