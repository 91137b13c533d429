import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'

/** A portal to measure; `pid`: its web process, where we started it. */
export type Portal = { readonly base: string; readonly pid?: number }

const ROOT = path.join(import.meta.dirname, '..', '..')
const START_MS = 600_000
const NAME = 'bench'

/** Lucia's half of a flat in Cremona, as the calculator keeps it in the address. */
export const FLAT = [
  'comune=D150&anno=2026&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto',
  'i0.p0.rendita=743,69&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base&i0.p0.confermo=si',
].join('&')

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const startDemo = async () => {
  // a process for each core, as `npm start` has; one proxy is trusted: the load comes from many addresses, each counted
  const own = { PORT: String(await freePort()), DEMO_DATA: NAME, TRUSTED_PROXIES: '1' }
  const env = { WEB_PROCESSES: String(availableParallelism()), ...process.env, ...own }
  return spawn(process.execPath, ['scripts/demo.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
}

const addressOf = (demo: Awaited<ReturnType<typeof startDemo>>): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the demo did not start in time')), START_MS)
    let said = ''
    demo.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /is at\s+(http:\/\/\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    demo.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the demo ended (${code}): see above`))
    })
  })

type Note = { readonly members: readonly { readonly name: string; readonly pid: number }[] }

const webPid = (): number | undefined => {
  const note = JSON.parse(readFileSync(path.join(ROOT, '.data', NAME, 'running.json'), 'utf8')) as Note
  return note.members.find(({ name }) => name === 'web server')?.pid
}

/** The portal of `npm run demo` with data of its own, on a free port, for as long as `measure` runs. */
export const withPortal = async <T>(measure: (portal: Portal) => Promise<T>): Promise<T> => {
  const given = process.env.BASE_URL
  if (given) return measure({ base: given.replace(/\/$/, '') })
  const demo = await startDemo()
  const ended = new Promise<void>((resolve) => demo.once('exit', () => resolve()))
  try {
    const base = await addressOf(demo)
    const pid = webPid()
    return await measure({ base, ...(pid === undefined ? {} : { pid }) })
  } finally {
    demo.kill('SIGINT')
    await ended
  }
}
