import { getTranslations } from 'next-intl/server'
import { richiestaScadenzario } from '../../../../../contracts/calcolo-scadenzario'
import { richiestaProblems } from '../../../../../contracts/richiesta'
import type { Problem } from '../../../../../engine/kernel/problem'
import { writeIcs } from '../../../../../formats/ics'
import { calcolaScadenzario, type RispostaScadenzario } from '../../../../../server/calcolo/scadenzario'
import { findAliquote } from '../../../../../server/comuni/queries'
import { jsonAnswer, jsonEndpoint, methodNotAllowed, problemAnswer, told } from '../../../../../server/platform/api'
import { today } from '../../../../../server/platform/clock'
import type { Lang } from '../../../../../server/platform/sentences'
import { euro } from '../../../../../ui/format'

const MAX_BYTES = 1024 * 1024

const RATE = ['acconto', 'saldo', 'unica', 'prima', 'seconda', 'terza'] as const
type Rata = (typeof RATE)[number]

/** A Problem is an Error: only these three of it are for the caller. */
const said = (problems: readonly Problem[], lang: Lang) =>
  told(
    problems.map(({ code, field, values }) => ({ code, field, values })),
    'tax',
    lang,
  )

/** The same days as a file for one's own calendar: comune, tax, year, instalment and amount, and nothing of who owes. */
const calendarFile = async ({ scadenze }: RispostaScadenzario, lang: Lang): Promise<Response> => {
  const t = await getTranslations({ locale: lang, namespace: 'scadenzario' })
  const text = writeIcs({
    name: t('calendarName'),
    language: lang,
    written: today(),
    days: scadenze.map(({ id, giorno, comune, tributo, anno, rata, importo, canale }) => ({
      id: `${id}@sportello-tributi`,
      day: giorno,
      title: t('title', {
        tax: tributo,
        year: String(anno),
        instalment: RATE.includes(rata as Rata) ? t(`rata.${rata as Rata}`) : t('numbered', { number: rata }),
        comune,
      }),
      text: [importo === undefined ? t('noAmount') : t('amount', { amount: euro(importo, lang) }), t(canale)].join(
        '\n',
      ),
      remind: [7],
    })),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="scadenze.ics"',
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
      'Content-Language': lang,
    },
  })
}

/**
 * Every due date of what a person owes, in any number of comuni (`contracts/calcolo-scadenzario.ts` states the limits).
 * 200 with the positions that can be computed and the problems of the others; 422 when none can. As a calendar file with
 * `Accept: text/calendar`.
 */
export const POST = jsonEndpoint('calcolo', MAX_BYTES, async (json, lang, request) => {
  const parsed = richiestaScadenzario.safeParse(json)
  if (!parsed.success) {
    const problems = told(richiestaProblems(parsed.error.issues, json), 'request', lang)
    return problemAnswer(422, problems, lang)
  }
  const answer = await calcolaScadenzario(parsed.data, findAliquote)
  const problems = said(answer.problems, lang)
  if (answer.scadenze.length === 0 && problems.length > 0) return problemAnswer(422, problems, lang)
  if (request.headers.get('accept')?.includes('text/calendar')) return calendarFile(answer, lang)
  return jsonAnswer(200, { ...answer, problems, avvisi: said(answer.avvisi, lang) }, lang)
})

const refuse = methodNotAllowed('POST')
export { refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE }
