import { spawn } from 'node:child_process'
import http from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import type { Figure } from './figure'

const FLAT = [
  'comune=D150&anno=2026&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto',
  'i0.p0.rendita=743,69&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base&i0.p0.confermo=si',
].join('&')

/** Milliseconds in which half of the answers are complete, database included, one after the other. */
const PAGES = [
  { name: 'home', address: '/', goal: 60 },
  { name: 'calcolo', address: `/calcolo/imu?${FLAT}`, goal: 120 },
  { name: 'risultato', address: `/calcolo/imu/risultato?${FLAT}`, goal: 120 },
  { name: 'f24', address: `/calcolo/imu/f24?${FLAT}`, goal: 120 },
] as const

/** What a phone loads before it computes along: scripts of the calculator, as sent. */
const SCRIPTS_KB = 230
const WARM = 15
const CALLS = 60
const START_MS = 600_000

type Answer = { readonly status: number; readonly bytes: number; readonly text: string; readonly ms: number }

/** One answer as it travels: compressed bytes counted, text only where it was sent plain. */
const get = (address: string, encoding: 'gzip' | 'identity'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const request = http.get(address, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const ms = performance.now() - start
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, text: body.toString('utf8'), ms })
      })
    })
    request.on('error', reject)
  })

const page = async (address: string): Promise<Answer> => {
  const answer = await get(address, 'identity')
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
  return answer
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const pageFigure = async (base: string, { name, address, goal }: (typeof PAGES)[number]): Promise<Figure> => {
  for (let call = 0; call < WARM; call++) await page(base + address)
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) times.push((await page(base + address)).ms)
  return { name: `page-${name}-p50`, value: median(times), unit: 'ms', goal, better: 'lower' }
}

const scripts = async (base: string): Promise<Figure> => {
  const { text } = await page(`${base}/calcolo/imu?${FLAT}`)
  const found = [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('noModule'))
    .map(([, source]) => source!.replaceAll('&amp;', '&'))
  if (found.length === 0) throw new Error('the calculator loads no script: nothing was measured')
  let bytes = 0
  for (const source of new Set(found)) bytes += (await get(new URL(source, base).href, 'gzip')).bytes
  return { name: 'page-calcolo-scripts', value: bytes / 1024, unit: 'KB', goal: SCRIPTS_KB, better: 'lower' }
}

const figures = async (base: string): Promise<Figure[]> => {
  const all: Figure[] = []
  for (const own of PAGES) all.push(await pageFigure(base, own))
  return [...all, await scripts(base)]
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** The portal of `npm run demo` with data of its own, on a free port, for as long as `measure` runs. */
const withDemo = async <T>(measure: (base: string) => Promise<T>): Promise<T> => {
  const root = path.join(import.meta.dirname, '..', '..')
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DEMO_DATA: 'bench' }
  const demo = spawn(process.execPath, ['scripts/demo.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => demo.once('exit', () => resolve()))
  try {
    const base = await new Promise<string>((resolve, reject) => {
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
    return await measure(base)
  } finally {
    demo.kill('SIGINT')
    await ended
  }
}

/** Server time and weight of the pages: of a portal that runs (`BASE_URL`), else of one started for it. */
export const benchPages = (): Promise<Figure[]> => {
  const given = process.env.BASE_URL
  return given ? figures(given.replace(/\/$/, '')) : withDemo(figures)
}
