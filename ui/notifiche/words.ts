import type { Modello } from '../../contracts/notifiche/modelli'
import {
  ERRORI_MESSAGGIO,
  isCanale,
  STATI_MESSAGGIO,
  type ErroreMessaggio,
  type StatoMessaggio,
} from '../../contracts/notifiche/stati'
import type { Words } from '../../i18n/words'
import type { TagTone } from '../components/tag'

const TIPI = [
  'pratica-ricevuta',
  'integrazione-chiesta',
  'domanda-ufficio',
  'pratica-decisa',
  'correzione-decisa',
  'rappresentanza-decisa',
  'mandato-chiesto',
  'mandato-caricato',
  'appuntamento-preso',
  'appuntamento-spostato',
  'appuntamento-annullato',
  'appuntamento-promemoria',
  'avviso-emesso',
  'avviso-promemoria',
  'avviso-scaduto',
  'dati-prima',
  'conferma-recapito',
] as const satisfies readonly Modello[]

/** The kind of a message in words; one that a later version wrote keeps its own name. */
export const kindInWords = (t: Words<'notifiche.tipo'>, modello: string): string => {
  const known = TIPI.find((one) => one === modello)
  return known ? t(known) : modello
}

export const stateOf = (stato: string): StatoMessaggio => STATI_MESSAGGIO.find((one) => one === stato) ?? 'in-coda'

export const errorOf = (errore: string | null): ErroreMessaggio | undefined =>
  ERRORI_MESSAGGIO.find((one) => one === errore)

export const channelInWords = (t: Words<'notifiche.canale'>, canale: string | null): string =>
  isCanale(canale) ? t(canale) : ''

export const STATE_TONES: Readonly<Record<StatoMessaggio, TagTone>> = {
  'in-coda': 'info',
  inviato: 'ok',
  fallito: 'bad',
  rinunciato: 'warn',
  annullato: 'line',
}
