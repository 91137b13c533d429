import { useTranslations } from 'next-intl'
import { Notice } from '../../../../ui/components/notice'

/** Who may only read is told so. */
export const ReadOnly = () => {
  const t = useTranslations('parametri')
  return (
    <Notice tone="info" level={2} title={t('readOnly')}>
      <p>{t('readOnlyText')}</p>
    </Notice>
  )
}

/** What was typed before the session ended is there again. */
export const FoundAgain = () => {
  const t = useTranslations('parametri')
  return (
    <Notice tone="info" level={2} title={t('found')}>
      <p>{t('foundText')}</p>
    </Notice>
  )
}
