import { z } from 'zod'
import { cleanPath, cleanText, namesSomebody } from './personal-text'

/** The answers of C.SI.2.5 and C.SE.1.7, in their fixed order; the words are in the catalogues. */
export const ASPECTS = ['clear', 'complete', 'course', 'technical', 'other'] as const

export type Aspect = (typeof ASPECTS)[number]

export const SCORES = [1, 2, 3, 4, 5] as const

/** From this score on the question is what one liked; below it, what was hard. */
export const LIKED_FROM = 4

export const MOST_RATING_TEXT = 200

/** A field that no person sees: whoever fills it is a program. */
export const TRAP = 'sito'

export type RatingProblem = {
  readonly field: 'voto' | 'dettagli' | 'sito'
  readonly code: 'missing' | 'personal' | 'long' | 'trap'
}

/** What somebody thinks of a page or a service: nothing of who they are. */
export type Opinion = {
  readonly score: (typeof SCORES)[number]
  readonly aspect?: `positive:${Aspect}` | `negative:${Aspect}`
  readonly text?: string
}

export type PageRating = Opinion & { readonly page: string }

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly RatingProblem[] }

export type ReadOpinion = Read<Opinion>
export type ReadRating = Read<PageRating>

const SCORE = z.coerce.number().pipe(z.literal([...SCORES]))
const ASPECT = z.enum(ASPECTS)

/** The page is known by its path alone; one we cannot read is still a rating. */
const OTHER_PAGE = '/altra'

const aspectOf = (form: URLSearchParams, score: number): Opinion['aspect'] => {
  const liked = score >= LIKED_FROM
  const read = ASPECT.safeParse(form.get(liked ? 'piace' : 'manca'))
  if (!read.success) return undefined
  return liked ? `positive:${read.data}` : `negative:${read.data}`
}

/** What a form of stars says. The answer to the question that does not belong to the score is left out. */
export const readOpinion = (form: URLSearchParams): ReadOpinion => {
  const score = SCORE.safeParse(form.get('voto'))
  const text = cleanText(form.get('dettagli') ?? '')
  const problems: RatingProblem[] = []
  if (form.get(TRAP)) problems.push({ field: 'sito', code: 'trap' })
  if (!score.success) problems.push({ field: 'voto', code: 'missing' })
  if (text.length > MOST_RATING_TEXT) problems.push({ field: 'dettagli', code: 'long' })
  if (namesSomebody(text)) problems.push({ field: 'dettagli', code: 'personal' })
  if (!score.success || problems.length > 0) return { ok: false, problems }
  const aspect = aspectOf(form, score.data)
  return { ok: true, value: { score: score.data, ...(aspect ? { aspect } : {}), ...(text ? { text } : {}) } }
}

/** What the form of a page says. */
export const readRating = (form: URLSearchParams): ReadRating => {
  const read = readOpinion(form)
  return read.ok
    ? { ok: true, value: { page: cleanPath(form.get('pagina') ?? '') ?? OTHER_PAGE, ...read.value } }
    : read
}
