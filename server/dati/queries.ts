import { isCaricato, isPerAnno, type Formato, type Insieme } from '../../contracts/dati/insiemi'
import { dataState } from '../comuni/queries'
import type { Stamp } from '../platform/cached-answer'
import { reference } from '../platform/db'
import { aliquoteImu, delibereImu, differenziateImu } from './aliquote'
import { comuni } from './comuni'
import { delProgramma } from './del-programma'
import { scritto, type Blocchi, type Riga } from './scritto'

type PerAnno = 'aliquote-imu' | 'aliquote-differenziate-imu' | 'delibere-imu'

const inForce = { supersededAt: null }

const YEARS = {
  'aliquote-imu': () => reference((db) => db.prospettoImu.groupBy({ by: ['anno'], where: inForce, _count: true })),
  'aliquote-differenziate-imu': () =>
    reference((db) => db.aliquotaDifferenziataImu.groupBy({ by: ['anno'], where: inForce, _count: true })),
  'delibere-imu': () => reference((db) => db.deliberaImu.groupBy({ by: ['anno'], where: inForce, _count: true })),
} as const

/** A file and how many rows it has now. */
export type FileDati = { readonly anno?: number; readonly righe: number }

/** The files of a part, newest year first; one without a year where there is only one. */
export const fileDi = async (insieme: Insieme): Promise<readonly FileDati[]> => {
  if (insieme === 'comuni') return [{ righe: await reference((db) => db.comune.count()) }]
  if (!isPerAnno(insieme)) return [{ righe: delProgramma(insieme as 'casi').righe.length }]
  const found = await YEARS[insieme as PerAnno]()
  return found.map(({ anno, _count }) => ({ anno, righe: _count })).sort((a, b) => b.anno - a.anno)
}

const READ = {
  'aliquote-imu': aliquoteImu,
  'aliquote-differenziate-imu': differenziateImu,
  'delibere-imu': delibereImu,
}

async function* ofYears(insieme: PerAnno, anni: readonly number[]): AsyncGenerator<readonly Riga[]> {
  for (const anno of anni) yield* READ[insieme](anno)
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}

const blocchi = (insieme: Insieme, anni: readonly number[]): Blocchi => {
  if (insieme === 'comuni') return comuni()
  if (isPerAnno(insieme)) return ofYears(insieme as PerAnno, anni)
  return once(delProgramma(insieme as 'casi').righe)
}

/** What a file is made of: the load of the reference data, or the program. */
export const statoDi = async (insieme: Insieme): Promise<Stamp> => {
  if (isCaricato(insieme)) return { version: 'none', ...(await dataState()) }
  const { versione, dal } = delProgramma(insieme as 'casi')
  return { version: versione, since: new Date(`${dal}T00:00:00Z`) }
}

/** A file of the open data, piece by piece; `anni`: one year, or all of them one after the other. */
export const datiScritti = (
  insieme: Insieme,
  formato: Formato,
  versione: string,
  anni: readonly number[],
): AsyncGenerator<string> => {
  const [anno, ...more] = anni
  const head = { insieme, ...(anno === undefined || more.length > 0 ? {} : { anno }), versione: versione.slice(0, 12) }
  return scritto(formato, head, blocchi(insieme, anni))
}
