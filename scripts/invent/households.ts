import { toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Chance } from './chance'
import { People, type Ditta, type Persona } from './people'
import { Properties, type Campo, type Unita } from './properties'

export type Titolo = {
  readonly chi: Persona | Ditta
  readonly diritto: string
  readonly num: number
  readonly den: number
  readonly dal: IsoDate
  readonly al?: IsoDate
}

export type Bene = {
  readonly immobile: Unita | Campo
  readonly titoli: readonly Titolo[]
  /** What its owners use it for, as the office keeps it. */
  readonly uso: 'abitazione principale' | 'pertinenza' | 'locato' | 'comodato' | 'a disposizione' | 'altro'
}

/** Who lives together, or a firm, and what they have. */
export type Nucleo = {
  readonly famiglia: number
  readonly titolari: readonly (Persona | Ditta)[]
  /** On the register, without property: children, guests. */
  readonly altri: readonly Persona[]
  readonly beni: readonly Bene[]
}

const USI = ['locato', 'a disposizione', 'comodato', 'a disposizione'] as const

/** Shares of one property: together, by inheritance, or a usufrutto over a nuda proprietà. */
const titoliOf = (chance: Chance, titolari: readonly (Persona | Ditta)[], dal: IsoDate): readonly Titolo[] => {
  const [first, second] = titolari
  if (second === undefined) return [{ chi: first!, diritto: '10', num: 1, den: 1, dal }]
  if (chance.percent(8)) {
    return [
      { chi: first!, diritto: '80', num: 1, den: 1, dal },
      { chi: second, diritto: '20', num: 1, den: 1, dal },
    ]
  }
  return titolari.map((chi) => ({ chi, diritto: '10', num: 1, den: titolari.length, dal }))
}

/** Bought from somebody who has nothing left: the old right is told, with its end. */
const withPast = (chance: Chance, titoli: readonly Titolo[], seller: Persona | Ditta): readonly Titolo[] => {
  const dal = toIsoDate(chance.between(2016, 2025), chance.between(1, 12), chance.between(1, 28))
  const old: Titolo = { chi: seller, diritto: '10', num: 1, den: 1, dal: titoli[0]!.dal, al: dal }
  return [old, ...titoli.map((titolo) => ({ ...titolo, dal }))]
}

/** Households and firms, one after the other, until there are so many who own something. */
export function* nuclei(chance: Chance, contribuenti: number): Generator<Nucleo> {
  const people = new People(chance)
  const properties = new Properties(chance)
  let made = 0
  for (let famiglia = 1; made < contribuenti; famiglia++) {
    const isFirm = chance.percent(4)
    const count = Math.min(
      contribuenti - made,
      isFirm
        ? 1
        : chance.weighted([
            [1, 45],
            [2, 45],
            [3, 10],
          ] as const),
    )
    const titolari: readonly (Persona | Ditta)[] = isFirm
      ? [people.ditta()]
      : Array.from({ length: count }, () => people.persona())
    const [first] = titolari
    const child = (): Persona => people.persona(first?.tipo === 'P' ? first.cognome : undefined, 2000, 2024)
    const altri = isFirm
      ? []
      : Array.from(
          {
            length: chance.weighted([
              [0, 60],
              [1, 22],
              [2, 18],
            ] as const),
          },
          child,
        )
    const since = toIsoDate(chance.between(1990, 2022), chance.between(1, 12), chance.between(1, 28))
    const bene = (immobile: Unita | Campo, uso: Bene['uso']): Bene => {
      const titoli = titoliOf(chance, titolari, since)
      return { immobile, uso, titoli: chance.percent(10) ? withPast(chance, titoli, first!) : titoli }
    }
    const beni = Array.from({ length: titolari.length * 3 }, (_, at): Bene => {
      if (at === 0 && !isFirm) return bene(properties.unita('casa'), 'abitazione principale')
      if (at === 1 && !isFirm) return bene(properties.unita('altra'), chance.percent(70) ? 'pertinenza' : 'altro')
      if (chance.percent(18)) return bene(properties.terreno(), 'altro')
      return bene(properties.unita(chance.percent(35) ? 'casa' : 'altra'), chance.of(USI))
    })
    made += titolari.length
    yield { famiglia, titolari, altri, beni }
  }
}
