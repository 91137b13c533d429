import { entryOn, valueOn } from '../kernel/dated'
import { roundCents, times, type Cents } from '../kernel/money'
import { outcome, Problem, said, type Outcome } from '../kernel/problem'
import { cents, record } from './check-posizione'
import { BONUS, SOGLIE_BONUS } from './tari.tables'

export type RichiestaBonus = {
  /** The year in which it is recognised: on the ISEE and the TARI of the year before. */
  readonly annoBonus: number
  readonly isee: Cents
  readonly figli: number
  /** TARI of the year before, perequative included. */
  readonly tariPrecedente: Cents
}

export type BonusSociale = {
  readonly spetta: boolean
  readonly bonus: Cents
  readonly soglia: Cents
  /** The threshold, or that it counts for this year, was not confirmed in a source. */
  readonly daConfermare: boolean
}

/** First and last year in which we know who has it: the year after an ISEE whose threshold is in the table. */
const PRIMO = Number(SOGLIE_BONUS.values[0]!.from.slice(0, 4)) + 1
const ULTIMO = Number(SOGLIE_BONUS.values.at(-1)!.from.slice(0, 4)) + 1

const check = (own: RichiestaBonus): void => {
  const { annoBonus, isee, figli, tariPrecedente } = record(own, '')
  if (!Number.isInteger(annoBonus) || (annoBonus as number) < PRIMO || (annoBonus as number) > ULTIMO) {
    throw new Problem('bonus-not-in-force', 'annoBonus', { anno: said(annoBonus), primo: PRIMO, ultimo: ULTIMO })
  }
  cents(isee, 'isee')
  cents(tariPrecedente, 'tariPrecedente')
  if (!Number.isInteger(figli) || (figli as number) < 0 || (figli as number) > 30) {
    throw new Problem('amount-invalid', 'figli', { value: said(figli) })
  }
}

export type SoglieDelBonus = {
  readonly ordinaria: Cents
  readonly numerosa: Cents
  /** Children from whom the second threshold holds. */
  readonly figli: number
  readonly daConfermare: boolean
}

/** Whether the bonus exists in this year, and we know who has it. */
export const hasBonus = (annoBonus: number): boolean => annoBonus >= PRIMO && annoBonus <= ULTIMO

/** Up to which ISEE of the year before a household has it. For a year that `hasBonus`. */
export const soglieBonus = (annoBonus: number): SoglieDelBonus => {
  const { value, law } = entryOn(SOGLIE_BONUS, `${annoBonus - 1}-01-01`)
  return { ...value, daConfermare: law.confidence === 'uncertain' }
}

/** What a household that has it is given: a part of the TARI of the year before. For a year that `hasBonus`. */
export const importoBonus = (annoBonus: number, tariPrecedente: Cents): Cents =>
  roundCents(times({ num: tariPrecedente, den: 1 }, valueOn(BONUS, `${annoBonus - 1}-01-01`)))

/** Whether a household has the bonus sociale rifiuti, and how much: the limit is included. */
export const bonusSociale = (own: RichiestaBonus): Outcome<BonusSociale> =>
  outcome(() => {
    check(own)
    const { ordinaria, numerosa, figli, daConfermare } = soglieBonus(own.annoBonus)
    const soglia = own.figli >= figli ? numerosa : ordinaria
    const spetta = own.isee <= soglia
    const bonus = spetta ? importoBonus(own.annoBonus, own.tariPrecedente) : (0 as Cents)
    return { spetta, bonus, soglia, daConfermare }
  })
