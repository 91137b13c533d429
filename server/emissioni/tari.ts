import { CHIAVI } from '../../contracts/parametri/tariffe'
import { toCents, type Cents } from '../../engine/kernel/money'
import { outcome } from '../../engine/kernel/problem'
import { prospettoTari } from '../avvisi/queries'
import { inVigoreNel, storiaDi } from '../parametri/queries'
import type { Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import {
  contoOf,
  dovutiOfMany,
  estrattoOf,
  positionsOf,
  tariffeTariOf,
  tariMisurata,
  versamentiOfMany,
  type Position,
} from '../positions/queries'
import { calcolatoDi, type Apri, type DiChe, type Manca } from './tributo'

/** No rate of the IMU has a part in it. */
const NO_RATES = { corrente: undefined, precedente: undefined } as const

const mancaDi = (tariffe: unknown, rata: DiChe['rata']): Manca | undefined => {
  const read = outcome(() => tariffeTariOf(tariffe))
  if (!read.ok || read.value === undefined) return 'senza-tariffe'
  const { scadenze = [] } = read.value.regole
  if (scadenze.length === 0) return 'senza-rate'
  return rata !== 'anno' && Number(rata) > scadenze.length ? 'rata-assente' : undefined
}

const codesOf = (people: readonly { readonly codiceFiscale: string }[]) =>
  people.map(({ codiceFiscale }) => codiceFiscale)

type Where = { readonly belfiore: string; readonly anno: number }

const sum = (amounts: readonly number[]): Cents => toCents(amounts.reduce((all, own) => all + own, 0))

/** What was asked of each for a year: by the notices on record, or else by the tariffs that are held. */
const chiesto = async (tx: Tx, where: Where, people: readonly Position[], tariffe: unknown) => {
  const positions = await positionsOf(tx, where, 'utenze', people)
  const asked = await dovutiOfMany(tx, where, codesOf(people))
  return positions.map((position): Cents | undefined => {
    const own = (asked.get(position.codiceFiscale) ?? []).filter(({ tributo }) => tributo === 'tari')
    if (own.length > 0) return sum(own.map(({ importo }) => importo))
    if (position.utenze.length === 0) return toCents(0)
    const was = tariMisurata(position, tariffe)
    return typeof was === 'number' ? was : undefined
  })
}

const SERVIZIO = ['gestore', 'reclami', 'calendario', 'differenziata'] as const

/** What the comune has decided of a year, before a run of it is begun: days of the instalments, and what its statements will not say. */
export const tariDecisa = async (scope: Scope, belfiore: string, anno: number) => {
  const valore = inVigoreNel(await storiaDi(scope, belfiore, CHIAVI.tari), anno)?.valore
  const manca = mancaDi(valore, 'anno')
  const { regole, servizio = {} } = (manca === 'senza-tariffe' ? undefined : tariffeTariOf(valore)) ?? {}
  return {
    ...{ belfiore, anno },
    rate: (regole?.scadenze ?? []).map(({ giorno }) => giorno),
    manca: manca === 'senza-tariffe' || manca === 'senza-rate' ? manca : undefined,
    taciuti: SERVIZIO.filter((voce) => servizio[voce] === undefined),
  }
}

/** The TARI as a run computes it: the tariffs and instalments that the comune has decided for that very year. */
export const tariInRun: Apri = async (scope, { belfiore, anno, rata }) => {
  const storia = await storiaDi(scope, belfiore, CHIAVI.tari)
  const held = inVigoreNel(storia, anno)
  const tariffe = held?.valore
  const prima = inVigoreNel(storia, anno - 1)?.valore
  const where = { belfiore, anno }
  return {
    ...{ manca: mancaDi(tariffe, rata), sigla: 'T' },
    basi: { tariffe: tariffe ?? null, atto: held?.atto ?? null, prima: prima ?? null },
    posizioni: async (tx, people) => {
      const positions = await positionsOf(tx, where, 'utenze', people)
      const paid = await versamentiOfMany(tx, where, codesOf(people))
      const asked = await dovutiOfMany(tx, where, codesOf(people))
      return positions.map((position) => ({
        ...position,
        tariffe: { ...position.tariffe, tari: tariffe, tariPrima: prima },
        versamenti: (paid.get(position.codiceFiscale) ?? []).filter(({ tributo }) => tributo === 'tari'),
        dovuti: (asked.get(position.codiceFiscale) ?? []).filter(({ tributo }) => tributo === 'tari'),
      }))
    },
    prima: (tx, positions) => chiesto(tx, { belfiore, anno: anno - 1 }, positions, prima),
    calcola: (position) => {
      const conto = contoOf({ ...position, tributi: ['tari'] }, NO_RATES)
      return { conto, estratto: estrattoOf(position, conto) }
    },
    // a second statement beside the notice would ask twice
    trattenuta: ({ dovuti }) => (dovuti.length > 0 ? 'gia-avvisato' : undefined),
    imposta: ({ conto }) => sum((calcolatoDi(conto, 'tari')?.utenze ?? []).map(({ risultato }) => risultato.totale)),
    anomalie: ({ conto }) =>
      calcolatoDi(conto, 'tari')?.utenze.some(({ risultato }) => risultato.avvisi.length > 0) ? ['avvertimento'] : [],
    istantanea: ({ utenze, versamenti }) => ({ utenze, versamenti }),
    prospetto: (position, calcolo, emissione) =>
      prospettoTari({ position, ...calcolo, emissione, ...(held?.atto === undefined ? {} : { atto: held.atto }) }),
  }
}
