import { toCents } from '../engine/kernel/money'
import type { Dato } from '../server/positions/position.types'

/** What the record says of a home: A/3, rendita 500 euro, since the day that is given. */
export const datoDi = (dal: string, more: Partial<Dato> = {}): Dato => ({
  ...{ id: 'r', dal, al: undefined, fonte: 'prova' },
  ...{ foglio: '1', particella: '2', subalterno: '3', categoria: 'A/3' },
  ...{ classe: undefined, consistenza: undefined, superficie: undefined, indirizzo: undefined },
  ...{ rendita: toCents(500_00), redditoDominicale: undefined, valoreVenale: undefined },
  ...more,
})
