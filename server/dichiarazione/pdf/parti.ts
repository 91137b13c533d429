import type {
  Caratteristica,
  Catasto,
  Contribuente,
  Domicilio,
  Intermediario,
  Nascita,
  Occupazione,
  Periodo,
  Recapito,
  RIDUZIONI,
  Variazione,
} from '../../../formats/dichiarazione-imu/modello'
import { cella, croce, euro, giorno, percento, type Cella, type Sezione } from './foglio'
import * as PAROLE from './parole'

// Parts that both models have, box by box.

export const testa = ({ comune, anno, periodo, tipologia }: Periodo): Sezione => ({
  titolo: 'Comune destinatario e anno',
  righe: [
    [
      cella('Comune', 5, comune.nome),
      cella('Codice catastale', 2, comune.belfiore),
      cella('Anno d’imposta', 2, periodo),
      cella('Presentata nel', 1.5, anno),
      cella('Dichiarazione', 1.5, PAROLE.TIPOLOGIA[tipologia]),
    ],
  ],
})

export const domicilio = (di: Domicilio): readonly (readonly Cella[])[] => [
  [
    cella('Domicilio fiscale: via o piazza', 6, di.indirizzo),
    cella('Numero', 1.5, di.civico),
    cella('Scala', 1.5, di.scala),
    cella('Piano', 1.5, di.piano),
    cella('Interno', 1.5, di.interno),
  ],
  [
    cella('CAP', 1.5, di.cap),
    cella('Comune o Stato estero', 7, di.comune),
    cella('Provincia', 1.5, di.provincia),
    cella('Codice Stato', 2, di.statoEstero),
  ],
]

export const recapito = ({ prefisso = '', telefono = '', email }: Recapito): readonly Cella[] => [
  cella('Telefono', 4, `${prefisso} ${telefono}`.trim()),
  cella('E-mail', 8, email),
]

export const nascita = (di: Nascita): readonly Cella[] => [
  cella('Data di nascita', 3, giorno(di.dataNascita)),
  cella('Sesso', 1.5, di.sesso),
  cella('Comune o Stato estero di nascita', 6, di.comuneNascita),
  cella('Provincia', 1.5, di.provinciaNascita),
]

export const nome = ({
  codiceFiscale,
  cognome,
  nome: given,
}: Pick<Contribuente, 'codiceFiscale' | 'cognome' | 'nome'>) => [
  cella('Codice fiscale', 4, codiceFiscale),
  cella('Cognome o denominazione', 4.5, cognome),
  cella('Nome', 3.5, given),
]

type Bene = Catasto & Variazione & { readonly caratteristica: Caratteristica }

export const catasto = (di: Bene): readonly (readonly Cella[])[] => [
  [cella('Caratteristica', 5, PAROLE.CARATTERISTICA[di.caratteristica]), cella('Indirizzo', 7, di.indirizzo)],
  [
    cella('Catasto', 2.5, di.catasto && PAROLE.CATASTO[di.catasto]),
    cella('Codice', 1.5, di.codiceCatastale),
    cella('Sezione', 1.5, di.sezione),
    cella('Foglio', 1.5, di.foglio),
    cella('Particella', 2.5, di.particella),
    cella('Subalterno', 2.5, di.subalterno),
  ],
  [
    cella('Categoria o qualità', 4, di.categoria),
    cella('Classe', 2, di.classe),
    cella('Protocollo', 4, di.protocollo),
    cella('Anno', 2, di.annoProtocollo),
  ],
]

export const valore = (di: Catasto, riduzione: (typeof RIDUZIONI)[number]): readonly Cella[] => [
  cella('Valore', 4, euro(di.valore)),
  cella('Quota di possesso', 3, percento(di.quota)),
  cella('Riduzione', 5, PAROLE.RIDUZIONE[riduzione]),
]

export const variazione = (di: Variazione): readonly (readonly Cella[])[] => [
  [
    cella('Acquisto', 1.5, croce(di.acquisto)),
    cella('Cessione', 1.5, croce(di.cessione)),
    cella('Altro', 1.5, croce(di.altro)),
    cella('Descrizione', 7.5, di.altroDescrizione),
  ],
  [
    cella('Data', 3, giorno(di.data)),
    cella('Agevolazione', 2.5, di.inizioTermine && PAROLE.AGEVOLAZIONE[di.inizioTermine]),
    cella('Agenzia delle Entrate di', 3, di.agenzia),
    cella('Estremi del titolo', 3.5, di.titolo),
  ],
]

export const occupazione = (di: Occupazione | undefined): readonly (readonly Cella[])[] =>
  di === undefined
    ? []
    : [
        [
          cella('Non utilizzabile né disponibile', 5, PAROLE.OCCUPAZIONE[di.motivo]),
          cella('Autorità', 4.5, di.autorita),
          cella('Data della denuncia', 2.5, giorno(di.data)),
        ],
      ]

export const intermediario = (
  di: Omit<Intermediario, 'impegno'> & Partial<Pick<Intermediario, 'impegno'>>,
): Sezione => ({
  titolo: 'Chi la invia',
  righe: [
    [
      cella('Codice fiscale', 4, di.codiceFiscale),
      cella('Numero di iscrizione del CAF', 2.5, di.caf),
      cella('Predisposta', 3, di.impegno && PAROLE.IMPEGNO[di.impegno]),
      cella('Data dell’impegno', 2.5, giorno(di.data)),
    ],
  ],
})

export const annotazioni = (titolo: string, text: string | undefined): readonly Sezione[] =>
  text === undefined ? [] : [{ titolo, righe: [], testo: text }]
