import { useTranslations } from 'next-intl'
import { Notice } from '../../../../ui/components/notice'

/** What came of a button. */
export const Esito = ({ code }: { readonly code: string | string[] | undefined }) => {
  const t = useTranslations('parametri.esito')
  if (code !== 'salvata' && code !== 'non-raggiungibile') return null
  return (
    <Notice tone={code === 'salvata' ? 'ok' : 'bad'} level={2} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
    </Notice>
  )
}
