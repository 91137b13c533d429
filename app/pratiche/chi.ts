import { recapitiOf } from '../../server/notifiche/queries'
import { signedIn } from '../../server/platform/auth'
import type { Scope } from '../../server/platform/scope'
import type { Bozza } from '../../server/pratiche/bozze'
import type { Firmatario } from '../../server/pratiche/dichiarata'
import { domicilioOf } from '../../server/positions/domicilio'
import type { Noto } from '../../contracts/pratiche/campo'
import type { Chi } from '../../contracts/pratiche/procedura'

/** As who somebody writes: for themselves, or for the firm they represent. */
export type Scrivente = {
  readonly nome: string
  /** Who signed in, whoever they act for. */
  readonly firma: Firmatario
  readonly chi: Chi
  /** A firm that no comune has confirmed: nothing can be sent for it yet. */
  readonly confirmed: boolean
}

export const scriventeNow = async (): Promise<Scrivente> => {
  const { session, seat } = (await signedIn())!
  const firm = seat?.firm
  return {
    nome: firm?.name ?? `${session.name} ${session.surname}`,
    firma: { codiceFiscale: session.codiceFiscale, cognome: session.surname, nome: session.name },
    chi: firm === undefined ? 'persona' : 'ente',
    confirmed: firm?.confirmed ?? true,
  }
}

type Noti = Readonly<Partial<Record<Noto, string>>>

/** The address that a person confirmed, or the one that came with their identity. */
export const emailNota = async (scope: Scope): Promise<string | undefined> => {
  const { session, seat } = (await signedIn())!
  const held = (await recapitiOf(scope)).find(({ canale, confermato }) => canale === 'email' && confermato)
  return held?.indirizzo ?? (seat?.firm === undefined ? session.email : undefined)
}

/** What need not be asked: the address they are written to, and where they live. */
export const notiOf = async (scope: Scope, bozza: Pick<Bozza, 'belfiore' | 'codiceFiscale'>): Promise<Noti> => {
  const email = await emailNota(scope)
  const home = Object.entries((await domicilioOf(scope, bozza)) ?? {}).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(home), ...(email === undefined ? {} : { email }) }
}
