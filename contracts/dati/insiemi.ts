/** What a column holds, in the words of the Data Package. Numbers that must stay exact are texts in JSON. */
export type TipoColonna = 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'object'

type Colonne = Readonly<Record<string, TipoColonna>>

const DOVE: Colonne = { belfiore: 'string', comune: 'string', provincia: 'string' }
const NORMA: Colonne = { norma: 'string', articolo: 'string', certezza: 'string' }

const linea = (nome: string): Colonne => ({ [nome]: 'decimal', [`${nome}_stato`]: 'string' })

/**
 * The files of the open data and their columns, in order. Within v1 of the API a column is added at the end, never
 * renamed, moved or taken away. What each means stands in the catalogues (`datiAperti.colonne`).
 */
export const COLONNE = {
  'aliquote-imu': {
    ...DOVE,
    regione: 'string',
    istat: 'string',
    anno: 'integer',
    ...linea('abitazione_principale'),
    ...linea('rurale_strumentale'),
    ...linea('gruppo_d'),
    ...linea('terreno'),
    ...linea('area'),
    ...linea('altro_fabbricato'),
    prospetto_anno: 'integer',
    delibera_numero: 'string',
    delibera_data: 'date',
    pubblicazione: 'date',
    terreni_esenti: 'string',
    assimilazione_anziani: 'boolean',
    differenziate_coperte: 'boolean',
    motivi: 'string',
    nota: 'string',
    fonte: 'string',
    rilevata: 'date',
  },
  'aliquote-differenziate-imu': {
    ...DOVE,
    anno: 'integer',
    codice: 'string',
    gruppo: 'string',
    aliquota: 'decimal',
    categorie: 'string',
    fattispecie: 'string',
    tipo: 'string',
    contratto: 'string',
    uso: 'string',
    condizioni: 'object',
    testo: 'string',
    testo_da_verificare: 'boolean',
    prospetto_anno: 'integer',
    fonte: 'string',
    caricata: 'date',
  },
  'delibere-imu': {
    ...DOVE,
    anno: 'integer',
    numero: 'string',
    data: 'date',
    pubblicazione: 'date',
    note: 'string',
    id_file: 'string',
  },
  comuni: {
    ...DOVE,
    altra_lingua: 'string',
    regione: 'string',
    istat: 'string',
    popolazione: 'integer',
    tributo: 'string',
  },
  tabelle: {
    tabella: 'string',
    tributo: 'string',
    nome: 'string',
    voce: 'string',
    dal: 'date',
    al: 'date',
    valore: 'string',
    unita: 'string',
    ...NORMA,
    fonti: 'string',
    verificata: 'date',
  },
  'codici-tributo': {
    codice: 'string',
    tributo: 'string',
    uso: 'string',
    descrizione: 'string',
    primo_anno: 'integer',
    ultimo_anno: 'integer',
    stato: 'boolean',
    enti_pubblici: 'boolean',
    ...NORMA,
    verificata: 'date',
  },
  casi: {
    id: 'string',
    tributo: 'string',
    fonte: 'string',
    tipo: 'string',
    dati: 'object',
    risultato: 'object',
    conto: 'string',
    raccolta: 'string',
  },
} as const satisfies Readonly<Record<string, Colonne>>

export type Insieme = keyof typeof COLONNE

/** Every name of a column, of any file. */
export type Colonna = { [I in Insieme]: keyof (typeof COLONNE)[I] }[Insieme]

export const INSIEMI = Object.keys(COLONNE) as readonly Insieme[]

export const isInsieme = (text: string): text is Insieme => Object.hasOwn(COLONNE, text)

/** Those with a file a year; the others are one file. */
export const PER_ANNO = ['aliquote-imu', 'aliquote-differenziate-imu', 'delibere-imu'] as const

export const isPerAnno = (insieme: Insieme): boolean => (PER_ANNO as readonly Insieme[]).includes(insieme)

/** Those that a load of reference data changes; the others change with the program. */
export const isCaricato = (insieme: Insieme): boolean => isPerAnno(insieme) || insieme === 'comuni'

export const FORMATI = ['csv', 'json'] as const
export type Formato = (typeof FORMATI)[number]

export const LICENZA_APERTA = {
  nome: 'CC-BY-4.0',
  href: 'https://creativecommons.org/licenses/by/4.0/deed.it',
} as const

export const datiHref = (insieme: Insieme, formato: Formato, anno?: number): string =>
  `/api/v1/dati/${insieme}?${anno === undefined ? '' : `anno=${anno}&`}formato=${formato}`

export const fileName = (insieme: Insieme, formato: Formato, anno?: number): string =>
  `${insieme}${anno === undefined ? '' : `-${anno}`}.${formato}`
