import { availableParallelism, loadavg } from 'node:os'
import type { Figure } from './figure'
import { page } from './http'
import { benchLighthouse } from './lighthouse'
import { benchLoad } from './load'
import { FLAT, withPortal, type Portal } from './portal'
import { benchScripts } from './scripts'

/** Milliseconds in which half of the answers are complete, database included, one after the other. */
const PAGES = [
  { name: 'home', address: '/', goal: 60 },
  { name: 'calcolo', address: `/calcolo/imu?${FLAT}`, goal: 120 },
  { name: 'risultato', address: `/calcolo/imu/risultato?${FLAT}`, goal: 120 },
  { name: 'f24', address: `/calcolo/imu/f24?${FLAT}`, goal: 120 },
] as const

const WARM = 15
const CALLS = 60

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const pageFigure = async (base: string, { name, address, goal }: (typeof PAGES)[number]): Promise<Figure> => {
  for (let call = 0; call < WARM; call++) await page(base + address)
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) times.push((await page(base + address)).ms)
  return { name: `page-${name}-p50`, value: median(times), unit: 'ms', goal, better: 'lower' }
}

const serverTimes = async ({ base }: Portal): Promise<Figure[]> => {
  const all: Figure[] = []
  for (const own of PAGES) all.push(await pageFigure(base, own))
  return [...all, ...(await benchScripts(base))]
}

/** Figures of time mean little on a machine that is busy: how busy it was is said beside them. */
const sayBusy = (what: string): void => {
  const [minute = 0] = loadavg()
  console.error(`${what}: load ${minute.toFixed(1)} on ${availableParallelism()} cores before it began`)
}

/**
 * The pages of a portal that runs (`BASE_URL`), else of one started for it: time on the server, what a phone sees, and how
 * much it bears.
 */
export const benchPages = (): Promise<Figure[]> =>
  withPortal(async (portal) => {
    sayBusy('server times')
    const times = await serverTimes(portal)
    // before the load: what a phone sees is not to be what a load leaves behind
    const seen = await benchLighthouse(portal)
    sayBusy('load')
    return [...times, ...seen, ...(await benchLoad(portal))]
  })
