import { ATTIVITA_ENC, IMPORTI_ENC } from '../../formats/dichiarazione-imu/layout-enc'
import {
  RAPPORTI_ENC,
  type AltreEnc,
  type DidatticaEnc,
  type Ente,
  type ImmobileEncA,
  type ImportoEnc,
  type Rappresentante,
  type ResidenzaEstera,
} from '../../formats/dichiarazione-imu/modello-enc'
import type { Intermediario } from '../../formats/dichiarazione-imu/modello'
import type { Campo, Via } from './campo'
import type { Gruppo, Modulo, Quadro } from './modulo'
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
  TELEFONO,
  TESTA_DI_OGNI_ANNO,
  TITOLO,
  VALORE,
  type Stesso,
} from './quadri'

// The form of bodies that do no commerce: IMU ENC.

type Of<T> = readonly Campo<Via<T>>[]

const ENTE_CAMPI: Of<Ente> = [
  { id: 'denominazione', tipo: 'testo', massimo: 60 },
  { id: 'codiceFiscale', tipo: 'codice', di: 'ente' },
  ...DOMICILIO,
]
export const ENTE: Quadro = {
  id: 'ente',
  prefix: 'e.',
  gruppi: [
    { id: 'ente', campi: ENTE_CAMPI },
    { id: 'domicilio-altro', campi: DOMICILIO_ALTRO, chiuso: true },
    { id: 'recapito', campi: RECAPITO, chiuso: true },
  ],
}

const RAPPRESENTANTE_CAMPI: Of<Rappresentante> = [
  { id: 'codiceFiscale', tipo: 'codice', di: 'persona' },
  CARICA,
  { id: 'cognome', tipo: 'testo', massimo: 24, parole: 'rappresentante-cognome' },
  { id: 'nome', tipo: 'testo', massimo: 20 },
  { id: 'sesso', tipo: 'scelta', opzioni: ['F', 'M'] },
  { id: 'dataNascita', tipo: 'giorno' },
  { id: 'comuneNascita', tipo: 'testo', massimo: 40 },
  { id: 'provinciaNascita', tipo: 'testo', massimo: 2, forma: 'sigla' },
]
type Estero = `estero.${Via<ResidenzaEstera>}`
const ESTERO_CAMPI: readonly Campo<Estero>[] = [
  { id: 'estero.stato', tipo: 'testo', massimo: 3, forma: 'stato', parole: 'domicilio-statoEstero' },
  { id: 'estero.federato', tipo: 'testo', massimo: 24, facoltativo: true },
  { id: 'estero.localita', tipo: 'testo', massimo: 24 },
  { id: 'estero.indirizzo', tipo: 'testo', massimo: 35 },
]
export const RAPPRESENTANTE: Quadro = {
  id: 'rappresentante',
  prefix: 'r.',
  gruppi: [
    { id: 'rappresentante', campi: RAPPRESENTANTE_CAMPI },
    { id: 'estero', campi: ESTERO_CAMPI, chiuso: true },
    { id: 'telefono', campi: TELEFONO, chiuso: true },
  ],
}

export type Societa = { readonly societaDichiarante?: string }
const SOCIETA_CAMPI: Of<Societa> = [{ id: 'societaDichiarante', tipo: 'codice', di: 'ente' }]
/** The body that represents the body: a company that is its administrator. */
export const SOCIETA: Quadro = {
  id: 'societa',
  prefix: 's.',
  chiuso: true,
  gruppi: [{ id: 'societa', campi: SOCIETA_CAMPI }],
}

const STESSO_CAMPI: Of<Stesso> = [STESSO]
const DOVE: readonly Gruppo[] = [
  { id: 'stesso', campi: STESSO_CAMPI },
  { id: 'dove', campi: [CARATTERISTICA, ...CATASTO] },
  ALTRO_CATASTO,
  { id: 'quanto', campi: VALORE },
]

const CASI_A: Of<Pick<ImmobileEncA, 'riduzione' | 'esenzione'>> = [RIDUZIONE, ESENZIONE]
export const QUADRO_A: Quadro = {
  id: 'quadroA',
  prefix: 'a',
  molti: 10,
  gruppi: [...DOVE, { id: 'casi', campi: CASI_A }, evento(false), OCCUPAZIONE, TITOLO],
}

const ATTIVITA: Gruppo = {
  id: 'attivita',
  campi: ATTIVITA_ENC.map((one) => ({ id: `attivita.${one}`, tipo: 'spunta' })),
}

const CASI_B: readonly Campo<'riduzione' | 'esenzione'>[] = [
  RIDUZIONE,
  { id: 'esenzione', tipo: 'spunta', parole: 'enc-esenzione' },
]

const COMODATO: Gruppo = {
  id: 'comodato',
  campi: [
    { id: 'comodato.tipo', tipo: 'scelta', opzioni: ['1', '2'] },
    { id: 'comodato.comodatario', tipo: 'testo', massimo: 100, facoltativo: true },
  ],
  chiuso: true,
}

const rapporti = (di: 'didattica' | 'altre'): readonly Campo[] =>
  RAPPORTI_ENC.map((one) => ({ id: `${di}.${one}`, tipo: 'quota', facoltativo: true, parole: `enc-${one}` }))

const euro = (id: `didattica.${Via<DidatticaEnc>}` | `altre.${Via<AltreEnc>}`, parole: string, cifre = 12): Campo => ({
  id,
  tipo: 'euro',
  cifre,
  parole,
  ...(cifre === 12 ? { facoltativo: true } : {}),
})

const COSTO = 9

const DIDATTICA: Gruppo = {
  id: 'didattica',
  campi: [
    euro('didattica.cm', 'enc-cm-didattica', COSTO),
    euro('didattica.cms', 'enc-cms', COSTO),
    ...rapporti('didattica'),
    euro('didattica.valoreArt5', 'enc-valoreArt5'),
    euro('didattica.valoreArt4', 'enc-valoreArt4'),
    { id: 'didattica.rapporto', tipo: 'quota', facoltativo: true, parole: 'enc-rapporto' },
    euro('didattica.valoreParziale', 'enc-valoreParziale'),
    euro('didattica.valoreComplessivo', 'enc-valoreComplessivo'),
  ],
  chiuso: true,
}

const ALTRE: Gruppo = {
  id: 'altre',
  campi: [
    euro('altre.cenc', 'enc-cenc', COSTO),
    euro('altre.cm', 'enc-cm', COSTO),
    ...rapporti('altre'),
    euro('altre.valoreArt5', 'enc-valoreArt5'),
  ],
  chiuso: true,
}

export const QUADRO_B: Quadro = {
  id: 'quadroB',
  prefix: 'b',
  molti: 6,
  gruppi: [...DOVE, ATTIVITA, { id: 'casi', campi: CASI_B }, COMODATO, DIDATTICA, ALTRE, evento(false), TITOLO],
}

const IMPORTI: Of<Partial<Record<ImportoEnc, number>>> = IMPORTI_ENC.map((id) => ({
  id,
  tipo: 'euro',
  cifre: 12,
  facoltativo: true,
  parole: `enc-${id}`,
}))
/** What is asked back or set off: quadro D. */
const DI_QUADRO_D: readonly string[] = ['creditoDichiarazione', 'rimborso', 'compensazione']
export const QUADRO_C: Quadro = {
  id: 'quadroC',
  prefix: 'q.',
  gruppi: [
    { id: 'quadroC', campi: IMPORTI.filter(({ id }) => !DI_QUADRO_D.includes(id)) },
    { id: 'quadroD', campi: IMPORTI.filter(({ id }) => DI_QUADRO_D.includes(id)), chiuso: true },
  ],
}

export type NoteEnc = { readonly annotazioniA?: string; readonly annotazioniB?: string }
const NOTE: Of<NoteEnc> = [
  { ...note('annotazioniA'), id: 'annotazioniA' },
  { ...note('annotazioniB'), id: 'annotazioniB' },
]
export const NOTE_ENC: Quadro = { id: 'annotazioni', prefix: '', gruppi: [{ id: 'annotazioni', campi: NOTE }] }

const INTERMEDIARIO_CAMPI: Of<Omit<Intermediario, 'impegno'>> = INTERMEDIARIO
export const INTERMEDIARIO_DI_ENC: Quadro = {
  id: 'intermediario',
  prefix: 'n.',
  chiuso: true,
  gruppi: [{ id: 'intermediario', campi: INTERMEDIARIO_CAMPI }],
}

export const MODULO_ENC: Modulo = {
  id: 'enc',
  passi: [
    { id: 'ente', quadri: [TESTA_DI_OGNI_ANNO, ENTE, RAPPRESENTANTE, SOCIETA] },
    { id: 'quadroA', quadri: [QUADRO_A] },
    { id: 'quadroB', quadri: [QUADRO_B] },
    { id: 'imposta', quadri: [QUADRO_C, NOTE_ENC, INTERMEDIARIO_DI_ENC] },
  ],
}
