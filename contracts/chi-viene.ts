import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import { bareCodiceFiscale } from './contribuente/campi'
import { cleanText } from './personal-text'

/** Who comes to an appointment that the counter takes for them. */
export type ChiViene = { readonly nome: string; readonly codiceFiscale: string }

export const typedChiViene = (form: URLSearchParams): ChiViene => ({
  nome: cleanText(form.get('nome') ?? '').slice(0, 200),
  codiceFiscale: (form.get('codiceFiscale') ?? '').trim().slice(0, 20),
})

export type ReadChiViene =
  | { readonly ok: true; readonly value: ChiViene }
  | { readonly ok: false; readonly problems: readonly (keyof ChiViene)[] }

/** A name, and a codice fiscale whose check character is right: a person's, or a firm's. */
export const readChiViene = (form: URLSearchParams): ReadChiViene => {
  const { nome, codiceFiscale: typed } = typedChiViene(form)
  const codiceFiscale = bareCodiceFiscale(typed)
  const problems = [
    ...(nome === '' ? ['nome' as const] : []),
    ...(readCodiceFiscale(codiceFiscale).ok ? [] : ['codiceFiscale' as const]),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { nome, codiceFiscale } }
}
