import type { Messages } from 'next-intl'
import type { TipoCanone } from '../../contracts/canone/risposte'
import type { UtenzaChiesta } from '../../contracts/tari/risposte'
import { l160, law, uncertain, type Law } from '../../engine/kernel/law'

/** What happens in a life that changes a tax of the comune. Words: `messages/<locale>/eventi.json`. */
export const EVENTI = [
  'comprato',
  'venduto',
  'ereditato',
  'traslocato',
  'comodato',
  'separati',
  'concordato',
  'negozio',
  'tavolini',
] as const

export type Evento = (typeof EVENTI)[number]

export type TributoEvento = 'imu' | 'tari' | 'canone'

/** The taxes that have a calculator of their own: all of them. */
export type Calcolo = TributoEvento

/** Which date, if the day is told, a line can add: by when something is due, or which months count. */
export type Termine = 'mesi-acquirente' | 'mesi-venditore' | 'dichiarazione-imu' | 'novanta-giorni'

/** A line of an event, by the name of its words. */
export type EffettoId = keyof Messages['eventi']['effetti']

export type Effetto = {
  readonly id: EffettoId
  readonly tributo: TributoEvento
  readonly laws: readonly Law[]
  readonly termine?: Termine
}

const TQRIF = law('ARERA 15/2022 (TQRIF)', 'art. 6')
const TARI_PER_LEGGE = uncertain('L. 147/2013', 'art. 1 c. 684')
const MESI = l160('761')
const DICHIARAZIONE = l160('769')

const tari = (id: EffettoId): Effetto => ({
  id,
  tributo: 'tari',
  laws: [TQRIF, TARI_PER_LEGGE],
  termine: 'novanta-giorni',
})
const imu = (id: EffettoId, laws: readonly Law[], termine?: Termine): Effetto => ({
  id,
  tributo: 'imu',
  laws,
  ...(termine ? { termine } : {}),
})

export type Caso = {
  readonly effetti: readonly Effetto[]
  /** Calculators that help, in this order; the first answers of that of the IMU. */
  readonly calcoli: readonly Calcolo[]
  readonly risposte?: Readonly<Record<string, string>>
  /** What the TARI begins to be paid for on the day told. */
  readonly tari?: Extract<UtenzaChiesta, 'domestica' | 'non-domestica'>
  /** What the calculator of the canone asks about first. */
  readonly canone?: TipoCanone
  /** The day told is that of the purchase or of the sale, and goes into the calculator of the IMU. */
  readonly giorno?: 'acquisto' | 'vendita'
}

/** The declarations of IMU and the terms of the TARI; what was not read in a source is marked uncertain. */
export const CASI: Readonly<Record<Evento, Caso>> = {
  comprato: {
    effetti: [
      imu('comprato-imu', [MESI, l160('740')], 'mesi-acquirente'),
      imu('comprato-dichiarazione', [DICHIARAZIONE]),
      tari('comprato-tari'),
    ],
    calcoli: ['imu', 'tari'],
    tari: 'domestica',
    risposte: { 'i0.tipo': 'abitazione', 'i0.possesso': 'parte' },
    giorno: 'acquisto',
  },
  venduto: {
    effetti: [
      imu('venduto-imu', [MESI], 'mesi-venditore'),
      imu('venduto-rimborso', [uncertain('L. 296/2006', 'art. 1 c. 164')]),
      imu('venduto-dichiarazione', [DICHIARAZIONE]),
      tari('venduto-tari'),
    ],
    calcoli: ['imu'],
    risposte: { 'i0.tipo': 'abitazione', 'i0.possesso': 'parte' },
    giorno: 'vendita',
  },
  ereditato: {
    effetti: [
      imu('ereditato-imu', [l160('743'), MESI], 'mesi-acquirente'),
      imu('ereditato-coniuge', [l160('743'), uncertain('c.c.', 'art. 540')]),
      imu('ereditato-prima', [uncertain('L. 160/2019', 'art. 1 c. 743')]),
      imu('ereditato-dichiarazione', [uncertain('L. 383/2001', 'art. 15 c. 2')]),
      tari('ereditato-tari'),
    ],
    calcoli: ['imu', 'tari'],
    tari: 'domestica',
    risposte: { 'i0.tipo': 'abitazione', 'i0.possesso': 'parte' },
    giorno: 'acquisto',
  },
  traslocato: {
    effetti: [
      imu('traslocato-lasciata', [l160('741 b')], 'mesi-acquirente'),
      imu('traslocato-nuova', [l160('740, 741 b')]),
      imu('traslocato-dichiarazione', [uncertain('L. 160/2019', 'art. 1 c. 769')]),
      tari('traslocato-tari'),
    ],
    calcoli: ['imu', 'tari'],
    tari: 'domestica',
    risposte: { 'i0.tipo': 'abitazione', 'i0.p0.uso': 'vuoto' },
  },
  comodato: {
    effetti: [
      imu('comodato-imu', [l160('747 c')], 'mesi-acquirente'),
      imu('comodato-dichiarazione', [DICHIARAZIONE], 'dichiarazione-imu'),
      tari('comodato-tari'),
    ],
    calcoli: ['imu', 'tari'],
    tari: 'domestica',
    risposte: { 'i0.tipo': 'abitazione', 'i0.p0.uso': 'comodato' },
  },
  separati: {
    effetti: [
      imu('separati-assegnata', [l160('741 c n. 4, 743')], 'mesi-acquirente'),
      imu('separati-senza', [l160('740, 741 b')]),
      imu('separati-dichiarazione', [uncertain('L. 160/2019', 'art. 1 c. 769')], 'dichiarazione-imu'),
      tari('separati-tari'),
    ],
    calcoli: ['imu', 'tari'],
    tari: 'domestica',
    risposte: { 'i0.tipo': 'abitazione', 'i0.p0.uso': 'situazione', 'i0.p0.situazione': 'casa-familiare' },
  },
  concordato: {
    effetti: [
      imu('concordato-imu', [l160('760'), law('L. 431/1998', 'art. 2 c. 3')], 'mesi-acquirente'),
      imu('concordato-dichiarazione', [DICHIARAZIONE]),
      { id: 'concordato-tari', tributo: 'tari', laws: [uncertain('L. 147/2013', 'art. 1 c. 642, 643')] },
    ],
    calcoli: ['imu'],
    risposte: { 'i0.tipo': 'abitazione', 'i0.p0.uso': 'concordato' },
  },
  negozio: {
    effetti: [
      tari('negozio-tari'),
      { id: 'negozio-insegna', tributo: 'canone', laws: [l160('819 b'), uncertain('L. 160/2019', 'art. 1 c. 833 l')] },
      { id: 'negozio-suolo', tributo: 'canone', laws: [l160('819 a')] },
      imu('negozio-imu', [l160('743, 745')]),
    ],
    calcoli: ['tari', 'canone', 'imu'],
    tari: 'non-domestica',
    canone: 'pubblicita',
    risposte: { 'i0.tipo': 'altro', 'i0.p0.categoria': 'C/1', 'i0.p0.uso': 'proprio' },
  },
  tavolini: {
    effetti: [
      { id: 'tavolini-concessione', tributo: 'canone', laws: [l160('819 a, 821')] },
      { id: 'tavolini-quanto', tributo: 'canone', laws: [l160('826, 827')] },
      { id: 'tavolini-tari', tributo: 'tari', laws: [uncertain('L. 147/2013', 'art. 1 c. 641, 662')] },
    ],
    calcoli: ['canone', 'tari'],
    canone: 'occupazione',
  },
}

export const isEvento = (text: string): text is Evento => (EVENTI as readonly string[]).includes(text)
