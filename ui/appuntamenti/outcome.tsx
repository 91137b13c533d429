import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const TONES = {
  prenotato: 'ok',
  spostato: 'ok',
  annullato: 'ok',
  segnato: 'ok',
  preso: 'wait',
  troppi: 'wait',
  sovrapposto: 'wait',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of it, from the address. */
export const AppuntamentiOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('appuntamenti.esito')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
