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

const query = (fields) => new URLSearchParams(fields)

const tari = query({
  comune: 'D150',
  anno: '2026',
  utenza: 'domestica',
  mq: '80',
  persone: '3',
  fissa: '1,12',
  variabile: '142,50',
  possesso: 'tutto',
})
const tasi = query({
  comune: 'D150',
  anno: '2015',
  ruolo: 'possessore',
  bene: 'abitazione',
  categoria: 'A/3',
  rendita: '500',
  uso: 'affittato',
  vive: 'no',
  temporaneo: 'no',
  parte: '10',
  quota: '100',
  possesso: 'tutto',
  aliquota: '2,5',
})
const ravvedimento = query({
  tributo: 'IMU',
  'scadenza.g': '16',
  'scadenza.m': '6',
  'scadenza.a': '2026',
  imposta: '445',
  'giorno.g': '25',
  'giorno.m': '11',
  'giorno.a': '2026',
  codice: '3918',
  comune: 'D150',
})
const canone = query({
  comune: 'D150',
  anno: '2026',
  tipo: 'occupazione',
  superficie: '11,3',
  durata: 'permanente',
  zona: '1,2',
  genere: '0,7',
  arrotondamento: 'intero',
  'rata0.g': '30',
  'rata0.m': '4',
  'rata1.g': '31',
  'rata1.m': '10',
})

const impi = query({
  comune: 'H199',
  anno: '2026',
  tipo: 'piattaforma',
  costi: '2',
  'costo0.anno': '2010',
  'costo0.importo': '500000',
  'costo0.coefficiente': '1,30',
  'costo1.anno': '2025',
  'costo1.importo': '200000',
  'costo1.coefficiente': '1,02',
  quota: '100',
  possesso: 'tutto',
})
const scadenzario = new URLSearchParams(
  [`imu?${answers}`, `tari?${tari}`, `canone?${canone}`].map((conto) => ['conto', conto]),
).toString()

const SHOTS = [
  { name: 'home', at: '/', width: 1280, height: 900 },
  { name: 'calcolo', at: `/calcolo/imu?${answers}`, width: 1280, height: 1400 },
  { name: 'risultato', at: `/calcolo/imu/risultato?${answers}`, width: 1280, height: 1700 },
  { name: 'telefono', at: `/calcolo/imu/risultato?${answers}`, width: 375, height: 812 },
  { name: 'tari', at: `/calcolo/tari/risultato?${tari}`, width: 1280, height: 1100 },
  { name: 'tasi', at: `/calcolo/tasi/risultato?${tasi}`, width: 1280, height: 1100 },
  { name: 'ravvedimento', at: `/calcolo/ravvedimento/risultato?${ravvedimento}`, width: 1280, height: 1100 },
  { name: 'scadenzario', at: `/scadenzario?${scadenzario}`, width: 1280, height: 1300 },
  { name: 'impi', at: `/calcolo/impi/risultato?${impi}`, width: 1280, height: 1100 },
  { name: 'canone', at: `/calcolo/canone/risultato?${canone}`, width: 1280, height: 1100 },
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
