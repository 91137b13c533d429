import type { ReportProblem } from '../../contracts/problem-report'
import type { Words } from '../../i18n/words'

/** The sentence of what is wrong with a report. */
export const reportSentence = (t: Words<'segnala'>, { field, code }: ReportProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field === 'tipo' ? 'tipo' : 'testo'}`) : t(`wrong.${code}`)
