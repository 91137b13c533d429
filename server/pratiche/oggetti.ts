import type { Tx } from '../platform/db'
import { heldBy, utenzeOf } from '../positions/queries'

/** A thing that the comune knows of the person, to be chosen instead of described. */
export type Oggetto = {
  readonly tipo: 'immobile' | 'utenza'
  /** Of a property; the code of an utenza, which stays through its changes. */
  readonly id: string
  readonly indirizzo: string | undefined
  /** `A/2`, `C/1`; the kind of an utenza. */
  readonly categoria: string | undefined
  readonly foglio?: string | undefined
  readonly particella?: string | undefined
  readonly subalterno?: string | undefined
}

type Whose = { readonly belfiore: string; readonly codiceFiscale: string }

/** What the comune knows of somebody in a year, as far as the scope may see it. Their own: nobody has to be told that it was read. */
export const oggettiOf = async (tx: Tx, whose: Whose, anno: number): Promise<readonly Oggetto[]> => {
  const immobili = (await heldBy(tx, whose)).map(({ id, dati }): Oggetto => {
    const { indirizzo, categoria, foglio, particella, subalterno } = dati.at(-1) ?? {}
    return { tipo: 'immobile', id, indirizzo, categoria, foglio, particella, subalterno }
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
