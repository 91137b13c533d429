import { FATTORI, type Fattore } from '../../contracts/confronto'
import type { ImmobileImu, ImuResult, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { toCents, type Cents } from '../../engine/kernel/money'

/** A position and what it came to. */
export type Calcolata = { readonly posizione: PosizioneImu; readonly result: ImuResult }

export type Spostamento = { readonly fattore: Fattore; readonly importo: Cents }

/** The tax of two years, and by how much each thing moved it: the parts add up to the difference, to the cent. */
export type Confronto = {
  readonly prima: Cents
  readonly ora: Cents
  /** The largest first; empty where the tax is the same. */
  readonly perche: readonly Spostamento[]
}

const said = (periodi: readonly PeriodoImu[], of: (periodo: PeriodoImu) => object): string =>
  [...new Set(periodi.map((periodo) => JSON.stringify(of(periodo))))].sort().join()

/** How much of the property, for how long: which months they were does not change the tax of the year. */
const possesso = ({ periodi }: ImmobileImu): string =>
  said(periodi, ({ quota: { num, den } }) => {
    const same = periodi.filter((one) => one.quota.num === num && one.quota.den === den)
    return [num, den, same.reduce((all, { mesi }) => all + mesi.primoSemestre + mesi.secondoSemestre, 0)]
  })

const bene = ({ periodi }: ImmobileImu): string => said(periodi, (periodo) => periodo.bene)

/** What is done with it, and the reductions that follow; rates are told apart. */
const uso = ({ periodi, detrazione }: ImmobileImu): string =>
  said(periodi, ({ bene: _b, quota: _q, mesi: _m, aliquota: _a, aliquotaAcconto: _p, ...rest }) => rest) +
  JSON.stringify(detrazione ?? '')

/** What of a property is other than the year before, its rate apart; where several things are, the one that weighs first. */
export const fattoreDi = (prima: ImmobileImu | undefined, ora: ImmobileImu | undefined): Fattore => {
  if (prima === undefined) return 'acquisto'
  if (ora === undefined) return 'cessione'
  if (possesso(prima) !== possesso(ora)) return 'possesso'
  if (bene(prima) !== bene(ora)) return 'rendita'
  return uso(prima) === uso(ora) ? 'regole' : 'uso'
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))

/**
 * Why the tax is another than last year's, property by property: what the rates of this year change of it, and what changes by
 * the rates of last year alone.
 * @param conAliquotePrima this year's position at last year's rates
 */
export const confrontoDi = (prima: Calcolata, ora: Calcolata, conAliquotePrima: ImuResult): Confronto => {
  const [before, now] = [byId(prima.posizione.immobili), byId(ora.posizione.immobili)]
  const [paid, at, due] = [byId(prima.result.immobili), byId(conAliquotePrima.immobili), byId(ora.result.immobili)]
  const moved = new Map<Fattore, number>(FATTORI.map((fattore) => [fattore, 0]))
  const add = (fattore: Fattore, importo: number) => moved.set(fattore, moved.get(fattore)! + importo)
  for (const id of new Set([...before.keys(), ...now.keys()])) {
    const then = at.get(id)?.imposta ?? 0
    add('aliquota', (due.get(id)?.imposta ?? 0) - then)
    add(fattoreDi(before.get(id), now.get(id)), then - (paid.get(id)?.imposta ?? 0))
  }
  const perche = [...moved]
    .filter(([, importo]) => importo !== 0)
    .map(([fattore, importo]) => ({ fattore, importo: toCents(importo) }))
    .sort((a, b) => Math.abs(b.importo) - Math.abs(a.importo))
  return { prima: prima.result.imposta, ora: ora.result.imposta, perche }
}
