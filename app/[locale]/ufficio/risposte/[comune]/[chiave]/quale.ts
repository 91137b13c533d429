import { isChiaveRisposta } from '../../../../../../contracts/pratiche/risposta-tipo'
import type { Scope } from '../../../../../../server/platform/scope'

export type RispostaParams = Promise<{ readonly comune: string; readonly chiave: string }>

export type Quale = { readonly belfiore: string; readonly chiave: string }

/** Which text an address names; undefined where it is none of who asks. */
export const readRisposta = async (params: RispostaParams, { comuni }: Scope): Promise<Quale | undefined> => {
  const { comune, chiave } = await params
  const belfiore = comuni.find((each) => each === comune.toUpperCase())
  return belfiore !== undefined && isChiaveRisposta(chiave) ? { belfiore, chiave } : undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The row that a form was sent from; null for none. */
export const rigaIn = (form: URLSearchParams): string | null => {
  const text = form.get('riga') ?? ''
  return UUID.test(text) ? text : null
}
