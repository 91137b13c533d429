import type { Problem } from '../../../../engine/kernel/problem'
import { jsonAnswer, told } from '../../../../server/platform/api'
import type { Lang } from '../../../../server/platform/sentences'

type Calcolata<T extends { readonly avvisi: readonly Problem[] }> =
  { readonly ok: true; readonly risultato: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** A Problem is an Error: only these three of it are for the caller. */
const refusalOf = ({ code, field, values }: Problem) => ({ code, field, values })

const plain = <T extends { readonly avvisi: readonly Problem[] }>(own: Calcolata<T>, index: number, lang: Lang) => {
  if (own.ok) {
    const avvisi = told(own.risultato.avvisi.map(refusalOf), 'tax', lang)
    return { ...own, risultato: { ...own.risultato, avvisi } }
  }
  const problems = own.problems.map(refusalOf).map(({ code, field, values }) => ({
    code,
    field: field === '' ? `posizioni.${index}` : `posizioni.${index}.${field}`,
    values,
  }))
  return { ok: false as const, problems: told(problems, 'tax', lang) }
}

/**
 * The answer of a calculation of positions: 200 also when one of them cannot be computed, which then holds its problems
 * in the place of a result; 422 when none can.
 */
export const calcoloAnswer = <T extends { readonly avvisi: readonly Problem[] }>(
  { motore, posizioni }: { readonly motore: string; readonly posizioni: readonly Calcolata<T>[] },
  lang: Lang,
): Response => {
  const answers = posizioni.map((own, index) => plain(own, index, lang))
  const status = answers.some(({ ok }) => ok) ? 200 : 422
  const problems = answers.flatMap((answer) => (answer.ok ? [] : answer.problems))
  return jsonAnswer(status, status === 200 ? { motore, posizioni: answers } : { motore, problems }, lang)
}
