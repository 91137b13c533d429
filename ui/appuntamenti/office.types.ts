import type { Modo, OraLocale, Priorita, StatoAppuntamento, Tema } from '../../contracts/appuntamento'

/** Which days, office and topic the calendar of an office shows. */
export type VistaShown = {
  readonly comune: string
  readonly vista: 'giorno' | 'settimana'
  readonly dal: string
  readonly al: string
  readonly ufficio: string
  readonly tema: string
}

/** Why one is cancelled, as it was typed, when its form is shown again. */
export type TypedReason = { readonly id: string; readonly motivo: string }

/** An appointment as the office sees it. */
export type OfficeRow = {
  readonly id: string
  readonly ufficio: string
  readonly tema: Tema
  readonly quando: OraLocale
  readonly modo: Modo
  readonly stato: StatoAppuntamento
  readonly nota: string | null
  readonly motivo: string | null
  readonly codiceFiscale: string
  readonly nome: string
  readonly email: string | null
  readonly telefono: string | null
  readonly priorita: Priorita
  readonly aperto: boolean
  readonly cominciato: boolean
}
