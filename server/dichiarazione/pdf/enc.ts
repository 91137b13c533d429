import type {
  AltreEnc,
  DichiarazioneEnc,
  DidatticaEnc,
  Ente,
  ImmobileEncA,
  ImmobileEncB,
  ImportoEnc,
  RapportiEnc,
  Rappresentante,
} from '../../../formats/dichiarazione-imu/modello-enc'
import { disegna } from './disegna'
import { cella, croce, euro, percento, type Cella, type Foglio, type Sezione } from './foglio'
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

const ente = (di: Ente): Sezione => ({
  titolo: 'Ente non commerciale',
  righe: [
    [cella('Codice fiscale', 4, di.codiceFiscale), cella('Denominazione', 8, di.denominazione)],
    ...domicilio(di.domicilio),
    recapito(di),
  ],
})

const rappresentante = (di: Rappresentante): Sezione => ({
  titolo: 'Rappresentante',
  righe: [
    nome(di),
    [
      cella('Carica', 8, PAROLE.CARICA[di.carica]),
      cella('Telefono', 4, `${di.prefisso ?? ''} ${di.telefono ?? ''}`.trim()),
    ],
    nascita(di),
    ...(di.estero === undefined
      ? []
      : [
          [
            cella('Residenza all’estero: codice Stato', 3, di.estero.stato),
            cella('Stato federato, provincia o contea', 3, di.estero.federato),
            cella('Località', 3, di.estero.localita),
            cella('Indirizzo', 3, di.estero.indirizzo),
          ],
        ]),
  ],
})

const quadroA = (di: ImmobileEncA, at: number): Sezione => ({
  titolo: `Quadro A - Numero d’ordine ${at + 1}, immobile ${di.progressivo}`,
  righe: [
    ...catasto(di),
    valore(di, di.riduzione),
    [cella('Esenzione', 12, PAROLE.ESENZIONE[di.esenzione])],
    ...variazione(di),
    ...occupazione(di.occupazione),
  ],
})

const rapporti = (di: RapportiEnc): readonly (readonly Cella[])[] => [
  [
    cella('Superficie', 4, percento(di.superficie)),
    cella('Superficie per giorni', 4, percento(di.superficieGiorni)),
    cella('Soggetti', 4, percento(di.soggetti)),
  ],
  [
    cella('Soggetti per giorni', 4, percento(di.soggettiGiorni)),
    cella('Giorni', 4, percento(di.giorni)),
    cella('Percentuale di imponibilità', 4, percento(di.imponibilita)),
  ],
]

const didattica = (di: DidatticaEnc | undefined): readonly (readonly Cella[])[] =>
  di === undefined
    ? []
    : [
        [
          cella('Attività didattica: corrispettivo medio (Cm)', 6, euro(di.cm)),
          cella('Costo medio per studente (Cms)', 6, euro(di.cms)),
        ],
        ...rapporti(di),
        [
          cella('Valore, art. 5 DM 200/2012', 4, euro(di.valoreArt5)),
          cella('Valore, art. 4 DM 200/2012', 4, euro(di.valoreArt4)),
          cella('Rapporto Cms/Cm', 4, percento(di.rapporto)),
        ],
        [
          cella('Valore parziale', 6, euro(di.valoreParziale)),
          cella('Valore complessivo', 6, euro(di.valoreComplessivo)),
        ],
      ]

const altre = (di: AltreEnc | undefined): readonly (readonly Cella[])[] =>
  di === undefined
    ? []
    : [
        [
          cella('Altre attività: corrispettivo medio dell’ente (Cenc)', 4.5, euro(di.cenc)),
          cella('Corrispettivo medio di mercato (Cm)', 4, euro(di.cm)),
          cella('Valore, art. 5 DM 200/2012', 3.5, euro(di.valoreArt5)),
        ],
        ...rapporti(di),
      ]

const quadroB = (di: ImmobileEncB, at: number): Sezione => ({
  titolo: `Quadro B - Numero d’ordine ${at + 1}, immobile ${di.progressivo}`,
  righe: [
    [cella('Attività svolte', 12, di.attivita.map((one) => PAROLE.ATTIVITA[one]).join(', '))],
    ...catasto(di),
    valore(di, di.riduzione),
    [
      cella('Esente', 2, croce(di.esenzione)),
      cella('Comodato o immobile strumentale', 4, di.comodato && PAROLE.COMODATO[di.comodato.tipo]),
      cella('Comodatario', 6, di.comodato?.comodatario),
    ],
    ...didattica(di.didattica),
    ...altre(di.altre),
    ...variazione(di),
  ],
})

const importi = (titolo: string, di: Partial<Record<ImportoEnc, number>>, of: readonly ImportoEnc[]): Sezione => ({
  titolo,
  righe: [0, 3].flatMap((from) => {
    const row = of.slice(from, from + 3)
    return row.length === 0 ? [] : [row.map((one) => cella(PAROLE.IMPORTI[one], 4, euro(di[one])))]
  }),
})

const QUADRO_C = ['dovuta', 'eccedenzaPrecedente', 'eccedenzaCompensata', 'versata', 'debito', 'credito'] as const
const QUADRO_D = ['creditoDichiarazione', 'rimborso', 'compensazione'] as const

const vuoti = (di: DichiarazioneEnc): string =>
  PAROLE.VUOTI([
    ...(di.quadroA.length > 0 ? [] : ['quadro A']),
    ...(di.quadroB.length > 0 ? [] : ['quadro B']),
    ...(di.quadroC ? [] : ['quadro C']),
    ...(di.quadroD ? [] : ['quadro D']),
    ...(di.intermediario ? [] : ['intermediario']),
  ])

const foglio = (di: DichiarazioneEnc): Foglio => ({
  titolo: `Dichiarazione IMU ENC per l’anno ${di.periodo}`,
  comune: `Comune di ${di.comune.nome}`,
  modello:
    'Con i quadri del modello per gli enti non commerciali approvato con il decreto ministeriale del 24 aprile 2024.',
  sezioni: [
    testa(di),
    ente(di.ente),
    rappresentante(di.rappresentante),
    ...(di.societaDichiarante === undefined
      ? []
      : [
          {
            titolo: 'Società o ente dichiarante',
            righe: [[cella('Codice fiscale', 12, di.societaDichiarante)]],
          },
        ]),
    ...di.quadroA.map(quadroA),
    ...annotazioni('Annotazioni al quadro A', di.annotazioniA),
    ...di.quadroB.map(quadroB),
    ...annotazioni('Annotazioni al quadro B', di.annotazioniB),
    ...(di.quadroC ? [importi('Quadro C - Imposta, in euro', di.quadroC, QUADRO_C)] : []),
    ...(di.quadroC && di.quadroD ? [importi('Quadro D - Compensazione e rimborso', di.quadroC, QUADRO_D)] : []),
    ...(di.intermediario ? [intermediario(di.intermediario)] : []),
  ],
  vuoti: vuoti(di),
  firme: ['Firma del rappresentante'],
  consegna:
    'Questa dichiarazione non è ancora arrivata al Comune. Quella degli enti non commerciali si invia solo con i servizi telematici ' +
    'dell’Agenzia delle Entrate; questo foglio è per l’archivio dell’ente.',
})

/** The declaration of a body that does no commerce, on paper. */
export const pdfEnc = (dichiarazione: DichiarazioneEnc): Promise<Uint8Array<ArrayBuffer>> =>
  disegna(foglio(dichiarazione))
