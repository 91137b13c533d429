import type { ImmobileNoto } from '../../contracts/pratiche/dichiarazione'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import { plus, ratio } from '../../engine/kernel/money'
import type { Tx } from '../platform/db'
import { heldBy, utenzeOf, type Held } from '../positions/queries'

/** What the person holds of it now, or held last: rights of one person on one thing add up. */
const quotaOf = ({ titoli }: Held): string | undefined => {
  const open = titoli.filter(({ al }) => al === undefined)
  const counted = open.length > 0 ? open : titoli.slice(-1)
  if (counted.length === 0) return undefined
  const sum = counted.reduce<Parameters<typeof plus>[0]>((all, { quota }) => plus(all, quota), { num: 0, den: 1 })
  const { num, den } = ratio(Number(sum.num), Number(sum.den))
  return `${num}/${den}`
}

const notoOf = (held: Held): ImmobileNoto => {
  const last = held.dati.at(-1)
  return {
    ...{ tipo: held.tipo, indirizzo: last?.indirizzo, categoria: last?.categoria, classe: last?.classe },
    ...{ foglio: last?.foglio, particella: last?.particella, subalterno: last?.subalterno },
    ...{ rendita: last?.rendita, redditoDominicale: last?.redditoDominicale, valoreVenale: last?.valoreVenale },
    quota: quotaOf(held),
  }
}

type Whose = { readonly belfiore: string; readonly codiceFiscale: string }

/** What the comune knows of somebody in a year, as far as the scope may see it. Their own: nobody has to be told that it was read. */
export const oggettiOf = async (tx: Tx, whose: Whose, anno: number): Promise<readonly Oggetto[]> => {
  const immobili = (await heldBy(tx, whose)).map((held): Oggetto => {
    const noto = notoOf(held)
    const { indirizzo, categoria, foglio, particella, subalterno } = noto
    return { tipo: 'immobile', id: held.id, indirizzo, categoria, foglio, particella, subalterno, noto }
  })
  const utenze = (await utenzeOf(tx, { ...whose, anno })).map(({ codice, indirizzo, tipo }): Oggetto => ({
    tipo: 'utenza',
    id: codice,
    indirizzo,
    categoria: tipo,
  }))
  const codes = new Set<string>()
  return [...immobili, ...utenze.filter(({ id }) => !codes.has(id) && codes.add(id))]
}
