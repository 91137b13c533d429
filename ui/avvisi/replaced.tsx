import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '../components/notice'
import { date } from '../format'

type Altro = {
  readonly id: string
  readonly numero: number
  /** ISO date. */
  readonly emesso: string
}

type ReplacedProps = {
  /** Address of the statements of the comune. */
  readonly lista: string
  readonly anno: number
  /** The one whose place it takes. */
  readonly prima: Altro | undefined
  /** The one that has taken its place. */
  readonly dopo: Altro | undefined
}

/** Which statement is in force, where one was corrected. */
export const Replaced = ({ lista, anno, prima, dopo }: ReplacedProps) => {
  const t = useTranslations('avvisi')
  const locale = useLocale()
  const said = ({ numero, emesso }: Altro) => ({
    ...{ numero: String(numero), anno: String(anno), giorno: date(emesso, locale) },
  })
  return (
    <>
      {prima === undefined ? null : (
        <p className="mt-2">
          {t('replaces', said(prima))} <a href={`${lista}/${prima.id}`}>{t('replacesOpen')}</a>
        </p>
      )}
      {dopo === undefined ? null : (
        <div className="mt-4">
          <Notice tone="wait" level={2} title={t('replacedBy', said(dopo))}>
            <p>{t('replacedText')}</p>
            <p className="mt-2">
              <a href={`${lista}/${dopo.id}`}>{t('replacedOpen')}</a>
            </p>
          </Notice>
        </div>
      )}
    </>
  )
}
