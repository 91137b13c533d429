import { useTranslations } from 'next-intl'

type FoglioLettoProps = {
  /** Undefined for a table that is no workbook. */
  readonly foglio: { readonly nome: string; readonly altri: readonly string[] } | undefined
}

/** Which sheet of a workbook was read, and which others have data and were not. */
export const FoglioLetto = ({ foglio }: FoglioLettoProps) => {
  const t = useTranslations('importazioni.foglio')
  if (foglio === undefined) return null
  const { nome, altri } = foglio
  return (
    <p className="mb-6">
      {t('letto', { nome })} {altri.length === 0 ? null : t('altri', { count: altri.length, nomi: altri.join(', ') })}
    </p>
  )
}
