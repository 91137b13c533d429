import {
  EQUIPARAZIONI,
  MANUFATTI,
  type Contitolare,
  type Contribuente,
  type Dichiarante,
  type Immobile,
  type Intermediario,
  type Manufatto,
} from '../../formats/dichiarazione-imu/modello'
import type { Campo, Via } from './campo'
import type { Modulo, Quadro } from './modulo'
import {
  ALTRO_CATASTO,
  CARATTERISTICA,
  CARICA,
  CATASTO,
  DOMICILIO,
  DOMICILIO_ALTRO,
  ESENZIONE,
  evento,
  INTERMEDIARIO,
  note,
  OCCUPAZIONE,
  RECAPITO,
  RIDUZIONE,
  STESSO,
  TESTA,
  TITOLO,
  VALORE,
  type Stesso,
} from './quadri'

// The form of everybody: IMU and IMPi.

type Of<T> = readonly Campo<Via<T>>[]

const CONTRIBUENTE_CAMPI: Of<Contribuente> = DOMICILIO
export const CONTRIBUENTE: Quadro = {
  id: 'contribuente',
  prefix: 'c.',
  anagrafica: true,
  gruppi: [
    { id: 'domicilio', campi: CONTRIBUENTE_CAMPI },
    { id: 'domicilio-altro', campi: DOMICILIO_ALTRO, chiuso: true },
    { id: 'recapito', campi: RECAPITO, chiuso: true },
  ],
}

const DICHIARANTE_CAMPI: Of<Dichiarante> = [
  { id: 'codiceFiscale', tipo: 'codice', di: 'tutti' },
  CARICA,
  { id: 'cognome', tipo: 'testo', massimo: 24 },
  { id: 'nome', tipo: 'testo', massimo: 20, facoltativo: true },
  ...DOMICILIO,
  ...RECAPITO,
]
export const DICHIARANTE: Quadro = {
  id: 'dichiarante',
  prefix: 'd.',
  chiuso: true,
  gruppi: [
    { id: 'dichiarante', campi: DICHIARANTE_CAMPI },
    { id: 'domicilio-altro', campi: DOMICILIO_ALTRO, chiuso: true },
  ],
}

const CASI_CAMPI: Of<Immobile> = [
  RIDUZIONE,
  ESENZIONE,
  { id: 'equiparazione', tipo: 'scelta', opzioni: EQUIPARAZIONI, facoltativo: true },
  { id: 'detrazione', tipo: 'euro', cifre: 9, facoltativo: true },
]
const STESSO_CAMPI: Of<Stesso> = [STESSO]

export const IMMOBILI: Quadro = {
  id: 'immobili',
  prefix: 'i',
  molti: 12,
  comincia: true,
  gruppi: [
    { id: 'stesso', campi: STESSO_CAMPI },
    { id: 'dove', campi: [CARATTERISTICA, ...CATASTO] },
    ALTRO_CATASTO,
    { id: 'quanto', campi: VALORE },
    evento(true),
    { id: 'casi', campi: CASI_CAMPI },
    OCCUPAZIONE,
    TITOLO,
  ],
}

const CONTITOLARE_CAMPI: Of<Contitolare> = [
  { id: 'numeroOrdine', tipo: 'ordine', massimo: 12 },
  { id: 'nominativo', tipo: 'testo', massimo: 50 },
  { id: 'codiceFiscale', tipo: 'codice', di: 'tutti' },
  { id: 'quota', tipo: 'quota' },
  ...DOMICILIO,
  { id: 'firma', tipo: 'spunta' },
]
const CONTITOLARE_ALTRO: Of<Contitolare> = [
  { id: 'detrazione', tipo: 'euro', cifre: 9, facoltativo: true },
  { id: 'dataNascita', tipo: 'giorno', facoltativo: true },
  { id: 'sesso', tipo: 'scelta', opzioni: ['F', 'M'], facoltativo: true },
  { id: 'comuneNascita', tipo: 'testo', massimo: 40, facoltativo: true },
  { id: 'provinciaNascita', tipo: 'testo', massimo: 2, forma: 'sigla', facoltativo: true },
  ...DOMICILIO_ALTRO,
]
export const CONTITOLARI: Quadro = {
  id: 'contitolari',
  prefix: 't',
  molti: 8,
  gruppi: [
    { id: 'contitolare', campi: CONTITOLARE_CAMPI },
    { id: 'contitolare-altro', campi: CONTITOLARE_ALTRO, chiuso: true },
  ],
}

const MANUFATTO_CAMPI: Of<Omit<Manufatto, 'progressivo'>> = [
  { id: 'caratteristica', tipo: 'scelta', opzioni: MANUFATTI, parole: 'manufatto' },
  { id: 'denominazione', tipo: 'testo', massimo: 100, parole: 'manufatto-denominazione' },
  { id: 'valore', tipo: 'euro', cifre: 15 },
  { id: 'quota', tipo: 'quota' },
  { id: 'cessazione', tipo: 'giorno', facoltativo: true },
]
export const MANUFATTI_IN_MARE: Quadro = {
  id: 'manufatti',
  prefix: 'm',
  molti: 5,
  gruppi: [{ id: 'manufatto', campi: MANUFATTO_CAMPI }],
}

const INTERMEDIARIO_IMU: Of<Intermediario> = [...INTERMEDIARIO, { id: 'impegno', tipo: 'scelta', opzioni: ['1', '2'] }]
export const INTERMEDIARIO_DI_IMU: Quadro = {
  id: 'intermediario',
  prefix: 'n.',
  chiuso: true,
  gruppi: [{ id: 'intermediario', campi: INTERMEDIARIO_IMU }],
}

export type Note = { readonly annotazioni?: string }
const NOTE_CAMPI: Of<Note> = [note('annotazioni') as Campo<'annotazioni'>]
export const ANNOTAZIONI: Quadro = { id: 'annotazioni', prefix: '', gruppi: [{ id: 'annotazioni', campi: NOTE_CAMPI }] }

export const MODULO_IMU: Modulo = {
  id: 'imu',
  passi: [
    { id: 'chi', quadri: [TESTA, CONTRIBUENTE, DICHIARANTE] },
    { id: 'immobili', quadri: [IMMOBILI] },
    { id: 'altri', quadri: [CONTITOLARI, ANNOTAZIONI, MANUFATTI_IN_MARE, INTERMEDIARIO_DI_IMU] },
  ],
}
