import {
  CARATTERISTICHE,
  CARICHE,
  ESENZIONI,
  RIDUZIONI,
  TIPOLOGIE,
  type Catasto,
  type Domicilio,
  type Intermediario,
  type Occupazione,
  type Periodo,
  type Recapito,
  type Variazione,
} from '../../formats/dichiarazione-imu/modello'
import type { Campo, Via } from './campo'
import type { Gruppo, Quadro } from './modulo'

// Parts that both forms have.

type In<P extends string, T> = `${P}.${Via<T>}`

export const DOMICILIO: readonly Campo<In<'domicilio', Domicilio>>[] = [
  { id: 'domicilio.indirizzo', tipo: 'testo', massimo: 35 },
  { id: 'domicilio.civico', tipo: 'testo', massimo: 5 },
  { id: 'domicilio.comune', tipo: 'testo', massimo: 100 },
  { id: 'domicilio.provincia', tipo: 'testo', massimo: 2, forma: 'sigla' },
  { id: 'domicilio.cap', tipo: 'testo', massimo: 5, forma: 'cap', facoltativo: true },
]

/** Needed by few: the stairs, and a State abroad. */
export const DOMICILIO_ALTRO: readonly Campo<In<'domicilio', Domicilio>>[] = [
  { id: 'domicilio.scala', tipo: 'testo', massimo: 5, facoltativo: true },
  { id: 'domicilio.piano', tipo: 'testo', massimo: 5, facoltativo: true },
  { id: 'domicilio.interno', tipo: 'testo', massimo: 5, facoltativo: true },
  { id: 'domicilio.statoEstero', tipo: 'testo', massimo: 3, forma: 'stato', facoltativo: true },
]

export const TELEFONO: readonly Campo<Via<Pick<Recapito, 'prefisso' | 'telefono'>>>[] = [
  { id: 'prefisso', tipo: 'testo', massimo: 4, forma: 'cifre', facoltativo: true },
  { id: 'telefono', tipo: 'testo', massimo: 8, forma: 'cifre', facoltativo: true },
]

export const RECAPITO: readonly Campo<Via<Recapito>>[] = [
  ...TELEFONO,
  { id: 'email', tipo: 'testo', massimo: 50, forma: 'email', facoltativo: true },
]

export const CARICA: Campo<'carica'> = { id: 'carica', tipo: 'scelta', opzioni: CARICHE }

/** What the declaration is about; `comune` is looked up by whoever reads it. */
export type Testa = { readonly comune: string } & Pick<Periodo, 'tipologia'> & { readonly periodo: string }

const TESTA_CAMPI: readonly Campo<Via<Testa>>[] = [
  { id: 'comune', tipo: 'testo', massimo: 100 },
  { id: 'periodo', tipo: 'anno' },
  { id: 'tipologia', tipo: 'scelta', opzioni: TIPOLOGIE },
]
export const TESTA: Quadro = { id: 'testa', prefix: '', gruppi: [{ id: 'testa', campi: TESTA_CAMPI }] }

/** Of a declaration that is due every year, whether anything changed or not. */
export const TESTA_DI_OGNI_ANNO: Quadro = {
  ...TESTA,
  gruppi: [
    {
      id: 'testa',
      campi: TESTA_CAMPI.map((campo) => (campo.id === 'periodo' ? { ...campo, parole: 'periodo-enc' } : campo)),
    },
  ],
}

/** Figures and letters that find it in the registry. */
export const CATASTO: readonly Campo<Via<Catasto>>[] = [
  { id: 'indirizzo', tipo: 'testo', massimo: 100 },
  { id: 'catasto', tipo: 'scelta', opzioni: ['U', 'T'], facoltativo: 'altrimenti' },
  { id: 'foglio', tipo: 'testo', massimo: 4, facoltativo: 'altrimenti' },
  { id: 'particella', tipo: 'testo', massimo: 10, facoltativo: 'altrimenti' },
  { id: 'subalterno', tipo: 'testo', massimo: 4, facoltativo: true },
  { id: 'categoria', tipo: 'testo', massimo: 25, facoltativo: 'altrimenti' },
  { id: 'classe', tipo: 'testo', massimo: 10, facoltativo: true },
]

const CATASTO_ALTRO: readonly Campo<Via<Catasto>>[] = [
  { id: 'sezione', tipo: 'testo', massimo: 3, facoltativo: true },
  { id: 'codiceCatastale', tipo: 'testo', massimo: 5, forma: 'belfiore', facoltativo: true },
  { id: 'protocollo', tipo: 'testo', massimo: 20, facoltativo: true },
  { id: 'annoProtocollo', tipo: 'numero', massimo: 2_200, facoltativo: true },
]
/** Where the registry has no figures yet: the request by which it was told. */
export const ALTRO_CATASTO: Gruppo = { id: 'altro-catasto', campi: CATASTO_ALTRO, chiuso: true }

export const CARATTERISTICA: Campo<'caratteristica'> = {
  id: 'caratteristica',
  tipo: 'scelta',
  opzioni: CARATTERISTICHE,
}

export const VALORE: readonly Campo<Via<Catasto>>[] = [
  { id: 'valore', tipo: 'euro', cifre: 15 },
  { id: 'quota', tipo: 'quota' },
]

export const RIDUZIONE: Campo<'riduzione'> = { id: 'riduzione', tipo: 'scelta', opzioni: RIDUZIONI }
export const ESENZIONE: Campo<'esenzione'> = { id: 'esenzione', tipo: 'scelta', opzioni: ESENZIONI }

/** The same property as the one before, with what happened on another day. */
export type Stesso = { readonly stesso: boolean }
export const STESSO: Campo<Via<Stesso>> = { id: 'stesso', tipo: 'spunta' }

const EVENTO_CAMPI: readonly Campo<Via<Variazione>>[] = [
  { id: 'acquisto', tipo: 'spunta' },
  { id: 'cessione', tipo: 'spunta' },
  { id: 'altro', tipo: 'spunta' },
  { id: 'altroDescrizione', tipo: 'testo', massimo: 100, facoltativo: 'altrimenti' },
  { id: 'data', tipo: 'giorno' },
  { id: 'inizioTermine', tipo: 'scelta', opzioni: ['I', 'T'], facoltativo: true },
]
/** What happened. `nellAnno`: on a day of the year that it is about. */
export const evento = (nellAnno: boolean): Gruppo => ({
  id: 'evento',
  campi: nellAnno
    ? EVENTO_CAMPI.map((campo) => (campo.tipo === 'giorno' ? { ...campo, nellAnno: true as const } : campo))
    : EVENTO_CAMPI.map((campo) => (campo.tipo === 'giorno' ? { ...campo, facoltativo: true as const } : campo)),
})

const TITOLO_CAMPI: readonly Campo<Via<Variazione>>[] = [
  { id: 'titolo', tipo: 'testo', massimo: 24, facoltativo: true },
  { id: 'agenzia', tipo: 'testo', massimo: 24, facoltativo: true },
]
export const TITOLO: Gruppo = { id: 'titolo', campi: TITOLO_CAMPI, chiuso: true }

const OCCUPAZIONE_CAMPI: readonly Campo<In<'occupazione', Occupazione>>[] = [
  { id: 'occupazione.motivo', tipo: 'scelta', opzioni: ['1', '2'] },
  { id: 'occupazione.autorita', tipo: 'testo', massimo: 100 },
  { id: 'occupazione.data', tipo: 'giorno' },
]
export const OCCUPAZIONE: Gruppo = { id: 'occupazione', campi: OCCUPAZIONE_CAMPI, chiuso: true }

const INTERMEDIARIO_CAMPI: readonly Campo<Via<Omit<Intermediario, 'impegno'>>>[] = [
  { id: 'codiceFiscale', tipo: 'codice', di: 'tutti' },
  { id: 'caf', tipo: 'numero', massimo: 99_999, facoltativo: true },
  { id: 'data', tipo: 'giorno', parole: 'impegno-data' },
]
export const INTERMEDIARIO = INTERMEDIARIO_CAMPI

export const note = (id: 'annotazioni' | 'annotazioniA' | 'annotazioniB'): Campo<typeof id> => ({
  id,
  tipo: 'lungo',
  massimo: 500,
  facoltativo: true,
})
