import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../../components/notice'

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

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a step of the office. */
export const CodaOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('coda.fatto')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.titolo`)}>
      <p>{t(`${code}.testo`)}</p>
    </Notice>
  )
}
