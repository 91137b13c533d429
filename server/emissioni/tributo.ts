import { createHash } from 'node:crypto'
import type { Anomalia, RataEmissione, TributoEmissione } from '../../contracts/emissione'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import type { Cents } from '../../engine/kernel/money'
import type { TributoOperazione } from '../../f24/model/identificativo-operazione'
import { ENGINE_VERSION } from '../../engine/version'
import type { Emissione as Intestata } from '../avvisi/queries'
import type { Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Conto, Estratto, Position } from '../positions/queries'

/** Which tax of which comune and year, and which part of it. */
export type DiChe = {
  readonly tributo: TributoEmissione
  readonly belfiore: string
  readonly anno: number
  readonly rata: RataEmissione
}

/** Why there can be no run of it at all: words of the page say what to do. */
export type Manca = 'altro-regime' | 'senza-aliquote' | 'senza-tariffe' | 'senza-rate' | 'rata-assente'

/** The tax of a position, and which instalments of it are open. */
export type Calcolo = { readonly conto: Conto; readonly estratto: Estratto }

export type ChiDi = { readonly codiceFiscale: string; readonly natura: string }

/**
 * All that a run asks of a tax: one file each. What is the same for everybody (rates, tariffs) was read when it was opened, and
 * is in `basi`.
 */
export type TributoInRun = {
  readonly manca: Manca | undefined
  readonly basi: object
  /** The tax in the identificativo operazione. */
  readonly sigla: TributoOperazione
  /** What these people's tax is computed from, and what was paid of it, in their order. */
  readonly posizioni: (tx: Tx, people: readonly ChiDi[]) => Promise<readonly Position[]>
  /** Their tax of the year before, in their order; undefined where it cannot be computed. */
  readonly prima: (tx: Tx, positions: readonly Position[]) => Promise<readonly (Cents | undefined)[]>
  /** @param how with the steps, where a paper is made of it */
  readonly calcola: (position: Position, how: { readonly traced: boolean }) => Calcolo
  /** Why this position gets no statement whatever it comes to. */
  readonly trattenuta: (position: Position) => string | undefined
  /** The tax that there is, above the minimum or not. */
  readonly imposta: (calcolo: Calcolo) => number
  /** What an office should look at, beside what is seen of the person. */
  readonly anomalie: (calcolo: Calcolo) => readonly Anomalia[]
  /** What the tax is computed from: kept with the statement, and the same text is the same statement. */
  readonly istantanea: (position: Position) => object
  /** The paper as facts; undefined where the tax is not computed. */
  readonly prospetto: (position: Position, calcolo: Calcolo, emissione: Intestata) => Prospetto | undefined
}

/** Reads what is the same for everybody of a run. It is asked outside a transaction. */
export type Apri = (scope: Scope, che: DiChe) => Promise<TributoInRun>

/** The engine and the rates: what was tried with one and would be issued with another is tried again. */
export const improntaDi = ({ basi }: Pick<TributoInRun, 'basi'>): string =>
  createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, basi]))
    .digest('hex')

/** The tax of a sum that was computed; undefined where it was not. */
export const calcolatoDi = <T extends TributoEmissione>({ righe: [riga] }: Conto, tributo: T) => {
  const calcolato = riga?.fonte.da === 'calcolo' ? riga.fonte.calcolato : undefined
  return calcolato?.tributo === tributo ? (calcolato as Extract<typeof calcolato, { tributo: T }>) : undefined
}
