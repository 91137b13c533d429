import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { FileField } from '../components/file-field'
import { Help } from '../components/help'
import { TextArea } from '../components/text-area'

type VisuraFormProps = { readonly problem?: string; readonly about: 'testo' | 'file' }

/** Text or file, by a plain POST: nothing of it stands in an address. */
export const VisuraForm = ({ problem, about }: VisuraFormProps) => {
  const t = useTranslations('visura')
  const action = localeHref(useLocale(), '/visura/leggi')
  const wrong = (field: 'testo' | 'file') => (problem && about === field ? { problem } : {})
  return (
    <form method="post" action={action} encType="multipart/form-data" className="mt-8">
      <TextArea
        name="testo"
        label={t('testo')}
        hint={t('testoHint')}
        help={<Help summary={t('whereTitle')}>{t('where')}</Help>}
        {...wrong('testo')}
      />
      <FileField
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        accept="application/pdf,.pdf,text/plain,.txt"
        {...wrong('file')}
      />
      <p className="mt-6">{t('privacy')}</p>
      <div className="mt-6">
        <Button>{t('go')}</Button>
      </div>
    </form>
  )
}
