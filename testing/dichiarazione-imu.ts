import type { DichiarazioneImu, Domicilio, Immobile } from '../formats/dichiarazione-imu/modello'
import type { DichiarazioneEnc } from '../formats/dichiarazione-imu/modello-enc'

// Invented people and properties: every field of the record has a value somewhere.

export const DOMICILIO: Domicilio = {
  indirizzo: 'Via dell’Università',
  civico: '12/A',
  scala: 'B',
  piano: '2',
  interno: '7',
  cap: '26100',
  comune: 'Cremona',
  provincia: 'CR',
}

const PLACE = {
  indirizzo: 'Via Dante 3',
  catasto: 'U',
  codiceCatastale: 'D150',
  sezione: 'A',
  foglio: '12',
  particella: '345',
  subalterno: '6',
  categoria: 'A/3',
  classe: '2',
  protocollo: 'CR0012345',
  annoProtocollo: 2025,
  valore: 124_853,
  quota: 50_00,
} as const

const EVENT = { acquisto: true, cessione: false, altro: false, data: '2025-03-15', inizioTermine: 'I' } as const

export const IMMOBILE: Immobile = {
  ...PLACE,
  ...EVENT,
  progressivo: 1,
  caratteristica: '3',
  detrazione: 200,
  equiparazione: '1',
  riduzione: '3',
  esenzione: '0',
  agenzia: 'Cremona',
  titolo: 'Rep. 4711 serie 3',
}

export const OCCUPATO: Immobile = {
  ...PLACE,
  ...EVENT,
  progressivo: 1,
  caratteristica: '3',
  riduzione: '0',
  esenzione: '1',
  acquisto: false,
  altro: true,
  altroDescrizione: 'Occupazione abusiva',
  data: '2025-09-01',
  occupazione: { motivo: '1', autorita: 'Questura di Cremona', data: '2025-09-02' },
}

const CHI = { prefisso: '0372', telefono: '123456', email: 'lucia.ferrari@example.it', domicilio: DOMICILIO } as const

export const DICHIARAZIONE: DichiarazioneImu = {
  anno: 2026,
  periodo: 2025,
  tipologia: 'N',
  comune: { belfiore: 'D150', nome: 'Cremona' },
  contribuente: {
    ...CHI,
    codiceFiscale: 'FRRLCU80A41D150Y',
    cognome: 'Ferrari',
    nome: 'Lucia',
    dataNascita: '1980-01-01',
    sesso: 'F',
    comuneNascita: 'Cremona',
    provinciaNascita: 'CR',
  },
  dichiarante: { ...CHI, codiceFiscale: 'GLLBRN70A01D150U', carica: '10', cognome: 'Galli', nome: 'Bruno' },
  contitolari: [
    {
      numeroOrdine: 1,
      nominativo: 'Galli Bruno',
      codiceFiscale: 'GLLBRN70A01D150U',
      dataNascita: '1970-01-01',
      sesso: 'M',
      comuneNascita: 'Cremona',
      provinciaNascita: 'CR',
      domicilio: DOMICILIO,
      quota: 33_33,
      detrazione: 100,
      firma: true,
    },
  ],
  immobili: [IMMOBILE, OCCUPATO, { ...IMMOBILE, progressivo: 2, foglio: '13' }],
  manufatti: [
    {
      progressivo: 1,
      caratteristica: '1',
      denominazione: 'Piattaforma Alfa',
      valore: 1_000_000,
      quota: 100_00,
      cessazione: '2025-12-31',
    },
  ],
  annotazioni: 'Comodato registrato a Cremona',
  intermediario: { codiceFiscale: '01234567897', caf: 77, impegno: '2', data: '2026-06-01' },
  data: '2026-06-15',
  firma: true,
}

const ratio = { superficie: 10_50, superficieGiorni: 9, soggetti: 8, soggettiGiorni: 7, giorni: 6, imponibilita: 25_00 }

export const ENC: DichiarazioneEnc = {
  anno: 2026,
  periodo: 2025,
  tipologia: 'N',
  comune: { belfiore: 'D150', nome: 'Cremona' },
  ente: { ...CHI, denominazione: 'Scuola Aurora', codiceFiscale: '01234567897' },
  rappresentante: {
    codiceFiscale: 'GLLBRN70A01D150U',
    carica: '1',
    cognome: 'Galli',
    nome: 'Bruno',
    sesso: 'M',
    dataNascita: '1970-01-01',
    comuneNascita: 'Cremona',
    provinciaNascita: 'CR',
    prefisso: '0372',
    telefono: '654321',
    estero: { stato: '029', federato: 'Baviera', localita: 'Monaco', indirizzo: 'Marienplatz 1' },
  },
  societaDichiarante: '01234567897',
  quadroA: [
    { ...OCCUPATO, progressivo: 1 },
    {
      ...PLACE,
      ...EVENT,
      progressivo: 1,
      caratteristica: '3',
      riduzione: '1',
      esenzione: '0',
      agenzia: 'Cremona',
      titolo: 'x',
    },
    { ...PLACE, ...EVENT, progressivo: 2, caratteristica: '3', riduzione: '0', esenzione: '0' },
  ],
  quadroB: [
    {
      ...PLACE,
      ...EVENT,
      progressivo: 1,
      caratteristica: '3',
      riduzione: '0',
      esenzione: true,
      altroDescrizione: 'Nuovo uso',
      agenzia: 'Cremona',
      titolo: 'Rep. 1',
      attivita: ['didattiche', 'ricerca'],
      comodato: { tipo: '1', comodatario: 'Associazione Aurora' },
      didattica: {
        ...ratio,
        cm: 3_000,
        cms: 6_000,
        rapporto: 50_00,
        valoreArt5: 1,
        valoreArt4: 2,
        valoreParziale: 3,
        valoreComplessivo: 4,
      },
      altre: { ...ratio, cenc: 10, cm: 20, valoreArt5: 5 },
    },
  ],
  quadroC: {
    dovuta: 1_000,
    eccedenzaPrecedente: 1,
    eccedenzaCompensata: 2,
    versata: 1_200,
    debito: 0,
    credito: 200,
    creditoDichiarazione: 200,
    rimborso: 150,
    compensazione: 50,
  },
  quadroD: true,
  annotazioniA: 'Nota A',
  annotazioniB: 'Nota B',
  intermediario: { codiceFiscale: '01234567897', caf: 77, data: '2026-06-01' },
  firma: true,
}
