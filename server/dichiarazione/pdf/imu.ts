import type {
  Contitolare,
  Contribuente,
  Dichiarante,
  DichiarazioneImu,
  Immobile,
  Manufatto,
} from '../../../formats/dichiarazione-imu/modello'
import { disegna } from './disegna'
import { cella, croce, euro, giorno, percento, type Foglio, type Sezione } from './foglio'
import * as PAROLE from './parole'
import {
  annotazioni,
  catasto,
  domicilio,
  intermediario,
  nascita,
  nome,
  occupazione,
  recapito,
  testa,
  valore,
  variazione,
} from './parti'

const contribuente = (di: Contribuente): Sezione => ({
  titolo: 'Contribuente',
  righe: [nome(di), nascita(di), ...domicilio(di.domicilio), recapito(di)],
})

const dichiarante = (di: Dichiarante): Sezione => ({
  titolo: 'Dichiarante, se non è il contribuente',
  righe: [nome(di), [cella('Carica', 12, PAROLE.CARICA[di.carica])], ...domicilio(di.domicilio), recapito(di)],
})

const immobile = (di: Immobile, at: number): Sezione => ({
  titolo: `Quadro A - Numero d’ordine ${at + 1}, immobile ${di.progressivo}`,
  righe: [
    ...catasto(di),
    valore(di, di.riduzione),
    [
      cella('Detrazione', 3, euro(di.detrazione)),
      cella('Equiparazione ad abitazione principale', 4, di.equiparazione && PAROLE.EQUIPARAZIONE[di.equiparazione]),
      cella('Esenzione', 5, PAROLE.ESENZIONE[di.esenzione]),
    ],
    ...variazione(di),
    ...occupazione(di.occupazione),
  ],
})

const contitolare = (di: Contitolare): Sezione => ({
  titolo: `Contitolare dell’immobile con numero d’ordine ${di.numeroOrdine}`,
  righe: [
    [cella('Codice fiscale', 4, di.codiceFiscale), cella('Cognome e nome o denominazione', 8, di.nominativo)],
    nascita(di),
    ...domicilio(di.domicilio),
    [
      cella('Quota di possesso', 4, percento(di.quota)),
      cella('Detrazione', 4, euro(di.detrazione)),
      cella('Firma il contitolare', 4, croce(di.firma)),
    ],
  ],
})

const manufatto = (di: Manufatto): Sezione => ({
  titolo: `Quadro B (IMPi) - Numero d’ordine ${di.progressivo}`,
  righe: [
    [cella('Caratteristica', 5, PAROLE.MANUFATTO[di.caratteristica]), cella('Denominazione', 7, di.denominazione)],
    [
      cella('Valore', 4, euro(di.valore)),
      cella('Quota di possesso', 4, percento(di.quota)),
      cella('Cessazione', 4, giorno(di.cessazione)),
    ],
  ],
})

const vuoti = (di: DichiarazioneImu): string =>
  PAROLE.VUOTI([
    ...(di.dichiarante ? [] : ['dichiarante']),
    ...(di.contitolari.length > 0 ? [] : ['contitolari']),
    ...(di.immobili.length > 0 ? [] : ['quadro A']),
    ...(di.manufatti.length > 0 ? [] : ['quadro B (IMPi)']),
    ...(di.annotazioni === undefined ? ['annotazioni'] : []),
    ...(di.intermediario ? [] : ['intermediario']),
  ])

const NON_ARRIVATA = 'Questa dichiarazione non è ancora arrivata al Comune.'
const CONSEGNA =
  `${NON_ARRIVATA} Va firmata e consegnata allo sportello, spedita per raccomandata o PEC, oppure inviata con i servizi telematici ` +
  'dell’Agenzia delle Entrate.'
/** Article 1, paragraph 759, letter g-bis, of law 160/2019: the exemption is declared by telematic means alone. */
const SOLO_TELEMATICA =
  `${NON_ARRIVATA} C’è un immobile occupato: si invia solo con i servizi telematici dell’Agenzia delle Entrate; questo foglio è per ` +
  'l’archivio.'
const OCCUPATO = '1'

/** When and under which number it came to the comune, and who sent it. */
export type Presentata = { readonly protocollo: string; readonly giorno: string; readonly nome: string }

/** Signed by who signed in (D.Lgs. 82/2005, article 65, paragraph 1, letter b). */
const RICEVUTA = (di: DichiarazioneImu, { protocollo, giorno: day, nome: who }: Presentata): string =>
  `Presentata in via telematica al Comune di ${di.comune.nome} il ${giorno(day)}, protocollo ${protocollo}, da ${who}` +
  `${di.dichiarante ? `, per mano di ${di.dichiarante.nome ?? ''} ${di.dichiarante.cognome}` : ''}, con identità digitale: ` +
  'vale come firmata (D.Lgs. 82/2005, art. 65 c. 1 lett. b). Questo foglio è stato composto dai dati inviati quel giorno.'

const firmeDi = (di: DichiarazioneImu): readonly string[] => [
  di.dichiarante ? 'Firma del dichiarante' : 'Firma del contribuente',
  ...di.contitolari
    .filter(({ firma }) => firma)
    .map(({ numeroOrdine }) => `Firma del contitolare (numero d’ordine ${numeroOrdine})`),
]

const consegnaDi = (di: DichiarazioneImu): string =>
  di.immobili.some(({ esenzione }) => esenzione === OCCUPATO) ? SOLO_TELEMATICA : CONSEGNA

const foglio = (di: DichiarazioneImu, sent: Presentata | undefined): Foglio => ({
  titolo: `Dichiarazione IMU/IMPi per l’anno ${di.periodo}`,
  comune: `Comune di ${di.comune.nome}`,
  modello: 'Con i quadri del modello approvato con il decreto ministeriale del 24 aprile 2024.',
  sezioni: [
    testa(di),
    contribuente(di.contribuente),
    ...(di.dichiarante ? [dichiarante(di.dichiarante)] : []),
    ...di.immobili.map(immobile),
    ...di.contitolari.map(contitolare),
    ...di.manufatti.map(manufatto),
    ...annotazioni('Annotazioni', di.annotazioni),
    ...(di.intermediario ? [intermediario(di.intermediario)] : []),
  ],
  vuoti: vuoti(di),
  firme: sent === undefined ? firmeDi(di) : [],
  consegna: sent === undefined ? consegnaDi(di) : RICEVUTA(di, sent),
})

/** The declaration on paper: to be signed, or as it was sent. */
export const pdfImu = (dichiarazione: DichiarazioneImu, sent?: Presentata): Promise<Uint8Array<ArrayBuffer>> =>
  disegna(foglio(dichiarazione, sent))
