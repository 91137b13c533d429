import { appUrlOf } from './database.mjs'
import { findServer } from './postgres.mjs'
import { secretsOf } from './web.mjs'

const NAME = process.env.DEMO_DATA || 'demo'

/**
 * The database of the demo that runs: `ownerUrl`, and `appUrl` as the role of the web process.
 * @throws Error when none runs
 */
export const runningDemo = () => {
  const ownerUrl = process.env.DATABASE_URL || findServer(NAME)?.url('sportello')
  if (!ownerUrl) throw new Error('No demo runs in this checkout: start it with `npm run demo`.')
  return { ownerUrl, appUrl: appUrlOf(ownerUrl, secretsOf(NAME).appPassword) }
}
