import { dataVersion, standingIn } from '../../../server/comuni/queries'
import { ENGINE_VERSION } from '../../../engine/version'
import { endpoint, jsonAnswer, methodNotAllowed } from '../../../server/platform/api'
import { readMigrations } from '../../../server/platform/migrations-folder'

export const dynamic = 'force-dynamic'

/**
 * Whether the portal can answer: versions of schema, data and engine, and nothing that is secret. 503 without data; while
 * the database is away it still answers, from its copy: `degraded`, and 200, so that no balancer takes it out.
 */
export const GET = endpoint('pagine', async (_request, lang) => {
  const data = await dataVersion()
  const away = await standingIn()
  const versions = { schema: readMigrations().at(-1)?.name, data, engine: ENGINE_VERSION }
  const status = data === undefined ? 'no-data' : away ? 'degraded' : 'ok'
  return jsonAnswer(status === 'no-data' ? 503 : 200, { status, ...versions }, lang)
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
