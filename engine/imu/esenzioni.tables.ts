import type { IsoDate } from '../kernel/dates'
import { l160, law, uncertain, type Law } from '../kernel/law'
import type { EsenzioneCode } from './imu.types'

/** What an exemption may be laid on; the check itself is in `esenzioni.ts`. */
export type Ambito = 'abitazione' | 'pertinenza' | 'fabbricato' | 'terreno' | 'terreno-o-area' | 'ogni'

export type RegolaEsenzione = {
  readonly law: Law
  readonly ambito: Ambito
  /** First and last tax year; an absent `to` means still in force on the day the table was verified. */
  readonly from: number
  readonly to?: number
  /** Only one instalment is lifted: the months of the other half are taxed. */
  readonly semestre?: 'primo' | 'secondo'
}

export const ESENZIONI_VERIFIED: IsoDate = '2026-11-22'

const since = (year: number, ambito: Ambito, source: Law): RegolaEsenzione => ({ from: year, ambito, law: source })

/** L. 160/2019 art. 1 c. 740-741, 758-759 and the acts of the pandemic. */
export const ESENZIONI: Readonly<Record<EsenzioneCode, RegolaEsenzione>> = {
  'abitazione-principale': since(2020, 'abitazione', l160('740, 741 b')),
  'pertinenza-abitazione-principale': since(2020, 'pertinenza', l160('740, 741 b')),
  'cooperativa-indivisa': since(2020, 'abitazione', l160('741 c n. 1-2')),
  'alloggio-sociale': since(2020, 'abitazione', l160('741 c n. 3')),
  'casa-familiare': since(2020, 'abitazione', l160('741 c n. 4')),
  'forze-armate': since(2020, 'abitazione', l160('741 c n. 5')),
  'anziani-disabili-ricoverati': since(2020, 'abitazione', l160('741 c n. 6')),
  'terreno-cd-iap': since(2020, 'terreno-o-area', l160('758 a, 741 d')),
  'terreno-isola-minore': since(2020, 'terreno', l160('758 b')),
  'terreno-collettivo': since(2020, 'terreno', l160('758 c')),
  'terreno-montano': since(2020, 'terreno', l160('758 d')),
  'bene-merce': since(2022, 'fabbricato', l160('751')),
  // c. 759 g-bis is of 2023; for the years before, Corte cost. 60/2024.
  'occupato-abusivamente': since(2020, 'fabbricato', l160('759 g-bis')),
  'ente-pubblico': since(2020, 'ogni', l160('759 a')),
  'uso-culturale': since(2020, 'fabbricato', l160('759 d')),
  culto: since(2020, 'fabbricato', l160('759 d')),
  'santa-sede': since(2020, 'fabbricato', l160('759 e')),
  'stato-estero': since(2020, 'fabbricato', l160('759 f')),
  'ente-non-commerciale': since(2020, 'ogni', l160('759 g')),
  calamita: { from: 2020, to: 2026, ambito: 'fabbricato', law: uncertain('DL 189/2016 e proroghe', 'art. 48 c. 16') },
  'covid-prima-rata-2020': {
    from: 2020,
    to: 2020,
    ambito: 'fabbricato',
    semestre: 'primo',
    law: law('DL 34/2020', 'art. 177'),
  },
  'covid-seconda-rata-2020': {
    from: 2020,
    to: 2020,
    ambito: 'fabbricato',
    semestre: 'secondo',
    law: law('DL 104/2020; DL 137/2020', 'art. 78; art. 9, 9-bis'),
  },
  'covid-prima-rata-2021': {
    from: 2021,
    to: 2021,
    ambito: 'fabbricato',
    semestre: 'primo',
    law: law('L. 178/2020; DL 41/2021', 'art. 1 c. 599; art. 6-sexies'),
  },
  'covid-spettacolo': { from: 2021, to: 2022, ambito: 'fabbricato', law: law('DL 104/2020', 'art. 78 c. 3') },
  'covid-sfratto-2021': { from: 2021, to: 2021, ambito: 'abitazione', law: law('DL 73/2021', 'art. 4-ter') },
}
