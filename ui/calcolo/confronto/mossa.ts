import type { Confronto, RigaConfronto } from '../../../contracts/confronto/confronto-imu'

/** What moved, of all the immobili: the line, whose it is, and how much it adds. */
export type Mossa = {
  readonly id: string
  /** Place among the compared immobili. */
  readonly of: number
  readonly riga?: RigaConfronto
  readonly cents: number
}

/** The reasons of a difference, the weightiest first; an immobile on one side only is one reason by itself. */
export const mosse = ({ immobili }: Confronto): readonly Mossa[] =>
  immobili
    .flatMap(({ before, now, differenza, tratti }, of): Mossa[] => {
      if (now === undefined) return [{ id: 'tolto', of, cents: differenza }]
      if (before === undefined) return [{ id: 'aggiunto', of, cents: differenza }]
      return tratti
        .flatMap(({ righe }) => righe)
        .flatMap((riga) => (riga.cents ? [{ id: riga.id, of, riga, cents: riga.cents }] : []))
    })
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents))

const MOST = 4

export type Salto =
  Mossa | { readonly id: 'altro'; readonly of: number; readonly count: number; readonly cents: number }

/** At most five steps from one figure to the other, for the picture; they add up to the difference. */
export const salti = (confronto: Confronto): readonly Salto[] => {
  const all = mosse(confronto).filter(({ cents }) => cents !== 0)
  if (all.length <= MOST + 1) return all
  const rest = all.slice(MOST)
  return [
    ...all.slice(0, MOST),
    { id: 'altro', of: -1, count: rest.length, cents: rest.reduce((sum, { cents }) => sum + cents, 0) },
  ]
}
