import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './figure'
import { get, page } from './http'
import { FLAT } from './portal'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** Everything a phone loads for the calculator of the IMU before it computes along. */
const WHOLE_KB = 230
/** What the calculator of one tax adds to a page that has nothing. */
const OWN_KB = 60

/** The questions of each other calculator, answered so that the longest form of them is there, and its result. */
const CALCOLATORI = [
  { name: 'tari', address: '/calcolo/tari?comune=D150&anno=2026&utenza=domestica&periodi=2' },
  {
    name: 'tari-risultato',
    address:
      '/calcolo/tari/risultato?comune=D150&anno=2026&utenza=domestica&mq=80&persone=2&fissa=1&variabile=100&possesso=tutto',
  },
  { name: 'tasi', address: '/calcolo/tasi?comune=D150&anno=2015&ruolo=possessore&bene=abitazione' },
  {
    name: 'ravvedimento',
    address: '/calcolo/ravvedimento?tributo=IMU',
  },
  { name: 'canone', address: '/calcolo/canone?comune=D150&anno=2026&tipo=occupazione&v1.tipo=serbatoio' },
  {
    name: 'canone-risultato',
    address: '/calcolo/canone/risultato?comune=D150&anno=2026&tipo=telecomunicazioni&impianti=1',
  },
  { name: 'impi', address: '/calcolo/impi?comune=D150&anno=2026&costi=3' },
] as const

/** Scripts that every page of the build loads, an empty one too. */
export const emptyPage = (): ReadonlySet<string> => {
  const file = path.join(ROOT, '.next', 'build-manifest.json')
  const { rootMainFiles, polyfillFiles } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>
  return new Set([...rootMainFiles!, ...polyfillFiles!].map((own) => `/_next/${own}`))
}

/** The scripts of a page, old browsers' apart. @throws Error where there is none: then nothing would be measured */
const scriptsOf = async (base: string, address: string): Promise<readonly URL[]> => {
  const { text } = await page(base + address)
  const found = [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('noModule'))
    .map(([, source]) => new URL(source!.replaceAll('&amp;', '&'), base).href)
  if (found.length === 0) throw new Error(`${address} loads no script: nothing was measured`)
  return [...new Set(found)].map((href) => new URL(href))
}

/** As they travel, compressed. */
const kilobytes = async (scripts: readonly URL[]): Promise<number> => {
  let bytes = 0
  for (const { href } of scripts) bytes += (await get(href, 'gzip')).bytes
  return bytes / 1024
}

const own = async (base: string, { name, address }: (typeof CALCOLATORI)[number]): Promise<Figure> => {
  const empty = emptyPage()
  const beyond = (await scriptsOf(base, address)).filter(({ pathname }) => !empty.has(pathname))
  return { name: `scripts-${name}`, value: await kilobytes(beyond), unit: 'KB', goal: OWN_KB, better: 'lower' }
}

/** The scripts of each calculator: of the IMU all of them, of the others what they add to an empty page. */
export const benchScripts = async (base: string): Promise<Figure[]> => {
  const whole = await kilobytes(await scriptsOf(base, `/calcolo/imu?${FLAT}`))
  const figures: Figure[] = [
    { name: 'page-calcolo-scripts', value: whole, unit: 'KB', goal: WHOLE_KB, better: 'lower' },
  ]
  for (const each of CALCOLATORI) figures.push(await own(base, each))
  return figures
}
