import { z } from 'zod'
import { TRAP } from './page-rating'
import { cleanPath, cleanText, namesSomebody } from './personal-text'

export const REPORT_KINDS = ['figure', 'rate', 'unclear', 'broken', 'access', 'other'] as const

export type ReportKind = (typeof REPORT_KINDS)[number]

export const LEAST_REPORT_TEXT = 10
export const MOST_REPORT_TEXT = 2000

export type ReportProblem = {
  readonly field: 'tipo' | 'testo' | 'sito'
  readonly code: 'missing' | 'short' | 'long' | 'personal' | 'trap'
}

export type ProblemReport = { readonly page?: string; readonly kind: ReportKind; readonly text: string }

export type ReadReport =
  | { readonly ok: true; readonly value: ProblemReport }
  | { readonly ok: false; readonly problems: readonly ReportProblem[] }

const KIND = z.enum(REPORT_KINDS)

const textProblem = (text: string): ReportProblem['code'] | undefined => {
  if (text === '') return 'missing'
  if (text.length < LEAST_REPORT_TEXT) return 'short'
  if (text.length > MOST_REPORT_TEXT) return 'long'
  return namesSomebody(text) ? 'personal' : undefined
}

/** What the form of a report says: kind and words are needed, the page is not, and nothing of who writes. */
export const readReport = (form: URLSearchParams): ReadReport => {
  const kind = KIND.safeParse(form.get('tipo'))
  const text = cleanText(form.get('testo') ?? '')
  const wrongText = textProblem(text)
  const problems: ReportProblem[] = [
    ...(kind.success ? [] : [{ field: 'tipo', code: 'missing' } as const]),
    ...(wrongText ? [{ field: 'testo', code: wrongText } as const] : []),
    ...(form.get(TRAP) ? [{ field: 'sito', code: 'trap' } as const] : []),
  ]
  if (!kind.success || problems.length > 0) return { ok: false, problems }
  const page = cleanPath(form.get('pagina') ?? '')
  return { ok: true, value: { kind: kind.data, text, ...(page === undefined ? {} : { page }) } }
}
