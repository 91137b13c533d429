import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import {
  nextPositions,
  type Base,
  type Misurato,
  type Pagina,
  type Position,
  type Prossime,
} from '../positions/queries'

/** So many people at a time: a transaction of a request ends after five seconds. */
const AT_ONCE = 500
/** So many people at most, and so long: what is shown then says that it is not all. */
export const PIU_PERSONE = 60_000
const LONGEST_MS = 25_000
const SHOWN = 5

/** One of the largest differences: what it is about, and never whose it is. */
export type Differenza = { readonly prima: Cents; readonly dopo: Cents; readonly di: readonly string[] }

/** What a decision changes, computed over the positions that the comune has on record. */
export type Effetto = {
  /** Positions whose tax can be told before and after. */
  readonly calcolate: number
  /** Of which the record does not say enough already now. */
  readonly incomplete: number
  /** Which could be told before and cannot after: the office has to say which rate holds. */
  readonly daDecidere: number
  readonly aumentano: number
  readonly diminuiscono: number
  readonly prima: Cents
  readonly dopo: Cents
  readonly maggiori: readonly Differenza[]
  /** Everybody was looked at. */
  readonly completo: boolean
}

/** Which positions of a comune are looked at. */
export type Guardate = {
  readonly belfiore: string
  readonly anno: number
  /** What a position is read for; or how to read the next ones. */
  readonly base: Base | ((tx: Tx, page: Pagina) => Promise<Prossime>)
  /** The setting it is about, for the audit. */
  readonly chiave: string
}

export type Domanda = Guardate & {
  readonly prima: (position: Position) => Misurato
  readonly dopo: (position: Position) => Misurato
}

type Somma = { -readonly [key in keyof Effetto]: Effetto[key] }

const nothing = (): Somma => ({
  ...{ calcolate: 0, incomplete: 0, daDecidere: 0, aumentano: 0, diminuiscono: 0, maggiori: [], completo: true },
  ...{ prima: toCents(0), dopo: toCents(0) },
})

/** Of what a position is made: categories of buildings, kinds of land, uses. */
const madeOf = ({ immobili, utenze, concessioni }: Position): readonly string[] => [
  ...immobili.map(({ tipo, dati }) => dati.at(-1)?.categoria ?? tipo),
  ...utenze.map(({ tipo, categoria, superficie }) => `${tipo}${categoria ? ` ${categoria}` : ''}, ${superficie} m²`),
  ...concessioni.map(({ tipo }) => tipo),
]

const distance = ({ prima, dopo }: Differenza): number => Math.abs(dopo - prima)

const amount = (measured: Misurato): Cents | undefined =>
  measured === 'unknown' ? undefined : measured === 'nothing' ? toCents(0) : measured

const add = (all: Somma, position: Position, { prima, dopo }: Domanda): void => {
  const [before, after] = [prima(position), dopo(position)]
  if (before === 'nothing' && after === 'nothing') return
  const [was, will] = [amount(before), amount(after)]
  if (was === undefined) {
    all.incomplete += 1
    return
  }
  if (will === undefined) {
    all.daDecidere += 1
    return
  }
  all.calcolate += 1
  all.prima = toCents(all.prima + was)
  all.dopo = toCents(all.dopo + will)
  if (was === will) return
  if (will > was) all.aumentano += 1
  else all.diminuiscono += 1
  const all5 = [...all.maggiori, { prima: was, dopo: will, di: madeOf(position) }]
  all.maggiori = all5.sort((a, b) => distance(b) - distance(a)).slice(0, SHOWN)
}

const written = (scope: Scope, { belfiore, chiave, anno }: Guardate) => ({
  belfiore,
  persona: null,
  action: 'read:effetto' as const,
  reason: 'effetto di una decisione del comune, prima di salvarla',
  object: `${chiave} ${anno}`,
  values: { ruolo: scope.role },
})

/**
 * Looks at the positions of a comune one after the other: nothing is kept. Some people at a time, each time in a transaction of
 * its own; that they were read is written in the first one.
 * @returns whether everybody was looked at
 */
export const guarda = async (scope: Scope, which: Guardate, visit: (position: Position) => void): Promise<boolean> => {
  const { base } = which
  const until = Date.now() + LONGEST_MS
  let after = ''
  for (let seen = 0; ; seen += AT_ONCE) {
    if (seen >= PIU_PERSONE || Date.now() > until) return false
    const found = await db(scope, async (tx) => {
      if (seen === 0) await audit(tx, scope, written(scope, which))
      const page = { after, take: AT_ONCE }
      return typeof base === 'function' ? base(tx, page) : nextPositions(tx, which, base, page)
    })
    if (found === undefined) return true
    for (const position of found.positions) visit(position)
    after = found.last
  }
}

/** What a decision of the comune would change, position by position as the engine computes them. */
export const effettoDi = async (scope: Scope, domanda: Domanda): Promise<Effetto> => {
  const all = nothing()
  const completo = await guarda(scope, domanda, (position) => add(all, position, domanda))
  return { ...all, completo }
}
