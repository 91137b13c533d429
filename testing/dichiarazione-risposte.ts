import type { Contesto } from '../contracts/dichiarazione/contesto'

// Answers of invented people, as the form of the declaration sends them.

const DOMICILIO = {
  'domicilio.indirizzo': 'Via dell’Università',
  'domicilio.civico': '12/A',
  'domicilio.cap': '26100',
  'domicilio.comune': 'Cremona',
  'domicilio.provincia': 'cr',
}

/** Names of controls under a prefix. */
export const sotto = (prefix: string, answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [prefix + name, value]))

export const CHI: Readonly<Record<string, string>> = {
  comune: 'Cremona',
  periodo: '2025',
  tipologia: 'N',
  ...sotto('p0.', {
    kind: 'persona',
    cf: 'FRRLCU58L52D150O',
    cognome: 'Ferrari',
    nome: 'Lucia',
    'nascita.g': '12',
    'nascita.m': '7',
    'nascita.a': '1958',
    sesso: 'F',
    comune: 'Cremona',
    provincia: 'CR',
  }),
  ...sotto('c.', { ...DOMICILIO, prefisso: '0372', telefono: '123456', email: 'lucia.ferrari@example.it' }),
}

export const CASA: Readonly<Record<string, string>> = {
  c: 'si',
  caratteristica: '3',
  indirizzo: 'Via Dante 3',
  catasto: 'U',
  foglio: '12',
  particella: '345',
  subalterno: '6',
  categoria: 'A/3',
  classe: '2',
  valore: '124.852,50',
  quota: '1/2',
  altro: 'si',
  altroDescrizione: 'Comodato al figlio',
  'data.g': '15',
  'data.m': '3',
  'data.a': '2025',
  inizioTermine: 'I',
  riduzione: '3',
  esenzione: '0',
}

export const RISPOSTE: Readonly<Record<string, string>> = { ...CHI, ...sotto('i0.', CASA) }

export const CONTITOLARE: Readonly<Record<string, string>> = {
  c: 'si',
  numeroOrdine: '1',
  nominativo: 'Galli Bruno',
  codiceFiscale: 'GLLBRN70A01D150B',
  quota: '50',
  firma: 'si',
  ...DOMICILIO,
}

export const CREMONA = { belfiore: 'D150', nome: 'Cremona', provincia: 'CR', regime: 'IMU' } as const

export const CONTESTO: Contesto = {
  oggi: '2026-06-15',
  comuni: (belfiore) =>
    belfiore === 'D150' ? [{ nome: 'Cremona', provincia: 'CR', dal: undefined, al: undefined }] : undefined,
  intesi: [CREMONA],
}

const { inizioTermine: _i, altroDescrizione: _d, altro: _a, 'data.g': _g, 'data.m': _m, 'data.a': _y, ...LUOGO } = CASA

/** A school with one building that is taxed and one where it teaches. */
export const ENC_RISPOSTE: Readonly<Record<string, string>> = {
  comune: 'Cremona',
  periodo: '2025',
  tipologia: 'N',
  ...sotto('e.', { denominazione: 'Scuola Aurora', codiceFiscale: '01234567897', ...DOMICILIO }),
  ...sotto('r.', {
    codiceFiscale: 'FRRLCU58L52D150O',
    carica: '1',
    cognome: 'Ferrari',
    nome: 'Lucia',
    sesso: 'F',
    'dataNascita.g': '12',
    'dataNascita.m': '7',
    'dataNascita.a': '1958',
    comuneNascita: 'Cremona',
    provinciaNascita: 'CR',
  }),
  ...sotto('a0.', { ...LUOGO, riduzione: '0' }),
  ...sotto('b0.', {
    ...LUOGO,
    foglio: '14',
    riduzione: '0',
    'attivita.didattiche': 'si',
    'attivita.ricerca': 'si',
    'didattica.cm': '3000',
    'didattica.cms': '6000',
    'didattica.superficie': '10,50',
  }),
  ...sotto('q.', { dovuta: '1000', versata: '1200', credito: '200', rimborso: '150', compensazione: '50' }),
}
