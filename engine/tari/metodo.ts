import {
  compare,
  minus,
  ONE,
  plus,
  roundCents,
  times,
  ZERO,
  type Amount,
  type Cents,
  type Ratio,
} from '../kernel/money'
import { outcome, Problem, type Outcome } from '../kernel/problem'
import { cents, isFraction, isPart, list, record, saidRatio } from './check-posizione'
import { checkTabella, kaDi, kbDi, kNonDomestica } from './coefficienti'
import type {
  InputDomestiche,
  InputNonDomestiche,
  PianoTari,
  TabellaMetodo,
  TariffeDomestiche,
  TariffeNonDomestiche,
  TariffeTari,
} from './metodo.types'

export { CATEGORIE } from './categorie.tables'
export { FONTI, KA, KB, KC, KD, type Area, type Dimensione } from './coefficienti.tables'

/*
 * The metodo normalizzato (DPR 158/1999, allegato 1), from costs to tariffs, exactly: nothing is rounded here, since the
 * comune's delibera says with how many decimals its tariffs are printed.
 */

const CENTESIMO: Ratio = { num: 1, den: 100 }

const euro = (amount: Cents): Amount => times({ num: amount, den: 1 }, CENTESIMO)

const by = (a: Amount, b: Amount): Amount => ({
  num: BigInt(a.num) * BigInt(b.num),
  den: BigInt(a.den) * BigInt(b.den),
})

/** a ÷ b, exact. @throws Problem `utenze-missing` where there is nothing to divide among */
const over = (a: Amount, b: Amount, field: string): Amount => {
  if (compare(b, ZERO) <= 0) throw new Problem('utenze-missing', field)
  return { num: BigInt(a.num) * BigInt(b.den), den: BigInt(a.den) * BigInt(b.num) }
}

const quantity = (value: unknown, field: string): Ratio => {
  if (!isFraction(value) || value.num / value.den > 1e12) {
    throw new Problem('amount-invalid', field, { value: saidRatio(value) })
  }
  return value
}

const sumOf = (products: readonly Amount[]): Amount => products.reduce<Amount>((sum, own) => plus(sum, own), ZERO)

const inPlace = (name: 'nuclei' | 'categorie', rows: unknown): readonly string[] =>
  list(rows, name).map((row, index) => {
    record(row, `${name}.${index}`)
    return `${name}.${index}`
  })

const noRepeat = (values: readonly number[], field: (index: number) => string): void =>
  values.forEach((value, index) => {
    if (values.indexOf(value) !== index) throw new Problem('choice-unknown', field(index), { value })
  })

/** Costs of the households as the method has them: kilograms, and euro a kilogram, whatever fraction they are. */
type Domestiche = Pick<InputDomestiche, 'costiFissi' | 'nuclei'> & {
  readonly quantita: Amount
  readonly costoUnitario: Amount
}

const domestiche = (own: Domestiche, tabella: TabellaMetodo | undefined): TariffeDomestiche => {
  const places = inPlace('nuclei', own.nuclei)
  cents(own.costiFissi, 'costiFissi')
  const { nuclei } = own
  const avvisi: Problem[] = []
  noRepeat(
    nuclei.map(({ componenti }) => componenti),
    (index) => `nuclei.${index}.componenti`,
  )
  const rows = nuclei.map((nucleo, index) => ({
    componenti: nucleo.componenti,
    ka: kaDi(nucleo, tabella, places[index]!, avvisi),
    kb: kbDi(nucleo, tabella, places[index]!, avvisi),
    utenze: quantity(nucleo.utenze, `${places[index]}.utenze`),
    superficie: quantity(nucleo.superficie, `${places[index]}.superficie`),
  }))
  const quf = over(euro(own.costiFissi), sumOf(rows.map(({ ka, superficie }) => times(superficie, ka))), 'nuclei')
  const quv = over(own.quantita, sumOf(rows.map(({ kb, utenze }) => times(utenze, kb))), 'nuclei')
  const tariffe = rows.map(({ componenti, ka, kb }) => ({
    componenti,
    fissa: times(quf, ka),
    variabile: by(times(quv, kb), own.costoUnitario),
  }))
  return { quf, quv, tariffe, avvisi }
}

const nonDomestiche = (own: InputNonDomestiche, tabella: TabellaMetodo | undefined): TariffeNonDomestiche => {
  const places = inPlace('categorie', own.categorie)
  cents(own.costiFissi, 'costiFissi')
  cents(own.costiVariabili, 'costiVariabili')
  const { categorie } = own
  const avvisi: Problem[] = []
  noRepeat(
    categorie.map(({ categoria }) => categoria),
    (index) => `categorie.${index}.categoria`,
  )
  const rows = categorie.map((categoria, index) => ({
    categoria: categoria.categoria,
    kc: kNonDomestica('kc', categoria, tabella, places[index]!, avvisi),
    kd: kNonDomestica('kd', categoria, tabella, places[index]!, avvisi),
    superficie: quantity(categoria.superficie, `${places[index]}.superficie`),
  }))
  const qapf = over(euro(own.costiFissi), sumOf(rows.map(({ kc, superficie }) => times(superficie, kc))), 'categorie')
  const cu = over(euro(own.costiVariabili), sumOf(rows.map(({ kd, superficie }) => times(superficie, kd))), 'categorie')
  const tariffe = rows.map(({ categoria, kc, kd }) => ({ categoria, fissa: times(qapf, kc), variabile: times(cu, kd) }))
  return { qapf, cu, tariffe, avvisi }
}

/** TFd(n) = Quf · Ka(n), Quf = Ctuf ÷ Σ S·Ka; TVd(n) = Quv · Kb(n) · Cu, Quv = Qtot ÷ Σ N·Kb. */
export const metodoDomestiche = (own: InputDomestiche, tabella?: TabellaMetodo): Outcome<TariffeDomestiche> =>
  outcome(() => {
    record(own, '')
    checkTabella(tabella)
    const quantita = quantity(own.quantita, 'quantita')
    const costoUnitario = quantity(own.costoUnitario, 'costoUnitario')
    return domestiche({ ...own, quantita, costoUnitario }, tabella)
  })

/** TFnd(ap) = Qapf · Kc, Qapf = Ctapf ÷ Σ S·Kc; TVnd(ap) = Cu · Kd, Cu = Ctapv ÷ Σ S·Kd. */
export const metodoNonDomestiche = (own: InputNonDomestiche, tabella?: TabellaMetodo): Outcome<TariffeNonDomestiche> =>
  outcome(() => {
    record(own, '')
    checkTabella(tabella)
    return nonDomestiche(own, tabella)
  })

const part = (value: unknown, field: string): Ratio => {
  if (!isPart(value)) throw new Problem('quota-invalid', field, { value: saidRatio(value) })
  return value
}

/** The share to the cent, and what it leaves: together they are the cost. */
const split = (cost: Cents, share: Ratio): readonly [Cents, Cents] => {
  const own = roundCents(times({ num: cost, den: 1 }, share))
  return [own, (cost - own) as Cents]
}

/** Kilograms of the households: what the others' surfaces times Kd leave of the waste of the comune. */
const kgDomestici = (piano: PianoTari): Amount => {
  // not needed for the tariffs, which divide by it and multiply by it again
  if (piano.rifiuti === undefined) return ONE
  const altri = piano.categorie.map((own, index) => {
    const superficie = quantity(own.superficie, `categorie.${index}.superficie`)
    return times(superficie, kNonDomestica('kd', own, piano, `categorie.${index}`, []))
  })
  const left = minus(quantity(piano.rifiuti, 'rifiuti'), sumOf(altri))
  if (compare(left, ZERO) <= 0) throw new Problem('amount-invalid', 'rifiuti', { value: saidRatio(piano.rifiuti) })
  return left
}

const isEmpty = (rows: unknown, costs: number): boolean => costs === 0 && Array.isArray(rows) && rows.length === 0

const piano = (own: PianoTari): TariffeTari => {
  checkTabella(own)
  cents(own.costiFissi, 'costiFissi')
  cents(own.costiVariabili, 'costiVariabili')
  const shares = record(own.domestiche, 'domestiche')
  const [fissiCase, fissiAltri] = split(own.costiFissi, part(shares.fissi, 'domestiche.fissi'))
  const [variabiliCase, variabiliAltri] = split(own.costiVariabili, part(shares.variabili, 'domestiche.variabili'))
  const noCase = isEmpty(own.nuclei, fissiCase + variabiliCase)
  const noAltri = isEmpty(own.categorie, fissiAltri + variabiliAltri)
  const costs = { costiFissi: fissiAltri, costiVariabili: variabiliAltri, categorie: own.categorie }
  const altri = noAltri ? undefined : nonDomestiche(costs, own)
  const kg = noCase ? ONE : kgDomestici(own)
  const household = { costiFissi: fissiCase, nuclei: own.nuclei, quantita: kg }
  const abitazioni = noCase
    ? undefined
    : domestiche({ ...household, costoUnitario: over(euro(variabiliCase), kg, 'nuclei') }, own)
  const avvisi = [...(abitazioni?.avvisi ?? []), ...(altri?.avvisi ?? [])]
  return { domestiche: abitazioni, nonDomestiche: altri, avvisi }
}

/**
 * From the costs that the tariffs must bring in, their split and the comune's utenze, to every tariff. What the tariffs
 * times the utenze bring in is the cost, exactly, before the delibera rounds them.
 */
export const metodoNormalizzato = (own: PianoTari): Outcome<TariffeTari> =>
  outcome(() => {
    record(own, '')
    return piano(own)
  })
