import { spawn } from 'node:child_process'
import path from 'node:path'
import { rssOf } from '../lib/processes.mjs'
import type { Figure } from './figure'
import { FLAT, type Portal } from './portal'

type Kind = { readonly path: string; readonly body?: string; readonly holds: string }
type Load = {
  readonly kinds: readonly Kind[]
  readonly connections: number
  readonly warmMs: number
  readonly ms: number
  readonly most?: number
}
type Seen = { readonly calls: number; readonly seconds: number; readonly p50: number; readonly p95: number }

const PATH = '/api/v1/calcolo/imu'
/** Half of a flat in Cremona at its public rate: 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,18. */
const posizione = (rendita: number) => ({
  anno: 2026,
  comune: 'D150',
  immobili: [
    {
      id: 'casa',
      periodi: [
        {
          dal: '2026-01-01',
          al: '2026-12-31',
          quota: '1/2',
          bene: { tipo: 'fabbricato', categoria: 'A/3', rendita },
        },
      ],
    },
  ],
})
const CALCOLO: Kind = {
  path: PATH,
  body: JSON.stringify({ posizioni: [posizione(74_369)] }),
  holds: '"imposta":66218',
}
const PAGE: Kind = { path: `/calcolo/imu?${FLAT}`, holds: '743,69' }
/** The same with answers that nobody else has: made for each call. */
const OWN: Kind = { path: PAGE.path.replace('743,69', '{call},69'), holds: ',69' }

const A_CALL = 20
const MANY: Kind = {
  path: PATH,
  body: JSON.stringify({ posizioni: Array.from({ length: A_CALL }, (_, at) => posizione(74_369 + at)) }),
  holds: '"imposta":66218',
}
const WARM_CALCULATIONS = 30_000
const CALCULATIONS = 100_000

const load = (base: string, asked: Load): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const program = path.join(import.meta.dirname, 'load-client.mjs')
    const child = spawn(process.execPath, [program, JSON.stringify({ base, ...asked })], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: asked.warmMs + asked.ms + 60_000,
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as Seen)
      else reject(new Error(`the load ended (${code}): see above`))
    })
  })

/** Calculator page and calculation in turn, as fast as the portal answers; beside it, as it is where no page is anybody else's. */
const together = async (base: string): Promise<Figure[]> => {
  const asked = { connections: 16, warmMs: 10_000, ms: 20_000 }
  const seen = await load(base, { kinds: [PAGE, CALCOLO], ...asked })
  const own = await load(base, { kinds: [OWN, CALCOLO], ...asked })
  console.error(
    `load: ${(own.calls / own.seconds).toFixed(1)} requests/s, p95 ${own.p95.toFixed(0)} ms, where each page has other answers`,
  )
  return [
    { name: 'load-requests', value: seen.calls / seen.seconds, unit: 'requests/s', goal: 300, better: 'higher' },
    { name: 'load-p95', value: seen.p95, unit: 'ms', goal: 150, better: 'lower' },
  ]
}

/** What a hundred thousand calculations leave behind in the web process, once it is warm. */
const memory = async (base: string, pid: number): Promise<Figure[]> => {
  const asked = { kinds: [MANY], connections: 4, warmMs: 0, ms: 300_000 }
  await load(base, { ...asked, most: WARM_CALCULATIONS / A_CALL })
  const before = rssOf(pid)
  const { calls } = await load(base, { ...asked, most: CALCULATIONS / A_CALL })
  const after = rssOf(pid)
  if (calls * A_CALL < CALCULATIONS) throw new Error(`only ${calls * A_CALL} calculations were made in time`)
  console.error(`memory: ${before.toFixed(0)} MB when warm, ${after.toFixed(0)} MB after ${CALCULATIONS} calculations`)
  return [{ name: 'memory-growth', value: ((after - before) / before) * 100, unit: '%', goal: 10, better: 'lower' }]
}

/** How much the portal bears, and that it forgets. Memory is measured of a process we started. */
export const benchLoad = async ({ base, pid }: Portal): Promise<Figure[]> => [
  ...(await together(base)),
  ...(pid === undefined ? [] : await memory(base, pid)),
]
