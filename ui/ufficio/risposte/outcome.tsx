import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../../components/notice'

const TONES = { salvata: 'ok', tolta: 'ok', cambiata: 'wait' } as const satisfies Record<string, NoticeTone>

const isKnown = (text: unknown): text is keyof typeof TONES => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a text that was changed. */
export const RisposteOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('risposte.fatto')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.titolo`)}>
      <p>{t(`${code}.testo`)}</p>
    </Notice>
  )
}
