import type { RispostePeriodo, RisposteImmobile, Tipo } from '../../contracts/calcolo/risposte'
import type { CodiceImu } from '../../engine/imu/imu.types'

/** A row of the F24, in whole euro: the figures that a test asserts on the page and on the printed form. */
export type RigaAttesa = {
  readonly codice: CodiceImu
  readonly acconto: number
  readonly saldo: number
  /** Written beside the amount of each of the two: half of the year’s. */
  readonly detrazione?: number
}

/**
 * A worked case: a story, the answers that open the calculator, and what comes of them, computed by hand from the law and
 * the comune's rate. The figures here are never shown: pages compute, tests compare.
 */
export type CasoSvolto = {
  /** Codice catastale of the comune; the tax year is the same for all. */
  readonly comune: string
  /** Whose story it is: invented, the same name in every language. */
  readonly chi: string
  readonly immobili: readonly RisposteImmobile[]
  readonly dichiarazione: 'serve' | 'non-serve'
  readonly righe: readonly RigaAttesa[]
  /** The whole sum, step by step, as a person would write it on paper. */
  readonly arithmetic: string
}

type Campi = RispostePeriodo['campi']

const periodo = (campi: Campi): RispostePeriodo => ({ campi, costi: [], contitolari: [] })

/** The rate is the comune's ordinary one: none of the comuni of these stories has another. */
const RATE: Campi = { scelta: 'base' }

/** Held from 1 January to 31 December. */
export const tuttoAnno = (tipo: Tipo, ...periodi: readonly Campi[]): RisposteImmobile => ({
  campi: { tipo, possesso: 'tutto' },
  periodi: periodi.map((campi) => periodo({ ...RATE, ...campi })),
})

type Giorno = readonly [giorno: string, mese: string]

const data = <K extends string>(name: K, giorno: Giorno | undefined) =>
  giorno === undefined ? {} : { [`${name}.g`]: giorno[0], [`${name}.m`]: giorno[1], [`${name}.a`]: '2026' }

/** Bought or sold during the year. */
export const parteAnno = (
  tipo: Tipo,
  giorni: { readonly acquisto?: Giorno; readonly vendita?: Giorno },
  campi: Campi,
): RisposteImmobile => ({
  campi: { tipo, possesso: 'parte', ...data('acquisto', giorni.acquisto), ...data('vendita', giorni.vendita) },
  periodi: [periodo({ ...RATE, ...campi })],
})

/** What changes from a day on. */
export const dal = (giorno: Giorno, campi: Campi): Campi => ({ ...data('dal', giorno), ...campi })
