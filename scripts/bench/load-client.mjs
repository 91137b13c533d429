/**
 * The load, from a process of its own. It makes the calls of `kinds` in turn over so many connections, each call from
 * another address, as from behind a trusted proxy, and prints what it saw as one line of JSON. A call that is refused, or
 * answers without the words it must hold, ends it.
 */
import http from 'node:http'
import { gunzipSync } from 'node:zlib'

const { base, kinds, connections, warmMs, ms, most } = JSON.parse(process.argv[2])
const { hostname, port } = new URL(base)
const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
/** Reading each answer would cost this process more than it may take from the other: one in so many is read. */
const READ_EVERY = 50

let calls = 0

const headersOf = (body) => ({
  'X-Forwarded-For': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`,
  'Accept-Encoding': 'gzip',
  ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}),
})

const answerTo = ({ path, body }) =>
  new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET'
    // where it says so, each call has an address of its own
    path = path.replace('{call}', String(calls))
    const request = http.request({ hostname, port, path, method, agent, headers: headersOf(body) }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve({ answer, chunks }))
    })
    request.on('error', reject)
    request.end(body)
  })

const check = ({ path, holds }, { answer, chunks }) => {
  if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}`)
  if (calls % READ_EVERY !== 0) return
  const bytes = Buffer.concat(chunks)
  const text = String(answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes)
  if (!text.includes(holds)) throw new Error(`${path} answers without ${holds}`)
}

/** Until `end` or so many calls: milliseconds of each. */
const run = async (end, limit) => {
  const times = []
  let begun = 0
  const worker = async () => {
    while (performance.now() < end && begun < limit) {
      begun += 1
      calls += 1
      const kind = kinds[calls % kinds.length]
      const start = performance.now()
      const got = await answerTo(kind)
      times.push(performance.now() - start)
      check(kind, got)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return times
}

const main = async () => {
  if (warmMs > 0) await run(performance.now() + warmMs, Infinity)
  const start = performance.now()
  const times = await run(start + ms, most ?? Infinity)
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
  console.log(JSON.stringify({ calls: times.length, seconds, p50: at(0.5), p95: at(0.95) }))
  agent.destroy()
}

await main()
