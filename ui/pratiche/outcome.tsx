import { useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '../components/notice'

const TONES = {
  inviata: 'ok',
  buttata: 'ok',
  ritirata: 'ok',
  risposta: 'ok',
  'ancora-una': 'info',
  'altra-pagina': 'wait',
  incompleta: 'wait',
  'manca-allegato': 'wait',
  modello: 'wait',
  cambiata: 'wait',
  troppe: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type Known = keyof typeof TONES

const isKnown = (text: unknown): text is Known => typeof text === 'string' && Object.hasOwn(TONES, text)

/** What came of a step of a request, from the address. */
export const PraticheOutcome = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('pratiche.esito')
  if (!isKnown(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.titolo`)}>
      <p>{t(`${code}.testo`)}</p>
    </Notice>
  )
}
