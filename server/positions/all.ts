import { canone } from '../../engine/canone/canone'
import { imu, versamenti } from '../../engine/imu/imu'
import type { ImuResult, PosizioneImu, RegolamentoImu } from '../../engine/imu/imu.types'
import { toCents, type Cents } from '../../engine/kernel/money'
import { outcome } from '../../engine/kernel/problem'
import { tari } from '../../engine/tari/tari'
import { TRIBUTI } from '../../contracts/tributi'
import type { Tx } from '../platform/db'
import type { Rates } from './aliquota'
import { heldByMany } from './held'
import { dovutiOfMany, versamentiOfMany } from './ledger'
import { finoAllaMorte, mortiFra } from './morte'
import type { Position } from './position.types'
import { concessioniOf, tariffeOf, utenzeOf } from './read'
import { toPosizioneCanoneOf } from './to-engine-canone'
import { toPosizioneImu } from './to-engine'
import { byUtenza, senzaRate, tariffeTariOf, toUtenzaTari } from './to-engine-tari'

/** What a tax is computed from: of whom nothing is on record for it, nothing is read. */
export type Base = 'immobili' | 'utenze' | 'concessioni'

const byPerson = <Row extends { readonly codiceFiscale: string }>(rows: readonly Row[]) => {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.codiceFiscale, [...(found.get(row.codiceFiscale) ?? []), row])
  return found
}

const NOTHING = { nome: undefined, dovuti: [], versamenti: [], proposte: [], tributi: TRIBUTI } as const

type Person = { readonly codiceFiscale: string; readonly natura: string }

/** The positions of these people with what one tax is computed from, up to the death of who died, and nothing else: no name, no payment. */
export const positionsOf = async (
  tx: Tx,
  { belfiore, anno }: { readonly belfiore: string; readonly anno: number },
  base: Base,
  people: readonly Person[],
): Promise<readonly Position[]> => {
  const codes = people.map(({ codiceFiscale }) => codiceFiscale)
  const asked = { belfiore, anno, codiceFiscale: { in: codes } }
  const immobili = base === 'immobili' ? await heldByMany(tx, belfiore, codes) : new Map()
  const utenze = byPerson(base === 'utenze' ? await utenzeOf(tx, asked) : [])
  const concessioni = byPerson(base === 'concessioni' ? await concessioniOf(tx, asked) : [])
  const morti = await mortiFra(tx, belfiore, codes)
  return people.map(({ codiceFiscale, natura }): Position => {
    const position = {
      ...{ ...NOTHING, belfiore, codiceFiscale, anno, natura, tariffe: { tari: undefined, canone: undefined } },
      immobili: immobili.get(codiceFiscale) ?? [],
      utenze: utenze.get(codiceFiscale) ?? [],
      concessioni: concessioni.get(codiceFiscale) ?? [],
    }
    return finoAllaMorte(position, morti.get(codiceFiscale))
  })
}

export type Pagina = { readonly after: string; readonly take: number }

/** People and those positions of theirs that are asked for; undefined when nobody is left. */
export type Prossime = { readonly positions: readonly Position[]; readonly last: string } | undefined

const nextPeople = (tx: Tx, belfiore: string, { after, take }: Pagina) =>
  tx.soggetto.findMany({
    where: { belfiore, codiceFiscale: { gt: after } },
    orderBy: { codiceFiscale: 'asc' },
    take,
  })

/**
 * The positions of the next people of a comune, in the order of their codes, of whom something is on record for the tax.
 * @returns them and the last code looked at; undefined when nobody is left
 */
export const nextPositions = async (
  tx: Tx,
  which: { readonly belfiore: string; readonly anno: number },
  base: Base,
  page: Pagina,
): Promise<Prossime> => {
  const people = await nextPeople(tx, which.belfiore, page)
  const last = people.at(-1)?.codiceFiscale
  if (last === undefined) return undefined
  const positions = await positionsOf(tx, which, base, people)
  return { positions: positions.filter((one) => one[base].length > 0), last }
}

/**
 * The same with IMU and TARI of some years, what the office asked for, and what was paid: a position for each person and year.
 */
export const nextConPagamenti = async (
  tx: Tx,
  belfiore: string,
  anni: readonly number[],
  page: Pagina,
): Promise<Prossime> => {
  const people = await nextPeople(tx, belfiore, page)
  const last = people.at(-1)?.codiceFiscale
  if (last === undefined) return undefined
  const positions: Position[] = []
  for (const anno of anni) {
    const asked = { belfiore, anno }
    const codes = people.map(({ codiceFiscale }) => codiceFiscale)
    const [dovuti, versamenti] = [await dovutiOfMany(tx, asked, codes), await versamentiOfMany(tx, asked, codes)]
    const tariffe = await tariffeOf(tx, asked)
    const utenze = await positionsOf(tx, asked, 'utenze', people)
    for (const [at, own] of (await positionsOf(tx, asked, 'immobili', people)).entries()) {
      positions.push({
        ...{ ...own, tariffe, utenze: utenze[at]!.utenze },
        dovuti: dovuti.get(own.codiceFiscale) ?? [],
        versamenti: versamenti.get(own.codiceFiscale) ?? [],
      })
    }
  }
  return { positions, last }
}

/** What a year's tax comes to; `nothing` where the person owes none of it, `unknown` where the record does not say enough. */
export type Misurato = Cents | 'nothing' | 'unknown'

type Conta = (posizione: PosizioneImu, result: ImuResult) => Cents

const misurata = (position: Position, rates: Rates, conta: Conta): Misurato => {
  const input = toPosizioneImu(position, rates)
  if (!input.ok) return 'unknown'
  const { posizione } = input.value
  if (posizione.immobili.length === 0) return 'nothing'
  const result = imu(posizione)
  return result.ok ? conta(posizione, result.value) : 'unknown'
}

export const imuMisurata = (position: Position, rates: Rates): Misurato =>
  misurata(position, rates, (_, { dovuto }) => dovuto)

/** The tax, and what the rounding of the saldo that the comune follows asks for beside the other one: it moves what is paid, not the tax. */
const conArrotondamento: Conta = (posizione, result) => {
  if (posizione.arrotondamentoSaldo === undefined) return result.dovuto
  const paid = (arrotondamento?: 'saldo-da-solo') =>
    versamenti(posizione, result, { rate: 'due-rate', arrotondamento }).reduce((sum, { importo }) => sum + importo, 0)
  return toCents(result.dovuto + paid() - paid('saldo-da-solo'))
}

/** @param regolamento of the comune, in the place of the one that the rates bring */
export const imuConRegolamento = (position: Position, rates: Rates, regolamento: RegolamentoImu): Misurato =>
  rates.corrente === undefined
    ? 'unknown'
    : misurata(position, { ...rates, corrente: { ...rates.corrente, regolamento } }, conArrotondamento)

/** @param tariffe as the settings of the comune hold them */
export const tariMisurata = ({ utenze, anno }: Position, tariffe: unknown): Misurato => {
  const sum = outcome(() => {
    const own = tariffeTariOf(tariffe)
    if (own === undefined) return undefined
    const results = byUtenza(utenze).map((rows) => tari(toUtenzaTari(senzaRate(own), rows, anno)))
    return results.reduce<number | undefined>(
      (all, each) => (all === undefined || !each.ok ? undefined : all + each.value.dovuto),
      0,
    )
  })
  return sum.ok && sum.value !== undefined ? toCents(sum.value) : 'unknown'
}

/** @param regolamento as the settings of the comune hold it */
export const canoneMisurato = ({ concessioni, anno }: Position, regolamento: unknown): Misurato => {
  if (regolamento === undefined) return 'unknown'
  const input = outcome(() => toPosizioneCanoneOf(regolamento, concessioni, anno))
  const result = input.ok ? canone(input.value) : input
  return result.ok && 'totale' in result.value ? result.value.totale : 'unknown'
}
