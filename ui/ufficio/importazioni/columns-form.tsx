import { useTranslations } from 'next-intl'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Select } from '../../components/select'
import { FoglioLetto } from '../../elenchi/foglio-letto'
import { useCampo } from '../../elenchi/use-campo'

type ColumnsFormProps = {
  readonly id: string
  readonly token: string
  readonly fields: readonly { readonly name: string; readonly required: boolean; readonly column: string | undefined }[]
  readonly columns: readonly string[]
  readonly samples: Readonly<Record<string, string>>
  /** Of a workbook: which sheet was read. */
  readonly foglio: { readonly nome: string; readonly altri: readonly string[] } | undefined
}

/** Which column of the file is which field: proposed by what the headings say, decided by a person. */
export const ColumnsForm = ({ id, token, fields, columns, samples, foglio }: ColumnsFormProps) => {
  const t = useTranslations('importazioni')
  const campo = useCampo()
  return (
    <OwnForm to="/ufficio/importazioni/colonne" token={token} about={{ id }} className="mt-6">
      <FoglioLetto foglio={foglio} />
      {fields.map(({ name, required, column }) => (
        <Select
          key={name}
          name={`campo.${name}`}
          label={campo(name)}
          hint={required ? t('needed') : t('optional')}
          value={column ?? ''}
          empty={t('noColumn')}
          options={columns.map((one) => ({
            value: one,
            label: samples[one] ? t('columnWith', { column: one, sample: samples[one] }) : one,
          }))}
        />
      ))}
      <p className="btns mt-8">
        <Button>{t('readWith')}</Button>
      </p>
    </OwnForm>
  )
}
