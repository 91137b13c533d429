import { useTranslations } from 'next-intl'
import type { FileProblem } from '../../../../contracts/calcolo/file-calcolo'
import { Button } from '../../../../ui/components/button'
import { FileField } from '../../../../ui/components/file-field'

type SavedProps = {
  /** The page of the comparison. */
  readonly page: string
  readonly side: 'a' | 'b'
  /** The answers that are there already. */
  readonly query: string
  readonly wrongFile: FileProblem | undefined
}

/** A calculation that was saved as a file, as the other side. */
export const Saved = ({ page, side, query, wrongFile }: SavedProps) => {
  const t = useTranslations('confronto.page')
  const wrong = useTranslations('conserva.wrong')
  const file = useTranslations('conserva.apri')
  return (
    <section className="card mt-4" aria-labelledby="da-file">
      <h2 id="da-file" className="text-5">
        {t('fileTitle')}
      </h2>
      <p className="small soft mt-1 mb-4">{t('fileText')}</p>
      <form method="post" action={`${page}/file`} encType="multipart/form-data">
        <input type="hidden" name={side} value={query} />
        <FileField
          name="file"
          label={file('fileLabel')}
          hint={file('fileHint')}
          accept=".json,application/json"
          {...(wrongFile === undefined ? {} : { problem: wrong(wrongFile) })}
        />
        <div className="mt-4">
          <Button kind="second">{t('fileButton')}</Button>
        </div>
      </form>
    </section>
  )
}
