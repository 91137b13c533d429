export const CANALI = ['email', 'pec', 'io'] as const
export type NomeCanale = (typeof CANALI)[number]

export const isCanale = (text: string | null): text is NomeCanale => CANALI.some((each) => each === text)

/** Waiting; gone out; refused for good; given up; no longer wanted. */
export const STATI_MESSAGGIO = ['in-coda', 'inviato', 'fallito', 'rinunciato', 'annullato'] as const
export type StatoMessaggio = (typeof STATI_MESSAGGIO)[number]

/** Why a message is not out: a code of ours for whatever a server said. */
export const ERRORI_MESSAGGIO = [
  'nessun-recapito',
  'non-configurato',
  'non-raggiungibile',
  'non-sicuro',
  'occupato',
  'rifiutato',
  'indirizzo-rifiutato',
  'accesso-rifiutato',
  'io-non-attivo',
  'io-contratto',
  'modello-sconosciuto',
] as const
export type ErroreMessaggio = (typeof ERRORI_MESSAGGIO)[number]
