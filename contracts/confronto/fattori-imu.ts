import type { Bene } from '../../engine/catasto/bene'
import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import type { Fattore } from './scomponi'

/** A position of one immobile: what its tax is computed from. */
export type CasoImu = Omit<PosizioneImu, 'immobili'> & { readonly immobili: readonly [ImmobileImu] }

type FattoreImu = Fattore<CasoImu>
type Change = (periodo: PeriodoImu) => PeriodoImu

/** The object with these keys as `from` has them; a key that it lacks goes. */
const taking = <T extends object>(own: T, from: T, keys: readonly (keyof T)[]): T => {
  const next = { ...own }
  for (const key of keys) {
    if (from[key] === undefined) delete next[key]
    else next[key] = from[key]
  }
  return next
}

const withPeriodi = (caso: CasoImu, change: (periodi: readonly PeriodoImu[]) => readonly PeriodoImu[]): CasoImu => {
  const [immobile] = caso.immobili
  return { ...caso, immobili: [{ ...immobile, periodi: change(immobile.periodi) }] }
}

/** Names of the factors are those of the steps in which they show. */
const VALUES = [
  ['rendita', 'rendita'],
  ['dominicale', 'redditoDominicale'],
  ['valoreVenale', 'valoreVenale'],
  ['costo', 'costi'],
  ['valore', 'categoria'],
  ['pertinenza', 'pertinenze'],
] as const

const beneOf = (now: Bene): readonly (readonly [id: string, change: Change])[] => [
  ['bene', (own) => (own.bene.kind === now.kind ? own : { ...own, bene: now })],
  ...VALUES.map(
    ([id, key]) => [id, (own: PeriodoImu) => ({ ...own, bene: taking(own.bene, now, [key as keyof Bene]) })] as const,
  ),
]

const RIDUZIONI = [
  ['baseStorico', 'storico'],
  ['baseInagibile', 'inagibile'],
  ['baseComodato', 'comodato'],
] as const

const withRiduzione =
  (riduzione: RiduzioneBase, now: PeriodoImu): Change =>
  (own) => {
    const others = (own.riduzioni ?? []).filter((one) => one !== riduzione)
    return { ...own, riduzioni: now.riduzioni?.includes(riduzione) ? [...others, riduzione] : others }
  }

const USO = ['abitazionePrincipale', 'esenzione', 'alloggioIacp', 'ruraleStrumentale', 'beneMerce'] as const

/** Everything of a stretch, in the order in which it is computed. The last one takes what no other has named. */
const stretchOf = (now: PeriodoImu): readonly (readonly [id: string, change: Change])[] => [
  ...beneOf(now.bene),
  ...RIDUZIONI.map(([id, riduzione]) => [id, withRiduzione(riduzione, now)] as const),
  ['parteImponibile', (own) => taking(own, now, ['parteImponibile'])],
  ['uso', (own) => taking(own, now, USO)],
  ['aliquota', (own) => taking(own, now, ['aliquota', 'aliquotaAcconto'])],
  ['quota', (own) => taking(own, now, ['quota'])],
  ['mesi', (own) => taking(own, now, ['mesi'])],
  ['concordato', (own) => taking(own, now, ['canoneConcordato'])],
  ['pensionato', (own) => taking(own, now, ['pensionatoEstero'])],
  ['condizioni', () => now],
]

/** A stretch that owes nothing on one side only has one reason: the exemption, whatever else was not asked. */
const pairedOf = (now: PeriodoImu, isExemption: boolean): readonly (readonly [id: string, change: Change])[] =>
  isExemption ? [['esente', () => now]] : stretchOf(now)

/** One kind of change after the other, through all the stretches: months that one gives to another move together. */
const changesOf = (now: readonly PeriodoImu[], exempt: ReadonlySet<number>, id: string): readonly FattoreImu[] => {
  const stretches = now.map((periodo, k) => pairedOf(periodo, exempt.has(k)))
  const longest = Math.max(0, ...stretches.map((changes) => changes.length))
  return Array.from({ length: longest }, (_, row) =>
    stretches.flatMap((changes, k): FattoreImu[] => {
      const [name, change] = changes[row] ?? []
      if (!name || !change) return []
      const take = (caso: CasoImu): CasoImu =>
        withPeriodi(caso, (periodi) => periodi.map((periodo, at) => (at === k ? change(periodo) : periodo)))
      return [{ id: name, at: `${id}/${k}`, take }]
    }),
  ).flat()
}

/**
 * What may differ between two cases of one immobile, in the stated order: the rules of the year; stretches that are no
 * more; for those of both, value, reductions, use, rate, share, months, reliefs; new stretches; the detrazione.
 *
 * @param exempt which stretches (by index) owe nothing in one of the two cases and not in the other
 */
export const fattoriImu = (before: CasoImu, now: CasoImu, exempt: ReadonlySet<number>): readonly FattoreImu[] => {
  const [own] = now.immobili
  const [former] = before.immobili
  const both = Math.min(former.periodi.length, own.periodi.length)
  const at = (extra: number): string => `${own.id}/${both + extra}`
  const gone: FattoreImu[] = former.periodi.slice(both).map((_, extra, { length }) => ({
    id: 'periodo',
    at: at(length - 1 - extra),
    take: (caso) => withPeriodi(caso, (periodi) => periodi.slice(0, -1)),
  }))
  const come: FattoreImu[] = own.periodi.slice(both).map((periodo, extra) => ({
    id: 'periodo',
    at: at(extra),
    take: (caso) => withPeriodi(caso, (periodi) => [...periodi, periodo]),
  }))
  return [
    { id: 'anno', at: own.id, take: (caso) => ({ ...now, immobili: caso.immobili }) },
    ...gone,
    ...changesOf(own.periodi.slice(0, both), exempt, own.id),
    ...come,
    {
      id: 'detrazione',
      at: own.id,
      take: (caso) => ({ ...caso, immobili: [{ ...own, periodi: caso.immobili[0].periodi }] }),
    },
  ]
}
