import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { reference, type Db } from '../platform/db'
import { normaliseName } from './nomi'
import { findAliquote, type Comune } from './queries'
import { regimeOf, type Regime } from '../../engine/speciali/speciali'

/** A name or a comune that today's comune took the place of; `al`: its last day, where we know it. */
export type NomeDiPrima = { readonly nome: string; readonly belfiore: string; readonly al?: IsoDate }

export type DeliberaPubblicata = {
  readonly anno: number
  readonly numero: string
  readonly data: IsoDate
  readonly pubblicazione?: IsoDate
}

/** What the page of a comune shows. */
export type SchedaComune = {
  readonly regime: Regime
  /** The year asked for and those we hold before it, newest first; none where another tax stands in place of IMU. */
  readonly aliquote: readonly AliquoteComune[]
  readonly delibere: readonly DeliberaPubblicata[]
  /** Names the comune itself had, and comuni that became part of it. */
  readonly nomi: readonly NomeDiPrima[]
}

const inForce = { supersededAt: null }

const yearsHeld = async (db: Db, belfiore: string, until: number): Promise<readonly number[]> => {
  const where = { belfiore, anno: { lt: until }, ...inForce }
  const rows = await db.prospettoImu.findMany({ where, select: { anno: true }, orderBy: { anno: 'desc' } })
  return rows.map(({ anno }) => anno)
}

const delibereOf = async (db: Db, belfiore: string): Promise<readonly DeliberaPubblicata[]> => {
  const rows = await db.deliberaImu.findMany({
    where: { belfiore, ...inForce },
    orderBy: [{ anno: 'desc' }, { data: 'desc' }, { idFile: 'desc' }],
  })
  return rows.map(({ anno, numero, data, pubblicazione }) => ({
    anno,
    numero,
    data: isoDayOf(data),
    ...(pubblicazione === null ? {} : { pubblicazione: isoDayOf(pubblicazione) }),
  }))
}

const nomiOf = async (db: Db, comune: Comune): Promise<readonly NomeDiPrima[]> => {
  const today = [comune.nome, comune.altraLingua ?? comune.nome].map(normaliseName)
  const rows = await db.comuneNome.findMany({ where: { comuneOggi: comune.belfiore }, orderBy: { al: 'desc' } })
  const found = new Map<string, NomeDiPrima>()
  for (const { nome, belfiore, al } of rows) {
    const key = `${belfiore} ${normaliseName(nome)}`
    const ownName = belfiore === comune.belfiore && today.includes(normaliseName(nome))
    if (ownName || al === null || found.has(key)) continue
    found.set(key, { nome, belfiore, al: isoDayOf(al) })
  }
  return [...found.values()]
}

/** Rates, acts and former names of a comune, for its page in the tax year `anno`. */
export const findScheda = (comune: Comune, anno: number): Promise<SchedaComune> =>
  reference(async (db) => {
    const regime = regimeOf(comune.sigla, comune.regione, anno)
    const [held, delibere, nomi] = await Promise.all([
      regime === 'IMU' ? yearsHeld(db, comune.belfiore, anno) : [],
      delibereOf(db, comune.belfiore),
      nomiOf(db, comune),
    ])
    const years = regime === 'IMU' ? [anno, ...held] : []
    const found = await Promise.all(years.map((year) => findAliquote(comune.belfiore, year)))
    return { regime, aliquote: found.filter((one) => one !== undefined), delibere, nomi }
  })
