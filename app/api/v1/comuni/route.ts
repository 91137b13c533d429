import { LUNGO_RICERCA, MASSIMO_COMUNI } from '../../../../contracts/api/comuni'
import { dataState, searchComuni, type ComuneTrovato } from '../../../../server/comuni/queries'
import { apiRefusal, endpoint, jsonAnswer, methodNotAllowed } from '../../../../server/platform/api'
import { cachedAnswer } from '../../../../server/platform/cached-answer'
import type { Lang } from '../../../../server/platform/sentences'

/** Seconds a browser may keep an answer without asking again. */
const FRESH = 300

const plain = ({ belfiore, nome, altraLingua, sigla, regione, slug, ex, simile }: ComuneTrovato) => ({
  belfiore,
  nome,
  ...(altraLingua === undefined ? {} : { altraLingua }),
  provincia: sigla,
  regione,
  slug,
  ...(ex === undefined ? {} : { nomeCercato: ex.nome }),
  simile,
})

const limitOf = (text: string | null): number => {
  const asked = /^\d{1,2}$/.test(text ?? '') ? Number(text) : MASSIMO_COMUNI
  return Math.min(MASSIMO_COMUNI, Math.max(1, asked))
}

const refused = (text: string | null, lang: Lang): Response | undefined => {
  if (text === null || text.trim() === '') {
    return apiRefusal(lang, { code: 'query-missing', field: 'q', values: { name: 'q', example: '?q=cremona' } })
  }
  if (text.length <= LUNGO_RICERCA) return undefined
  return apiRefusal(lang, { code: 'query-too-long', field: 'q', values: { name: 'q', max: LUNGO_RICERCA } })
}

/** `GET ?q=`: at most ten comuni of today by name, former name or code. The same until the data change: ETag. */
export const GET = endpoint('comuni', async (request, lang) => {
  const { searchParams } = new URL(request.url)
  const text = searchParams.get('q')
  const refusal = refused(text, lang)
  if (refusal) return refusal
  const state = await dataState()
  return cachedAnswer(request, { version: 'none', ...state }, [lang], FRESH, async () => {
    const comuni = await searchComuni(text!, limitOf(searchParams.get('limit')))
    return jsonAnswer(200, { comuni: comuni.map(plain) }, lang)
  })
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
