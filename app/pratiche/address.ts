import { isUuid } from '../../contracts/uuid'
import type { Chiave } from '../../server/pratiche/queries'

export const PRATICHE = '/area/pratiche'

/** The first page of a procedure, from `/`. */
export const nuovaPath = (procedura: string): string => `${PRATICHE}/nuova/${procedura}`

/** A page of a draft: a step by its name, `allegati` or `riepilogo`. Small letters, so that a sign-in leads back. */
export const bozzaPath = ({ belfiore, id }: Chiave, passo: string): string =>
  `${PRATICHE}/bozza/${belfiore.toLowerCase()}/${id}/${passo}`

export const praticaPath = ({ belfiore, id }: Chiave): string => `${PRATICHE}/${belfiore.toLowerCase()}/${id}`

export type ChiaveParams = Promise<{ readonly comune: string; readonly id: string }>
export type PassoParams = Promise<{ readonly comune: string; readonly id: string; readonly passo: string }>

/** Which one an address names; undefined where it is no such address. */
export const readChiave = async (params: ChiaveParams): Promise<Chiave | undefined> => {
  const { comune, id } = await params
  return /^[a-z]\d{3}$/.test(comune) && isUuid(id) ? { belfiore: comune.toUpperCase(), id } : undefined
}

/** The version of the page that a form was sent from; undefined for none that a page of ours could hold. */
export const readVersione = (form: URLSearchParams): number | undefined => {
  const text = form.get('versione') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
