import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { ImportState } from './import-state'
import type { Kind } from './upload-form'

type Shown = {
  readonly id: string
  readonly tipo: Kind
  readonly file: string
  readonly stato: string
  readonly creataIl: Date
  /** Where one works for several. */
  readonly comune: string | undefined
}

/** The files that came in lately, the newest first. */
export const ImportList = ({ imports }: { readonly imports: readonly Shown[] }) => {
  const t = useTranslations('importazioni')
  const format = useFormatter()
  const locale = useLocale()
  if (imports.length === 0) return <p className="mt-2">{t('none')}</p>
  return (
    <ul className="mt-4 grid gap-4">
      {imports.map(({ id, tipo, file, stato, creataIl, comune }) => (
        <li key={id} className="card">
          <h3>
            <a href={localeHref(locale, `/ufficio/importazioni/${id}`)}>
              {t('named', { tipo: t(`tipo.${tipo}`), file })}
            </a>
          </h3>
          <p className="mt-2">
            {t('since', { when: format.dateTime(creataIl, { dateStyle: 'long', timeStyle: 'short' }) })}
            {comune ? ` · ${comune}` : null}
          </p>
          <p className="mt-4">
            <ImportState stato={stato} />
          </p>
        </li>
      ))}
    </ul>
  )
}
