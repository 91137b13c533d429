import type { RisposteImmobile, Tipo } from '../../../contracts/calcolo/risposte'
import type { FormProps } from '../form-props'
import type { Asked } from './asked'

export type CardProps = { readonly form: FormProps; readonly immobile: RisposteImmobile; readonly at: number }

/** Day of a field of three boxes, as it was typed. */
export const dayOf = (campi: Readonly<Partial<Record<string, string>>>, field: string) => ({
  giorno: campi[`${field}.g`] ?? '',
  mese: campi[`${field}.m`] ?? '',
  anno: campi[`${field}.a`] ?? '',
})

/** What the questions of stretch `k` need. */
export const askedOf = ({ form, immobile, at }: CardProps, k: number, tipo: Tipo): Asked => ({
  prefix: `i${at}.p${k}.`,
  tipo,
  risposte: immobile.periodi[k]!,
  preparato: form.conto.preparato.immobili[at]?.periodi[k],
  contesto: form.contesto,
  contitolari: form.risposte.contitolari,
  comune: form.comune,
  problemOf: form.problemOf,
})
