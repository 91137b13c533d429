import { chiDi } from '../../contracts/pratiche/banco'
import type { Chi } from '../../contracts/pratiche/procedura'
import type { Noto } from '../../contracts/pratiche/campo'
import { domicilioOf } from '../../server/positions/domicilio'
import { STAFF_ROLES, type Role, type Scope } from '../../server/platform/scope'
import { apertaAlBanco, nomeAlBanco } from '../../server/pratiche/banco'
import type { Firmatario } from '../../server/pratiche/dichiarata'
import { findBozza, type Bozza, type Chiave } from '../../server/pratiche/queries'
import { bozzaPath, nuovaPath, PRATICHE } from './address'
import { notiOf, scriventeNow } from './chi'

/** In whose name a draft is written. */
export type Mittente = { readonly nome: string; readonly firma: Firmatario; readonly chi: Chi }

/** Which way somebody writes a request: by themselves, or with the office at its counter. The pages are the same. */
export type Via = {
  readonly roles: readonly Role[]
  readonly office: boolean
  /** Their list, from `/`. */
  readonly lista: string
  readonly nuova: (procedura: string) => string
  /** A page of a draft. */
  readonly bozza: (key: Chiave, passo: string) => string
  readonly find: (scope: Scope, key: Chiave) => Promise<Bozza | undefined>
  readonly mittente: (bozza: Bozza) => Promise<Mittente>
  /** What need not be asked. */
  readonly noti: (scope: Scope, bozza: Bozza) => Promise<Readonly<Partial<Record<Noto, string>>>>
}

export const PROPRIA: Via = {
  roles: ['cittadino', 'rappresentante'],
  office: false,
  lista: PRATICHE,
  nuova: nuovaPath,
  bozza: bozzaPath,
  find: findBozza,
  mittente: scriventeNow,
  noti: notiOf,
}

export const SPORTELLO = '/ufficio/sportello'

/** A page of a draft of the counter: a step, `allegati` or `riepilogo`. */
export const bancoPath = ({ belfiore, id }: Chiave, passo: string): string =>
  `${SPORTELLO}/${belfiore.toLowerCase()}/${id}/${passo}`

/** Who stands there, in the words of who signs in. @throws Error for a draft that is not of the counter */
const davanti = ({ banco, codiceFiscale }: Bozza): Mittente => {
  if (banco === undefined) throw new Error('Not a draft of the counter.')
  const { cognome, nome, firmatario } = banco
  return {
    nome: nomeAlBanco(banco),
    firma: { codiceFiscale: firmatario ?? codiceFiscale, cognome, nome },
    chi: chiDi(codiceFiscale),
  }
}

export const BANCO: Via = {
  roles: STAFF_ROLES,
  office: true,
  lista: SPORTELLO,
  nuova: (procedura) => `${SPORTELLO}/nuova?procedura=${procedura}`,
  bozza: bancoPath,
  find: apertaAlBanco,
  mittente: (bozza) => Promise.resolve(davanti(bozza)),
  noti: async (scope, bozza) =>
    Object.fromEntries(
      Object.entries((await domicilioOf(scope, bozza)) ?? {}).filter(([, value]) => value !== undefined),
    ),
}
