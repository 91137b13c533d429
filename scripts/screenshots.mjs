/**
 * `npm run screenshots`: the pictures of the README, taken from the running portal (BASE_URL, http://localhost:3000).
 * The story is the one of the design: Lucia Ferrari, half of a flat in Cremona and a field; invented, as all persons.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:3000'
const folder = path.join(import.meta.dirname, '..', 'docs', 'screenshots')
mkdirSync(folder, { recursive: true })

const answers = new URLSearchParams({
  comune: 'D150',
  anno: '2026',
  'i0.tipo': 'abitazione',
  'i0.possesso': 'tutto',
  'i0.p0.categoria': 'A/3',
  'i0.p0.uso': 'vuoto',
  'i0.p0.rendita': '743,69',
  'i0.p0.quota': '50',
  'i0.p0.scelta': 'base',
  'i0.p0.confermo': 'si',
  'i1.tipo': 'terreno',
  'i1.possesso': 'tutto',
  'i1.p0.conduzione': 'altro',
  'i1.p0.dominicale': '42,40',
  'i1.p0.quota': '100',
  'i1.p0.scelta': 'base',
  'i1.p0.confermo': 'si',
})

const SHOTS = [
  { name: 'home', at: '/', width: 1280, height: 900 },
  { name: 'calcolo', at: `/calcolo/imu?${answers}`, width: 1280, height: 1400 },
  { name: 'risultato', at: `/calcolo/imu/risultato?${answers}`, width: 1280, height: 1700 },
  { name: 'telefono', at: `/calcolo/imu/risultato?${answers}`, width: 375, height: 812 },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { name, at, width, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 2 : 1 })
  await page.goto(base + at, { waitUntil: 'networkidle' })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await page.close()
  console.log(`${name}.png`)
}
await browser.close()
