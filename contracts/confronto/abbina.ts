import type { Bene } from '../../engine/catasto/bene'
import type { ImmobileImu } from '../../engine/imu/imu.types'

type Coppia = readonly [before: string | undefined, now: string | undefined]

const beneOf = ({ periodi }: ImmobileImu): Bene | undefined => periodi[0]?.bene

const valueOf = (bene: Bene): string => {
  switch (bene.kind) {
    case 'fabbricato':
      return String(bene.rendita)
    case 'terreno':
      return String(bene.redditoDominicale)
    case 'area':
      return String(bene.valoreVenale)
    case 'fabbricato-contabile':
      return JSON.stringify(bene.costi)
  }
}

const isBuilding = ({ kind }: Bene): boolean => kind === 'fabbricato' || kind === 'fabbricato-contabile'

/** How surely two immobili are the same one; zero where they cannot be. */
const likeness = (a: ImmobileImu, b: ImmobileImu): number => {
  const [x, y] = [beneOf(a), beneOf(b)]
  if (!x || !y || (x.kind !== y.kind && !(isBuilding(x) && isBuilding(y)))) return 0
  const sameValue = valueOf(x) === valueOf(y) ? 4 : 0
  const sameCategory = 'categoria' in x && 'categoria' in y && x.categoria === y.categoria ? 2 : 0
  return 1 + sameValue + sameCategory + (a.id === b.id ? 3 : 0)
}

/**
 * Which immobile of the second calculation is which of the first: the likeliest pairs first (kind, value, category,
 * place in the list); the others stand alone. In the order of the second, then what it no longer has.
 */
export const abbina = (before: readonly ImmobileImu[], now: readonly ImmobileImu[]): readonly Coppia[] => {
  const candidates = now
    .flatMap((b) => before.map((a) => ({ a: a.id, b: b.id, likeness: likeness(a, b) })))
    .filter((pair) => pair.likeness > 0)
    .sort((x, y) => y.likeness - x.likeness)
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { a, b } of candidates) {
    if (found.has(b) || taken.has(a)) continue
    found.set(b, a)
    taken.add(a)
  }
  return [
    ...now.map(({ id }): Coppia => [found.get(id), id]),
    ...before.filter(({ id }) => !taken.has(id)).map(({ id }): Coppia => [id, undefined]),
  ]
}
