import { useLocale, useTranslations } from 'next-intl'
import type { LineReason } from '../../../formats/line-error'
import { localeHref } from '../../../i18n/routing'
import { useCampo } from '../../elenchi/use-campo'

export type ProblemRow = {
  readonly line: number
  readonly field: string
  readonly reason: LineReason
  readonly value: string
  /** Of a workbook: `Anagrafe!B7`. */
  readonly cella?: string
}

type ProblemListProps = {
  readonly id: string
  readonly problems: readonly ProblemRow[]
  /** How many of them are shown; the file has all. */
  readonly shown: number
}

const LONGEST = 60

const Where = ({ line, field, cella }: Pick<ProblemRow, 'line' | 'field' | 'cella'>) => {
  const t = useTranslations('importazioni')
  const campo = useCampo()
  if (field === '') return t('atLine', { line })
  return cella === undefined
    ? t('at', { line, field: campo(field) })
    : t('atCell', { cell: cella, field: campo(field) })
}

/** Lines that were left out, and doubts that left a line in: where, what is wrong, what stands there. */
export const ProblemList = ({ id, problems, shown }: ProblemListProps) => {
  const t = useTranslations('importazioni')
  const locale = useLocale()
  if (problems.length === 0) return <p className="mt-2">{t('noProblems')}</p>
  return (
    <>
      <ul className="office-rows mt-4">
        {problems.slice(0, shown).map(({ reason, value, ...where }, at) => (
          <li key={at}>
            <strong>
              <Where {...where} />
            </strong>{' '}
            {t(`reason.${reason}`)}
            {value ? <small>{t('found', { value: value.slice(0, LONGEST) })}</small> : null}
          </li>
        ))}
      </ul>
      {problems.length > shown ? <p className="mt-4">{t('more')}</p> : null}
      <p className="mt-4">
        <a href={localeHref(locale, `/ufficio/importazioni/${id}/errori`)}>{t('download')}</a>
      </p>
    </>
  )
}
