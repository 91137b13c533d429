import { giornoLavorativo } from '../calendario/festivi'
import { parseIsoDate } from '../kernel/dates'
import {
  compare,
  ONE,
  plus,
  roundCents,
  roundEuro,
  times,
  ZERO,
  type Amount,
  type Cents,
  type Ratio,
} from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { isPart } from './check-posizione'
import type { RataTari, RegoleTari, ScadenzaTari } from './tari.types'

/** What a year owes, in the two parts that the F24 keeps apart: the tax with the perequative, and the TEFA. */
export type Anno = { readonly tari: Cents; readonly tefa: Cents }

export type Rate = { readonly rate: readonly RataTari[]; readonly conguaglio: Cents }

const MINIME = 2
const MASSIME = 12

/** At least two (c. 688), in order, in the year or the one after it, shares of one whole. */
const check = (anno: number, scadenze: readonly ScadenzaTari[]): void => {
  if (scadenze.length < MINIME || scadenze.length > MASSIME) {
    throw new Problem('rate-invalid', 'regole.scadenze', { rate: scadenze.length })
  }
  let sum: Amount = ZERO
  for (let i = 0; i < scadenze.length; i++) {
    const { giorno, parte } = scadenze[i]!
    const { year } = parseIsoDate(giorno, `regole.scadenze.${i}.giorno`)
    if (year < anno || year > anno + 1 || (i > 0 && scadenze[i - 1]!.giorno >= giorno)) {
      throw new Problem('rate-invalid', `regole.scadenze.${i}.giorno`, { value: said(giorno) })
    }
    if (!isPart(parte)) throw new Problem('rate-invalid', `regole.scadenze.${i}.parte`)
    sum = plus(sum, parte)
  }
  if (compare(sum, ONE) !== 0) throw new Problem('rate-invalid', 'regole.scadenze', { rate: scadenze.length })
}

/** Shares that only huge numbers can write are a slip. */
const asRatio = (amount: Amount): Ratio => {
  if (typeof amount.num !== 'number') throw new Problem('rate-invalid', 'regole.scadenze')
  return { num: amount.num, den: amount.den as number }
}

/** Shares of an amount in whole cents, from running totals: they add up to what the shares do. */
const divided = (amount: Cents, parti: readonly Amount[], of: Amount): Cents[] => {
  const { num, den } = asRatio(of)
  let run: Amount = ZERO
  let given = 0
  return parti.map((parte) => {
    run = plus(run, parte)
    const due = roundCents(times(times({ num: amount, den: 1 }, asRatio(run)), { num: den, den: num }))
    const mine = due - given
    given = due
    return mine as Cents
  })
}

type Parte = { readonly scadenza: ScadenzaTari; readonly tari: Cents; readonly tefa: Cents }

const laid = (anno: Anno, scadenze: readonly ScadenzaTari[], of: Amount): Parte[] => {
  const parti = scadenze.map(({ parte }) => parte)
  const tari = divided(anno.tari, parti, of)
  const tefa = divided(anno.tefa, parti, of)
  return scadenze.map((scadenza, index) => ({ scadenza, tari: tari[index]!, tefa: tefa[index]! }))
}

const sumOf = (parti: readonly Parte[], key: 'tari' | 'tefa'): number => {
  let sum = 0
  for (const parte of parti) sum += parte[key]
  return sum
}

type Laid = { readonly parti: readonly Parte[]; readonly prime: number; readonly conguaglio: Cents }

/**
 * DL 201/2011 art. 13 c. 15-ter: what the comune fixed before 1 December is paid on the acts of the year before; what it
 * fixed from then on pays the year's tax less what was paid. A credit is left open, and no later instalment is due.
 */
const conConguaglio = (anno: number, scadenze: readonly ScadenzaTari[], corrente: Anno, precedente: Anno): Laid => {
  const dicembre = `${anno}-12-01`
  const prime = scadenze.filter(({ giorno }) => giorno < dicembre)
  const dopo = scadenze.slice(prime.length)
  const primi = laid(precedente, prime, ONE)
  const rest = {
    tari: (corrente.tari - sumOf(primi, 'tari')) as Cents,
    tefa: (corrente.tefa - sumOf(primi, 'tefa')) as Cents,
  }
  const total = (rest.tari + rest.tefa) as Cents
  if (dopo.length === 0 || total < 0) {
    const nothing = dopo.map((scadenza) => ({ scadenza, tari: 0 as Cents, tefa: 0 as Cents }))
    return { parti: [...primi, ...nothing], prime: prime.length, conguaglio: total }
  }
  const of = dopo.reduce<Amount>((sum, { parte }) => plus(sum, parte), ZERO)
  if (compare(of, ZERO) === 0) throw new Problem('rate-invalid', 'regole.scadenze', { rate: scadenze.length })
  return { parti: [...primi, ...laid(rest, dopo, of)], prime: prime.length, conguaglio: 0 as Cents }
}

/** Takes the bonus off the first instalments, from the tax before the TEFA. */
const lessBonus = (parti: readonly Parte[], bonus: Cents): Parte[] => {
  let left: number = bonus
  return parti.map((parte) => {
    const offTari = parte.tari > 0 ? Math.min(left, parte.tari) : 0
    left -= offTari
    const offTefa = parte.tefa > 0 ? Math.min(left, parte.tefa) : 0
    left -= offTefa
    return { ...parte, tari: (parte.tari - offTari) as Cents, tefa: (parte.tefa - offTefa) as Cents }
  })
}

const toRate = ({ parti, prime }: Laid, regole: RegoleTari, tariffe: 'precedenti' | 'correnti'): RataTari[] => {
  let run = 0
  let given = 0
  return parti.map(({ scadenza, tari, tefa }, index) => {
    run += tari + tefa
    const due = regole.arrotondamento === 'euro' ? roundEuro(run as Cents) : run
    const importo = (due - given) as Cents
    given = due
    return {
      numero: index + 1,
      scadenza: giornoLavorativo(scadenza.giorno),
      importo,
      tari,
      tefa,
      tariffe: index < prime ? tariffe : 'correnti',
    }
  })
}

/** The instalments of the comune, each moved to a working day. `precedente`: the same utenza on last year's tariffs. */
export const rateDi = (
  anno: number,
  regole: RegoleTari,
  corrente: Anno,
  bonus: Cents,
  precedente: () => Anno,
): Rate => {
  const { scadenze } = regole
  if (scadenze === undefined) return { rate: [], conguaglio: 0 as Cents }
  check(anno, scadenze)
  const laidOut =
    regole.tariffeRate === 'precedenti'
      ? conConguaglio(anno, scadenze, corrente, precedente())
      : { parti: laid(corrente, scadenze, ONE), prime: 0, conguaglio: 0 as Cents }
  const parti = bonus > 0 ? lessBonus(laidOut.parti, bonus) : laidOut.parti
  return { rate: toRate({ ...laidOut, parti }, regole, 'precedenti'), conguaglio: laidOut.conguaglio }
}
