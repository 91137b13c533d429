import { apiRefusal, jsonAnswer } from '../../../../server/platform/api'
import type { ChiamataConChiave } from '../../../../server/chiavi/porta'
import { raccontaLotto } from '../../../../server/lotti/programma/racconta'
import type { NonPreso, Preso } from '../../../../server/lotti/programma/prendi'
import type { Lang } from '../../../../server/platform/sentences'

type Call = Pick<ChiamataConChiave<unknown>, 'scope' | 'lang'>

const STATUS: Readonly<Record<NonPreso, 404 | 409>> = { 'lotto-absent': 404, 'lotto-not-ready': 409 }

export const nonPreso = (why: NonPreso, lang: Lang): Response =>
  apiRefusal(lang, { code: why, field: 'id', values: {} }, STATUS[why])

/** How a batch stands; 404 where the key reaches none such. */
export const lottoAnswer = async ({ scope, lang }: Call, id: string): Promise<Response> => {
  const lotto = await raccontaLotto(scope, id, lang)
  return lotto === undefined ? nonPreso('lotto-absent', lang) : jsonAnswer(200, lotto, lang)
}

/** What was taken of a batch, some clients at a time. */
export const presoAnswer = <T>(preso: Preso<T>, lang: Lang): Response =>
  preso.ok ? jsonAnswer(200, preso.value, lang) : nonPreso(preso.why, lang)

/** Where the next clients begin, as `?dopo=` says it: before the first one where it says nothing; undefined for no number. */
export const dopoOf = (request: Request): number | undefined => {
  const text = new URL(request.url).searchParams.get('dopo')
  if (text === null) return -1
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

export const wrongDopo = (lang: Lang): Response =>
  apiRefusal(lang, { code: 'parameter-unknown', field: 'dopo', values: { name: 'dopo' } })
