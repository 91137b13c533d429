/**
 * A web process: Next's own handler of requests behind our own way out (`answer.mjs`). Takes the port and the host as
 * `next start` does: `-p 3000 -H localhost`.
 */
import http from 'node:http'
import { parseArgs } from 'node:util'
import { ROOT } from '../lib/paths.mjs'
import { Answer } from './answer.mjs'

const OPTIONS = {
  port: { type: 'string', short: 'p', default: process.env.PORT || '3000' },
  hostname: { type: 'string', short: 'H' },
}
/** As a shell says that a signal ended somebody. */
const ENDED = { SIGINT: 130, SIGTERM: 143 }

const portOf = (text) => {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`${text} is no port number.`)
}

const serve = async () => {
  const { values } = parseArgs({ options: OPTIONS })
  const port = portOf(values.port)
  const { hostname } = values
  // Next decides by it what it loads
  process.env.NODE_ENV ||= 'production'
  const { default: next } = await import('next')
  const app = next({ dir: ROOT, dev: false, hostname, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = http.createServer({ ServerResponse: Answer }, (request, response) => {
    if (response.share()) return
    handle(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  for (const [signal, code] of Object.entries(ENDED)) {
    process.once(signal, () => server.close(() => app.close().finally(() => process.exit(code))))
  }
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, hostname, resolve))
  console.log(`Ready on port ${port}`)
}

serve().catch((error) => {
  console.error(error)
  process.exit(1)
})
