import { l160, law } from '../../../engine/kernel/law'
import { ALTRO, NO, SI_NO, type Quando } from '../campo'
import type { Passo, Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { box, CHI_DICHIARA, MAYBE } from './dichiarante'

/** What happened to a property, in the words of who declares it. */
export const COSE_IMU = [
  'acquisto',
  'cessione',
  'valore',
  'abitazione',
  'comodato',
  'inagibile',
  'storico',
  'pensionato',
  'coltivatore',
  'merce',
  'equiparata',
  ALTRO,
] as const
export type CosaImu = (typeof COSE_IMU)[number]

/** Those that begin on a day and end on another. */
const DURANO: readonly CosaImu[] = [
  ...(['abitazione', 'comodato', 'inagibile', 'storico', 'pensionato'] as const),
  ...(['coltivatore', 'merce', 'equiparata'] as const),
]

/** How a property is used, in the words of the record. */
export const USI_IMU = [
  'abitazione-principale',
  'a-disposizione',
  'locato',
  'concordato',
  'comodato',
  'pertinenza',
  ALTRO,
] as const

const cosa = (...e: readonly CosaImu[]): Quando => ({ campo: 'cosa', e })
const NUOVO: Quando = { campo: 'immobile', e: [ALTRO] }
const tipo = (...e: readonly string[]): Quando => ({ campo: 'tipoImmobile', e })
const INIZIA: Quando = { campo: 'inizio', e: ['inizia'] }
const FINISCE: Quando = { campo: 'inizio', e: ['finisce'] }
const DUBBI = [...SI_NO, 'non-so'] as const
/** The two ways of c. 747 b: the office of works looks, or a technician does and the owner declares it. */
const PROVE_INAGIBILE = ['perizia', 'dichiarazione'] as const

const IMMOBILE: readonly Passo[] = [
  {
    id: 'immobile',
    campi: [
      { id: 'immobile', tipo: 'immobile' },
      { id: 'tipoImmobile', tipo: 'scelta', opzioni: ['fabbricato', 'area', 'terreno'], quando: NUOVO },
    ],
  },
  {
    id: 'catasto',
    quando: NUOVO,
    campi: [
      box('indirizzo', 100),
      box('sezione', 3, MAYBE),
      box('foglio', 4),
      box('particella', 10),
      box('subalterno', 4, MAYBE),
      { id: 'categoria', tipo: 'categoria', quando: tipo('fabbricato') },
      box('classe', 10, { ...MAYBE, quando: tipo('fabbricato') }),
      box('qualita', 25, { quando: tipo('terreno', 'area') }),
      { id: 'rendita', tipo: 'euro', quando: tipo('fabbricato') },
      { id: 'valoreArea', tipo: 'euro', quando: tipo('area') },
      { id: 'dominicale', tipo: 'euro', quando: tipo('terreno') },
    ],
  },
]

const CAMBIAMENTO: readonly Passo[] = [
  {
    id: 'acquisto',
    quando: cosa('acquisto'),
    campi: [
      { id: 'come', tipo: 'scelta', opzioni: ['compravendita', 'successione', 'donazione', 'costruzione', ALTRO] },
      {
        id: 'diritto',
        tipo: 'scelta',
        opzioni: ['proprieta', 'usufrutto', 'uso', 'abitazione', 'superficie', 'enfiteusi', 'leasing'],
      },
      { id: 'quota', tipo: 'quota' },
    ],
  },
  {
    id: 'cessione',
    quando: cosa('cessione'),
    campi: [
      { id: 'perche', tipo: 'scelta', opzioni: ['vendita', 'donazione', 'fine-diritto', ALTRO] },
      { id: 'ceduta', tipo: 'quota', nonOltre: 'immobile' },
    ],
  },
  {
    id: 'possesso',
    quando: { campo: 'cosa', non: ['acquisto', 'cessione'] },
    campi: [{ id: 'quotaMia', tipo: 'quota', quando: NUOVO }],
  },
  {
    id: 'valore',
    quando: cosa('valore'),
    campi: [
      { id: 'cambia', tipo: 'scelta', opzioni: ['rendita', 'area', 'dominicale'] },
      { id: 'nuovaRendita', tipo: 'euro', quando: { campo: 'cambia', e: ['rendita'] } },
      { id: 'nuovoValore', tipo: 'euro', quando: { campo: 'cambia', e: ['area'] } },
      { id: 'nuovoDominicale', tipo: 'euro', quando: { campo: 'cambia', e: ['dominicale'] } },
    ],
  },
  {
    id: 'uso',
    quando: cosa('acquisto'),
    campi: [
      { id: 'uso', tipo: 'scelta', opzioni: USI_IMU },
      {
        id: 'coltivo',
        tipo: 'scelta',
        opzioni: ['non-terreno', ...SI_NO],
        quando: { campo: 'uso', e: [ALTRO] },
      },
    ],
  },
  {
    id: 'condizioni',
    quando: INIZIA,
    campi: [
      { id: 'condComodato', tipo: 'scelta', opzioni: DUBBI, quando: cosa('comodato') },
      { id: 'condInagibile', tipo: 'scelta', opzioni: PROVE_INAGIBILE, quando: cosa('inagibile') },
      { id: 'condPensionato', tipo: 'scelta', opzioni: DUBBI, quando: cosa('pensionato') },
    ],
  },
  {
    id: 'dopo',
    quando: FINISCE,
    campi: [
      {
        id: 'usoDopo',
        tipo: 'scelta',
        opzioni: ['abitazione-principale', 'a-disposizione', 'locato', 'concordato', ALTRO],
        quando: cosa('abitazione', 'comodato', 'equiparata'),
      },
    ],
  },
]

/**
 * The dichiarazione IMU of one property and one change, sent with the identity that somebody signed in with. What is sent is
 * kept as the quadri of the model (`dichiarazione.ts`), from which come its PDF and its telematic record.
 */
export const DICHIARAZIONE_IMU: Procedura = {
  id: 'dichiarazione-imu',
  tributo: 'imu',
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [l160('769'), law('DM 24/4/2024', 'modello e istruzioni'), law('D.Lgs. 82/2005', 'art. 65 c. 1 lett. b)')],
  vicine: ['comodato', 'dichiarazione-tardiva'],
  entro: { campo: 'dal', annoDopo: true, legge: l160('769') },
  campi: { anno: 'dal', immobile: 'immobile', foglio: 'foglio', particella: 'particella', subalterno: 'subalterno' },
  avvisi: [
    { id: 'comodato', quando: { campo: 'condComodato', e: [NO, 'non-so'] }, legge: l160('747 lett. c)') },
    {
      id: 'pensionato',
      quando: { campo: 'condPensionato', e: [NO, 'non-so'] },
      legge: law('L. 178/2020', 'art. 1 c. 48'),
    },
  ],
  passi: [
    {
      id: 'cosa',
      campi: [
        { id: 'cosa', tipo: 'scelta', opzioni: COSE_IMU },
        { id: 'inizio', tipo: 'scelta', opzioni: ['inizia', 'finisce'], quando: cosa(...DURANO) },
        { id: 'quale', tipo: 'scelta', opzioni: ['alloggio-sociale', 'forze-armate'], quando: cosa('equiparata') },
        box('descrivi', 100, { quando: cosa(ALTRO) }),
      ],
    },
    ...IMMOBILE,
    // the IMU of L. 160/2019 and its model begin with 2020
    { id: 'dal', campi: [{ id: 'dal', tipo: 'giorno', passato: true, nonPrima: '2020-01-01' }] },
    ...CAMBIAMENTO,
    {
      id: 'note',
      campi: [
        { id: 'tipologia', tipo: 'scelta', opzioni: ['N', 'S'] },
        { id: 'note', tipo: 'lungo', massimo: 500, facoltativo: true, modello: true },
      ],
    },
    ...CHI_DICHIARA,
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'contratto', obbligatoria: true, quando: { campo: 'condComodato', e: DUBBI } },
    { id: 'perizia', obbligatoria: true, quando: { campo: 'condInagibile', e: PROVE_INAGIBILE } },
    { id: 'vincolo', obbligatoria: false, quando: cosa('storico') },
    { id: 'atto', obbligatoria: false, quando: cosa('acquisto', 'cessione') },
    { id: 'prova', obbligatoria: false },
  ],
}
