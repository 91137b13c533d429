import { useTranslations } from 'next-intl'
import { Notice } from '../../../../ui/components/notice'

const TONES = { salvata: 'ok', altrove: 'wait', 'non-raggiungibile': 'bad' } as const

/** What came of a button. */
export const Esito = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('parametri.esito')
  if (code !== 'salvata' && code !== 'altrove' && code !== 'non-raggiungibile') return null
  return (
    <Notice tone={TONES[code]} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
