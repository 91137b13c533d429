import { createHash } from 'node:crypto'
import { openApiDocument } from '../../../../server/api/openapi'
import { endpoint, jsonAnswer, methodNotAllowed } from '../../../../server/platform/api'
import { cachedAnswer } from '../../../../server/platform/cached-answer'

const FRESH = 300

/** The description of the API: made once of the contracts, the same until the next version of the program. */
export const GET = endpoint('pagine', async (request, lang) => {
  const document = await openApiDocument(lang)
  const version = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return cachedAnswer(request, { version }, [lang], FRESH, () => jsonAnswer(200, document, lang))
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
