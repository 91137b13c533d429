import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCrew } from '../lib/crew.mjs'
import { ensureChromium } from '../lib/chromium.mjs'
import { calm } from './calm'
import type { Figure } from './figure'
import { FLAT, type Portal } from './portal'
import { emptyPage } from './scripts'

type Page = { readonly name: string; readonly address: string; readonly without?: string }

const ROOT = path.join(import.meta.dirname, '..', '..')
const PAGES: readonly Page[] = [
  { name: 'home', address: '/' },
  { name: 'comune', address: '/comuni/cremona-d150' },
  { name: 'calcolo', address: '/calcolo/imu?comune=D150&anno=2026' },
  // its address says what is owned, so it asks search engines to leave it out: that one audit would hold it against it
  { name: 'risultato', address: `/calcolo/imu/risultato?${FLAT}`, without: 'is-crawlable' },
]

/** The figure in the middle of so many runs, as Lighthouse advises: one run of a phone that is only simulated says little. */
const RUNS = 5
const RUN_MS = 300_000
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update'

type Item = { readonly url: string; readonly transferSize?: number }
type Audit = { readonly score: number | null; readonly numericValue?: number; readonly details?: { items?: Item[] } }
type Report = {
  readonly environment: { readonly benchmarkIndex: number }
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: Ref[] }>>
  readonly audits: Readonly<Record<string, Audit>>
  readonly runtimeError?: { readonly message: string }
}
type Ref = { readonly id: string; readonly weight: number }

const argsFor = (address: string, file: string, without?: string): string[] => [
  path.join(ROOT, 'node_modules', 'lighthouse', 'cli', 'index.js'),
  address,
  '--output=json',
  // a file: what is left in a pipe when the program ends is lost
  `--output-path=${file}`,
  '--quiet',
  `--chrome-flags=${FLAGS}`,
  '--no-enable-error-reporting',
  ...(without === undefined ? [] : [`--skip-audits=${without}`]),
]

/** A phone as Lighthouse simulates it by default: slow 4G, a processor four times slower. */
const audit = (address: string, chromium: string, without?: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lighthouse-')), 'report.json')
    const env = { ...process.env, CHROME_PATH: chromium }
    const child = spawn(process.execPath, argsFor(address, file, without), { env, stdio: 'inherit', timeout: RUN_MS })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`lighthouse ended (${code}) on ${address}`))
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report
      rmSync(path.dirname(file), { recursive: true })
      if (report.runtimeError) return reject(new Error(`${address}: ${report.runtimeError.message}`))
      resolve(report)
    })
  })

/** The browser now and then records no beginning, and Lighthouse asks to be run again: it is, twice at most. */
const recorded = async (address: string, chromium: string, without?: string, again = 2): Promise<Report> => {
  try {
    return await audit(address, chromium, without)
  } catch (error) {
    if (again === 0) throw error
    console.error(String(error))
    return recorded(address, chromium, without, again - 1)
  }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Every run, so that the one in the middle hides none; `machine`: how fast Lighthouse found the one it ran on. */
const sayRuns = (name: string, reports: readonly Report[]): void => {
  const rounded = (of: (report: Report) => number) => reports.map((report) => Math.round(of(report))).join(' ')
  const scores = rounded(({ categories }) => (categories.performance?.score ?? 0) * 100)
  const blocked = rounded(({ audits }) => audits['total-blocking-time']?.numericValue ?? Number.NaN)
  const machine = rounded(({ environment }) => environment.benchmarkIndex)
  console.error(`${name}: performance ${scores}; ms blocked ${blocked}; machine ${machine}`)
}

/** What pulls a score down, so that nobody has to run it again to know. */
const sayLost = (name: string, { categories, audits }: Report): void => {
  for (const [category, { score, auditRefs }] of Object.entries(categories)) {
    if (score === 1) continue
    const lost = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id)
    console.error(`${name} ${category} ${Math.round((score ?? 0) * 100)}: ${lost.join(', ')}`)
  }
}

const scriptsKb = ({ audits }: Report, empty: ReadonlySet<string>): number => {
  const items = audits['network-requests']?.details?.items ?? []
  // those that are fetched before a hand comes, too
  const paths = items.map(({ url, transferSize = 0 }) => ({ path: new URL(url).pathname, transferSize }))
  const own = paths.filter(({ path: own }) => own.endsWith('.js') && !empty.has(own))
  return own.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1024
}

const figuresOf = (name: string, reports: readonly Report[], empty: ReadonlySet<string>): Figure[] => {
  const score = (category: string) => middle(reports.map(({ categories }) => (categories[category]?.score ?? 0) * 100))
  const value = (id: string) => middle(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))
  const higher = (what: string, category: string, goal: number): Figure => ({
    name: `lighthouse-${name}-${what}`,
    value: Math.round(score(category)),
    unit: 'points',
    goal,
    better: 'higher',
  })
  const lower = (what: string, value: number, unit: string, goal: number): Figure => ({
    name: `lighthouse-${name}-${what}`,
    value,
    unit,
    goal,
    better: 'lower',
  })
  return [
    higher('performance', 'performance', 95),
    higher('accessibility', 'accessibility', 100),
    higher('best-practices', 'best-practices', 100),
    higher('seo', 'seo', 100),
    lower('lcp', value('largest-contentful-paint') / 1000, 's', 1.8),
    lower('cls', value('cumulative-layout-shift'), '', 0.02),
    lower('scripts', middle(reports.map((report) => scriptsKb(report, empty))), 'KB', 60),
  ]
}

/** What a phone sees of the four pages that matter most; scripts are those beyond an empty page's, as they travel. */
export const benchLighthouse = async ({ base }: Portal): Promise<Figure[]> => {
  const crew = openCrew()
  const chromium = await ensureChromium(crew, { whole: true })
  await crew.close()
  const empty = emptyPage()
  const figures: Figure[] = []
  for (const { name, address, without } of PAGES) {
    const reports: Report[] = []
    await calm(`lighthouse ${name}`)
    for (let run = 0; run < RUNS; run += 1) reports.push(await recorded(base + address, chromium, without))
    sayRuns(name, reports)
    sayLost(name, reports[0]!)
    figures.push(...figuresOf(name, reports, empty))
  }
  return figures
}
