import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { FileField } from '../components/file-field'
import { TextArea } from '../components/text-area'

type UploadFormProps = {
  readonly again: boolean
  readonly testo: string
  /** What is wrong, and with which of the two boxes. */
  readonly problem?: { readonly about: 'file' | 'testo'; readonly sentence: string }
}

/** A file or pasted text, by a plain POST that holds the file. */
export const UploadForm = ({ again, testo, problem }: UploadFormProps) => {
  const t = useTranslations('verificaF24')
  const action = localeHref(useLocale(), '/verifica-f24')
  const wrong = (field: 'file' | 'testo') => (problem?.about === field ? { problem: problem.sentence } : {})
  return (
    <section className="section" aria-labelledby="carica-titolo">
      <h2 id="carica-titolo">{again ? t('upload.again') : t('upload.title')}</h2>
      <form method="post" action={action} encType="multipart/form-data" className="narrow mt-6">
        <FileField
          name="file"
          label={t('upload.file')}
          hint={t('upload.fileHint')}
          accept="application/pdf,.pdf,application/json,.json,text/plain,.txt"
          {...wrong('file')}
        />
        <TextArea
          name="testo"
          label={t('upload.testo')}
          hint={t('upload.testoHint')}
          rows={5}
          value={testo}
          {...wrong('testo')}
        />
        <p className="mt-6">{t('privacy')}</p>
        <div className="mt-6">
          <Button kind={again ? 'second' : 'first'}>{t('upload.go')}</Button>
        </div>
      </form>
    </section>
  )
}
