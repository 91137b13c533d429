import { imu } from '../../engine/imu/imu'
import type { PosizioneImu } from '../../engine/imu/imu.types'
import { toCents, type Cents } from '../../engine/kernel/money'
import { today } from '../platform/clock'
import type { Tx } from '../platform/db'
import {
  contoOf,
  positionsOf,
  ratesFor,
  toPosizioneImu,
  versamentiOfMany,
  type Position,
  type Rates,
} from '../positions/queries'
import { confrontoDi, type Calcolata, type Confronto, type Spostamento } from './fattori'

/** Of a client: what their IMU was and is, in every comune that a mandate opens; undefined where a sum cannot be made. */
export type ConfrontoCliente = Confronto | 'non-confrontabile'

/** The positions of these people with what the IMU is computed from and what was paid of it, as far as the scope sees them. */
export const posizioniImu = async (tx: Tx, anno: number, clienti: readonly string[]): Promise<readonly Position[]> => {
  const known = await tx.soggetto.findMany({
    where: { codiceFiscale: { in: [...clienti] } },
    select: { belfiore: true, codiceFiscale: true, natura: true },
    orderBy: [{ belfiore: 'asc' }, { codiceFiscale: 'asc' }],
  })
  const found: Position[] = []
  for (const belfiore of new Set(known.map((one) => one.belfiore))) {
    const people = known.filter((one) => one.belfiore === belfiore)
    const own = (await positionsOf(tx, { belfiore, anno }, 'immobili', people)).filter((one) => one.immobili.length > 0)
    const codes = own.map(({ codiceFiscale }) => codiceFiscale)
    const paid = codes.length === 0 ? undefined : await versamentiOfMany(tx, { belfiore, anno }, codes)
    found.push(
      ...own.map((one): Position => ({
        ...one,
        tributi: ['imu'],
        versamenti: paid?.get(one.codiceFiscale) ?? [],
      })),
    )
  }
  return found
}

const calcolata = (position: Position, rates: Rates, change = (all: PosizioneImu) => all): Calcolata | undefined => {
  const input = toPosizioneImu(position, rates)
  if (!input.ok) return undefined
  const posizione = change(input.value.posizione)
  const result = imu(posizione)
  return result.ok ? { posizione, result: result.value } : undefined
}

/** At the rates that the acconto is paid by: those of the year before, for the same use. */
const alleAliquotePrima = (posizione: PosizioneImu): PosizioneImu => ({
  ...posizione,
  immobili: posizione.immobili.map((immobile) => ({
    ...immobile,
    periodi: immobile.periodi.map((periodo) => ({ ...periodo, aliquota: periodo.aliquotaAcconto ?? periodo.aliquota })),
  })),
})

type Aliquote = { readonly ora: Rates; readonly prima: Rates }

/** Only the tax of the year is compared: by which rate its acconto was paid does not matter. */
const lAnnoPrima = (position: Position, { ora, prima }: Aliquote): Calcolata | undefined => {
  const before = { ...position, anno: position.anno - 1 }
  const own = calcolata(before, { ...prima, precedente: prima.corrente })
  // what was chosen among the rates of this year is not named so in those of the year before
  return own ?? calcolata(before, ora, alleAliquotePrima)
}

/** Owning nothing in a year is no tax, and no problem. */
const confronta = (position: Position, aliquote: Aliquote): ConfrontoCliente => {
  const before = lAnnoPrima(position, aliquote)
  const now = calcolata(position, aliquote.ora)
  const then = calcolata(position, aliquote.ora, alleAliquotePrima)
  if (before === undefined || now === undefined || then === undefined) return 'non-confrontabile'
  return confrontoDi(before, now, then.result)
}

const insieme = (all: readonly Spostamento[], more: readonly Spostamento[]): readonly Spostamento[] => {
  const sums = new Map<Spostamento['fattore'], number>()
  for (const { fattore, importo } of [...all, ...more]) sums.set(fattore, (sums.get(fattore) ?? 0) + importo)
  return [...sums]
    .filter(([, importo]) => importo !== 0)
    .map(([fattore, importo]) => ({ fattore, importo: toCents(importo) }))
    .sort((a, b) => Math.abs(b.importo) - Math.abs(a.importo))
}

const sommati = (all: ConfrontoCliente | undefined, more: ConfrontoCliente): ConfrontoCliente => {
  if (all === undefined) return more
  if (all === 'non-confrontabile' || more === 'non-confrontabile') return 'non-confrontabile'
  return {
    prima: toCents(all.prima + more.prima),
    ora: toCents(all.ora + more.ora),
    perche: insieme(all.perche, more.perche),
  }
}

/** What of the IMU of the year is past its day and was not paid; nothing where the sum cannot be made. */
const scaduta = (position: Position, { ora }: Aliquote): Cents => {
  const [imuOf] = contoOf(position, ora, { traced: false }).righe
  if (imuOf?.dovuto === undefined) return toCents(0)
  const due = imuOf.scadenze.filter(({ giorno }) => giorno < today()).reduce((all, { importo }) => all + importo, 0)
  return toCents(Math.max(0, due - imuOf.versato))
}

/** The IMU of a client: this year against the one before, and what is past its day and was not paid. */
export type ContoCliente = { readonly confronto: ConfrontoCliente; readonly scaduta: Cents }

/** Of each client, all comuni together. Rates are public: they are read by no scope, once for a comune. */
export const contiImu = async (positions: readonly Position[]): Promise<ReadonlyMap<string, ContoCliente>> => {
  const rates = new Map<string, Aliquote>()
  const found = new Map<string, ContoCliente>()
  for (const position of positions) {
    const { belfiore, anno, codiceFiscale } = position
    const own = rates.get(belfiore) ?? {
      ora: await ratesFor(belfiore, anno),
      prima: await ratesFor(belfiore, anno - 1),
    }
    rates.set(belfiore, own)
    const before = found.get(codiceFiscale)
    found.set(codiceFiscale, {
      confronto: sommati(before?.confronto, confronta(position, own)),
      scaduta: toCents((before?.scaduta ?? 0) + scaduta(position, own)),
    })
  }
  return found
}
