import { useTranslations } from 'next-intl'
import { Notice } from '../../components/notice'
import { KINDS } from './upload-form'

const WHY = [
  'empty',
  'archive',
  'pdf',
  'spreadsheet',
  'sheet-old',
  'sheet-macros',
  'sheet-other',
  'sheet-broken',
  'sheet-too-large',
  'utf-16',
  'binary',
  'no-lines',
  'no-file',
  'no-kind',
  'too-large',
  'too-many',
  'form',
  'other-kind',
  'signed-out',
  'away',
  'absent',
  'gone',
  'columns',
  'non-raggiungibile',
] as const

type RefusalProps = { readonly why: string | string[] | undefined; readonly kind?: string | string[] | undefined }

/** Why a file was not taken in, and what to do. */
export const Refusal = ({ why, kind }: RefusalProps) => {
  const t = useTranslations('importazioni')
  const code = WHY.find((each) => each === why)
  if (code === undefined) return null
  const looks = KINDS.find((each) => each === kind)
  return (
    <Notice tone="bad" level={2} title={t('refused')}>
      <p>{t(`why.${code}`)}</p>
      {code === 'other-kind' && looks ? <p>{t('looksLike', { tipo: t(`tipo.${looks}`) })}</p> : null}
    </Notice>
  )
}
