import { isChiaveRisposta } from '../../../../../../contracts/pratiche/risposta-tipo'
import { isUuid } from '../../../../../../contracts/uuid'
import type { Scope } from '../../../../../../server/platform/scope'

export type RispostaParams = Promise<{ readonly comune: string; readonly chiave: string }>

export type Quale = { readonly belfiore: string; readonly chiave: string }

/** Which text an address names; undefined where it is none of who asks. */
export const readRisposta = async (params: RispostaParams, { comuni }: Scope): Promise<Quale | undefined> => {
  const { comune, chiave } = await params
  const belfiore = comuni.find((each) => each === comune.toUpperCase())
  return belfiore !== undefined && isChiaveRisposta(chiave) ? { belfiore, chiave } : undefined
}

/** The row that a form was sent from; null for none. */
export const rigaIn = (form: URLSearchParams): string | null => {
  const text = form.get('riga') ?? ''
  return isUuid(text) ? text : null
}
