/**
 * A mail server for the demonstration: it takes every mail, gives it to nobody, and keeps it as a file. It answers on this
 * machine alone and refuses to start in production.
 *
 *   node scripts/mail/sink.mjs PORT FOLDER
 */
import fs from 'node:fs'
import path from 'node:path'
import { whyRefuse } from './refuse.mjs'

const [port, folder] = process.argv.slice(2)
const refused = whyRefuse(process.env)
if (refused) {
  console.error(`The mail server of the demonstration does not start: ${refused}`)
  process.exit(1)
}

const { SMTPServer } = await import('smtp-server')

/** What a run of a year would leave; the oldest go. */
const MOST = 500
fs.mkdirSync(folder, { recursive: true, mode: 0o700 })

const keep = (text) => {
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${Math.random().toString(36).slice(2, 6)}.eml`
  fs.writeFileSync(path.join(folder, name), text, { mode: 0o600 })
  for (const old of fs.readdirSync(folder).sort().slice(0, -MOST)) fs.rmSync(path.join(folder, old), { force: true })
  console.log(`✉ a mail: ${path.join(folder, name)}`)
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  size: 1_000_000,
  onData: async (stream, _session, done) => {
    const parts = []
    for await (const part of stream) parts.push(part)
    keep(Buffer.concat(parts))
    done()
  },
})
server.on('error', (error) => console.error(`Mail server of the demonstration: ${error.message}`))
server.listen(Number(port), '127.0.0.1')
