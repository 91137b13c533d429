import { createHash } from 'node:crypto'
import { dataVersion, searchComuni, type ComuneTrovato } from '../../../../server/comuni/queries'
import { endpoint, jsonAnswer, methodNotAllowed, apiRefusal } from '../../../../server/platform/api'
import type { Lang } from '../../../../server/platform/sentences'

const MOST = 10
const LONGEST = 100
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
  const asked = /^\d{1,2}$/.test(text ?? '') ? Number(text) : MOST
  return Math.min(MOST, Math.max(1, asked))
}

const refused = (text: string | null, lang: Lang): Response | undefined => {
  if (text === null || text.trim() === '') {
    return apiRefusal(lang, { code: 'query-missing', field: 'q', values: { name: 'q', example: '?q=cremona' } })
  }
  if (text.length <= LONGEST) return undefined
  return apiRefusal(lang, { code: 'query-too-long', field: 'q', values: { name: 'q', max: LONGEST } })
}

/** `GET ?q=`: at most ten comuni of today by name, former name or code. The same until the data change: ETag. */
export const GET = endpoint('comuni', async (request, lang) => {
  const { searchParams } = new URL(request.url)
  const text = searchParams.get('q')
  const refusal = refused(text, lang)
  if (refusal) return refusal
  const limit = limitOf(searchParams.get('limit'))
  const key = JSON.stringify([await dataVersion(), text?.trim().toLowerCase(), limit])
  const etag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${FRESH}` }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const comuni = await searchComuni(text!, limit)
  return jsonAnswer(200, { comuni: comuni.map(plain) }, lang, headers)
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
