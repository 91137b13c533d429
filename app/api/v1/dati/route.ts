import { fileDi, statoDi } from '../../../../server/dati/queries'
import { pacchetto } from '../../../../server/dati/pacchetto'
import { endpoint, jsonAnswer, methodNotAllowed } from '../../../../server/platform/api'
import { cachedAnswer } from '../../../../server/platform/cached-answer'
import { origin } from '../../../page-metadata'

const FRESH = 300

/** What files there are, with their columns, in the form of a Data Package: what a program reads first. */
export const GET = endpoint('dati', async (request, lang) => {
  const base = await origin()
  const stati = await Promise.all((['aliquote-imu', 'tabelle', 'codici-tributo', 'casi'] as const).map(statoDi))
  const version = stati.map((stato) => stato.version.slice(0, 12)).join('-')
  const [{ since }] = stati as [(typeof stati)[number]]
  return cachedAnswer(request, { version, since }, [lang, base.origin], FRESH, async () =>
    jsonAnswer(200, await pacchetto(lang, base, { version, since }, fileDi), lang),
  )
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
