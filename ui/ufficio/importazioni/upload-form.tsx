import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { FileField } from '../../components/file-field'
import { Select } from '../../components/select'

export const KINDS = [
  'soggetti',
  'fabbricati',
  'terreni',
  'titolarita',
  'anagrafe',
  'utenze',
  'posizioni',
  'esiti',
] as const
export type Kind = (typeof KINDS)[number]

type UploadFormProps = {
  readonly comuni: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly token: string
}

/** A file of the comune comes in: which one, and what it is of. It is read and shown; nothing is applied. */
export const UploadForm = ({ comuni, token }: UploadFormProps) => {
  const t = useTranslations('importazioni')
  const [only] = comuni
  return (
    <form method="post" action={`/caricamenti/${useLocale()}`} encType="multipart/form-data" noValidate>
      <input type="hidden" name="gettone" value={token} />
      {comuni.length > 1 || only === undefined ? (
        <Select
          name="comune"
          label={t('comune')}
          options={comuni.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))}
        />
      ) : (
        <input type="hidden" name="comune" value={only.belfiore} />
      )}
      <Choice
        name="tipo"
        label={t('kind')}
        hint={t('kindHint')}
        options={KINDS.map((one) => ({ value: one, label: t(`tipo.${one}`), hint: t(`what.${one}`) }))}
      />
      <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".txt,.csv,.xlsx,.fab,.ter,.sog,.tit" />
      <p className="btns mt-8">
        <Button>{t('bring')}</Button>
      </p>
    </form>
  )
}
