import { toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Chance } from './chance'
import { VIE } from './names'

export type Stato = { readonly rendita: number; readonly dal: IsoDate; readonly al?: IsoDate }

/** A unit: `stati` in their order, the last one today's. Amounts in cents. */
export type Unita = {
  readonly tipo: 'F'
  readonly id: number
  readonly categoria: string
  readonly classe: number
  readonly consistenza: string
  readonly superficie: number
  readonly stati: readonly Stato[]
  readonly foglio: number
  readonly numero: number
  readonly subalterno: number
  readonly graffata: boolean
  readonly via: string
  readonly civico: number
}

export type Campo = {
  readonly tipo: 'T'
  readonly id: number
  readonly foglio: number
  readonly numero: number
  readonly qualita: number
  readonly superficie: number
  readonly dominicale: number
  readonly agrario: number
  readonly dal: IsoDate
}

/** How often each category comes, and its rendita for a room or a square metre, in cents. */
const CASE = [
  ['A02', 22, 9_500],
  ['A03', 40, 7_200],
  ['A04', 24, 4_800],
  ['A07', 9, 12_500],
  ['A05', 3, 2_900],
  ['A08', 1, 21_000],
  ['A01', 1, 24_000],
] as const
const ALTRE = [
  ['C06', 46, 280],
  ['C02', 32, 190],
  ['C01', 10, 2_150],
  ['C07', 6, 90],
  ['A10', 4, 22_000],
  ['D07', 1, 3_100],
  ['D10', 1, 1_200],
] as const

const day = (chance: Chance, from: number, to: number): IsoDate =>
  toIsoDate(chance.between(from, to), chance.between(1, 12), chance.between(1, 28))

export class Properties {
  private last = 100_000
  private numero = 0

  constructor(private readonly chance: Chance) {}

  /** One of these: a dwelling, or what goes with one. */
  unita(kind: 'casa' | 'altra'): Unita {
    const { chance } = this
    const list: readonly (readonly [string, number, number])[] = kind === 'casa' ? CASE : ALTRE
    const [categoria, , each] = chance.weighted(list.map((row) => [row, row[1]] as const))
    const isRooms = categoria.startsWith('A')
    const halves = isRooms ? chance.between(5, 18) : chance.between(12, 90) * 2
    const superficie = isRooms ? halves * chance.between(8, 11) : halves / 2
    const rendita = Math.floor((halves * each) / 2)
    const dal = day(chance, 1992, 2015)
    const again = day(chance, 2017, 2025)
    const stati = chance.percent(15)
      ? [
          { rendita: Math.floor(rendita * 0.8), dal, al: again },
          { rendita, dal: again },
        ]
      : [{ rendita, dal }]
    this.numero += chance.between(0, 2) === 0 ? 1 : 0
    return {
      tipo: 'F',
      id: ++this.last,
      categoria,
      classe: chance.between(1, 6),
      consistenza: halves % 2 === 0 ? String(halves / 2) : `${(halves - 1) / 2},5`,
      superficie,
      stati,
      foglio: 1 + (Math.floor(this.numero / 400) % 120),
      numero: 1 + (this.numero % 400),
      subalterno: this.last - 100_000,
      graffata: chance.percent(2),
      via: chance.of(VIE),
      civico: chance.between(1, 120),
    }
  }

  terreno(): Campo {
    const { chance } = this
    const superficie = chance.between(300, 60_000)
    const dominicale = Math.floor(superficie * 0.7)
    return {
      tipo: 'T',
      id: ++this.last,
      foglio: chance.between(1, 120),
      numero: this.last - 100_000,
      qualita: chance.of([1, 4, 73, 125, 12]),
      superficie,
      dominicale,
      agrario: Math.floor(dominicale * 0.8),
      dal: day(chance, 1985, 2015),
    }
  }
}
