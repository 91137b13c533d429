import type { IsoDate } from '../../engine/kernel/dates'
import { present, written } from '../values'
import { prendono } from './celle'
import { campo, type Campo, type Elenco } from './elenco'

/** A person on the comune's register, as it stands on a day. */
export type RigaAnagrafe = {
  readonly codiceFiscale: string
  readonly cognome: string
  readonly nome: string
  readonly sesso?: 'M' | 'F'
  readonly nascita?: IsoDate
  readonly luogoNascita?: string
  readonly famiglia?: string
  readonly indirizzo?: string
  readonly civico?: string
  readonly cap?: string
  readonly localita?: string
  readonly dal?: IsoDate
  readonly decesso?: IsoDate
}

const CAMPI: readonly Campo[] = [
  campo('codice_fiscale', true, 'codice fiscale', 'cod fiscale', 'cf', 'codfisc', 'cod fisc'),
  campo('cognome', true, 'cognome'),
  campo('nome', true, 'nome'),
  campo('sesso', false, 'sesso', 'genere'),
  campo('data_nascita', false, 'data nascita', 'data di nascita', 'nato il', 'nata il', 'dt nascita', 'nascita'),
  campo('luogo_nascita', false, 'luogo nascita', 'luogo di nascita', 'comune nascita', 'comune di nascita', 'nato a'),
  campo('famiglia', false, 'famiglia', 'codice famiglia', 'numero famiglia', 'foglio famiglia', 'id famiglia'),
  campo('indirizzo', false, 'indirizzo', 'via', 'indirizzo residenza', 'indirizzo di residenza'),
  campo('civico', false, 'civico', 'numero civico', 'n civico', 'num civico'),
  campo('cap', false, 'cap'),
  campo('localita', false, 'localita', 'comune', 'comune residenza', 'comune di residenza', 'citta'),
  campo('dal', false, 'residente dal', 'dal', 'data decorrenza', 'data immigrazione', 'decorrenza', 'data inizio'),
  campo('decesso', false, 'data decesso', 'data di decesso', 'deceduto il', 'data morte', 'decesso'),
]

const SESSO = { m: 'M', f: 'F', maschio: 'M', femmina: 'F', '1': 'M', '2': 'F' } as const

export const ANAGRAFE: Elenco<RigaAnagrafe> = {
  nome: 'anagrafe',
  campi: CAMPI,
  celle: { ...prendono('giorno', 'data_nascita', 'dal', 'decesso'), ...prendono('intero', 'civico', 'sesso') },
  read: (fields) => ({
    codiceFiscale: fields.codiceFiscale('codice_fiscale'),
    cognome: fields.required('cognome'),
    nome: fields.required('nome'),
    ...present({
      sesso: fields.word('sesso', SESSO),
      nascita: fields.giorno('data_nascita'),
      luogoNascita: fields.optional('luogo_nascita'),
      civico: fields.place('civico'),
      dal: fields.giorno('dal'),
      decesso: fields.giorno('decesso'),
    }),
    ...written(fields, ['famiglia', 'indirizzo', 'cap', 'localita']),
  }),
}
