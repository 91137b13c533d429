import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

/** What may have come of a sign-in, or of leaving, and how bad it is. */
const TONES = {
  uscita: 'ok',
  scaduta: 'wait',
  lunga: 'wait',
  cancelled: 'info',
  again: 'wait',
  wait: 'wait',
  unreachable: 'bad',
  level: 'bad',
  incomplete: 'bad',
  refused: 'bad',
  unknown: 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: string): text is Known => Object.hasOwn(TONES, text)

/** Says it where there is something to say. */
export const Outcome = ({ code }: { readonly code: string | undefined }) => {
  const t = useTranslations('accesso.esito')
  if (code === undefined || !isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
