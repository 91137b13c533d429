import { useTranslations } from 'next-intl'
import { Notice } from '../../../../ui/components/notice'

const TONES = { salvata: 'ok', ritirata: 'ok', altrove: 'wait', 'non-raggiungibile': 'bad' } as const

const isCode = (code: unknown): code is keyof typeof TONES => typeof code === 'string' && Object.hasOwn(TONES, code)

/** What came of a button. */
export const Esito = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('parametri.esito')
  if (!isCode(code)) return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
