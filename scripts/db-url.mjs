/**
 * `npm run -s db:url`: the database of the running demo as the role of the web process, which owns nothing; with `--owner`,
 * as the owner of its tables. DEMO_DATA names another demo.
 */
import { parseArgs } from 'node:util'
import { runningDemo } from './lib/running.mjs'

try {
  const { values } = parseArgs({ options: { owner: { type: 'boolean' } } })
  const { ownerUrl, appUrl } = runningDemo()
  console.log(values.owner ? ownerUrl : appUrl)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
