import { readIdentificativo } from '../../f24/model/identificativo-operazione'
import type { RigaF24 } from '../../f24/model/delega'
import type { RigaDaVersare } from '../../f24/model/pack'

/** The code that a notice may give, to be quoted so that the comune finds the payment; left empty, none. */
export const typedOperazione = (form: URLSearchParams, field: string): string =>
  (form.get(field) ?? '').replace(/\s/g, '').toUpperCase().slice(0, 30)

/** What is wrong with it. One of ours carries a check character: what does not match was copied wrong (docs/decisions/0015). */
export const operazioneWrong = (text: string): 'operazione-wrong' | 'operazione-check' | undefined => {
  if (!/^([A-Z0-9]{18})?$/.test(text)) return 'operazione-wrong'
  return readIdentificativo(text).kind === 'wrong-check' ? 'operazione-check' : undefined
}

/** A form has one code, which every row of the payment asks for. */
export const conOperazione =
  (operazione: string) =>
  (riga: RigaF24): RigaDaVersare =>
    operazione === '' ? riga : { ...riga, identificativoOperazione: operazione }
