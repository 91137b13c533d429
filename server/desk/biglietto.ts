import { createHash } from 'node:crypto'
import { seal, unseal } from '../platform/identity/session'

/** What can be rated: a thing that was done in a comune, and which service it was. */
export type Fatto = {
  readonly belfiore: string
  /** A procedure by its id, `appuntamento`, or `f24`. */
  readonly servizio: string
  /** Id of what was done: an opinion of it is kept once. Two services of one id are two things. */
  readonly id: string
}

/** What a form of an opinion carries: which service, and the hash by which it is kept once. */
export type Biglietto = { readonly belfiore: string; readonly servizio: string; readonly chiave: string }

export const BIGLIETTO = 'biglietto'

/** A page may stay open this long. */
const OPEN = 12 * 3600

export const bigliettoDi = ({ belfiore, servizio, id }: Fatto): Biglietto => ({
  belfiore,
  servizio,
  chiave: createHash('sha256').update(`${servizio}:${id}`).digest('hex'),
})

/** Sealed for the form, so that nobody rates what they have not done. */
export const sealBiglietto = (fatto: Fatto): Promise<string> => seal('valuta', bigliettoDi(fatto), OPEN)

/** That of a form; undefined where it is not one of ours, or too old. */
export const readBiglietto = (form: URLSearchParams): Promise<Biglietto | undefined> =>
  unseal<Biglietto>('valuta', form.get(BIGLIETTO) ?? undefined)
