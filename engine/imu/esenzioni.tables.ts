import type { IsoDate } from '../kernel/dates'
import { l160, law, uncertain, type Law } from '../kernel/law'
import type { EsenzioneCode, MotivoDiLegge } from './imu.types'

/** What an exemption may be laid on; the check itself is in `esenzioni.ts`. */
export type Ambito = 'abitazione' | 'pertinenza' | 'fabbricato' | 'terreno' | 'terreno-o-area' | 'ogni'

export type Vigenza = {
  /** First and last tax year; an absent `to` means still in force on the day the table was verified. */
  readonly from: number
  readonly to?: number
  readonly law: Law
  /** Only one instalment is lifted: the months of the other half are taxed. */
  readonly semestre?: 'primo' | 'secondo'
}

export type RegolaEsenzione = { readonly ambito: Ambito; readonly vigenze: readonly Vigenza[] }

export const ESENZIONI_VERIFIED: IsoDate = '2026-11-22'

const since = (from: number, source: Law): Vigenza => ({ from, law: source })
const during = (from: number, to: number, source: Law): Vigenza => ({ from, to, law: source })
const rule = (ambito: Ambito, ...vigenze: Vigenza[]): RegolaEsenzione => ({ ambito, vigenze })

const dl201 = (at: string): Law => law('DL 201/2011', `art. 13 c. ${at}`)
const ici = (at: string): Law => law('D.Lgs. 504/1992', `art. 7 c. 1 ${at}`)
const l208 = law('L. 208/2015', 'art. 1 c. 13')
/** Both instalments of 2013 were lifted, with the mini-IMU left (docs/law/imu-2012.md). */
const SOSPESA = law('DL 102/2013; DL 133/2013', 'art. 1; art. 1')
const OCCUPATI = law('Corte cost. 60/2024', 'D.Lgs. 23/2011 art. 9 c. 1')

/** Claimed by the reader. DL 201/2011 art. 13, D.Lgs. 504/1992 art. 7; L. 160/2019 art. 1 c. 740-741, 751, 758-759. */
export const ESENZIONI: Readonly<Record<EsenzioneCode, RegolaEsenzione>> = {
  'abitazione-principale': rule(
    'abitazione',
    during(2013, 2013, SOSPESA),
    during(2014, 2019, dl201('2')),
    since(2020, l160('740, 741 b')),
  ),
  'pertinenza-abitazione-principale': rule(
    'pertinenza',
    during(2013, 2013, SOSPESA),
    during(2014, 2019, dl201('2')),
    since(2020, l160('740, 741 b')),
  ),
  'cooperativa-indivisa': rule(
    'abitazione',
    during(2013, 2013, SOSPESA),
    during(2014, 2019, dl201('2 a')),
    since(2020, l160('741 c n. 1-2')),
  ),
  'alloggio-sociale': rule('abitazione', during(2014, 2019, dl201('2 b')), since(2020, l160('741 c n. 3'))),
  'casa-familiare': rule(
    'abitazione',
    during(2013, 2013, SOSPESA),
    during(2014, 2019, dl201('2 c')),
    since(2020, l160('741 c n. 4')),
  ),
  'forze-armate': rule('abitazione', during(2014, 2019, dl201('2 d')), since(2020, l160('741 c n. 5'))),
  'anziani-disabili-ricoverati': rule(
    'abitazione',
    during(2013, 2013, uncertain(SOSPESA.act, SOSPESA.at)),
    during(2014, 2019, dl201('2')),
    since(2020, l160('741 c n. 6')),
  ),
  'pensionato-aire': rule('abitazione', during(2015, 2019, uncertain('DL 47/2014', 'art. 9-bis c. 1'))),
  'terreno-cd-iap': rule('terreno-o-area', during(2016, 2019, l208), since(2020, l160('758 a, 741 d'))),
  'terreno-isola-minore': rule(
    'terreno',
    during(2015, 2015, uncertain('DL 4/2015', 'art. 1 c. 1 a-bis')),
    during(2016, 2019, l208),
    since(2020, l160('758 b')),
  ),
  'terreno-collettivo': rule(
    'terreno',
    during(2014, 2015, uncertain('DM 28 novembre 2014', 'art. 2; DL 4/2015 art. 1')),
    during(2016, 2019, l208),
    since(2020, l160('758 c')),
  ),
  'terreno-montano': rule(
    'terreno',
    during(2012, 2013, ici('h')),
    during(2014, 2015, law('DL 4/2015', 'art. 1; DM 28 novembre 2014')),
    during(2016, 2019, l208),
    since(2020, l160('758 d')),
  ),
  'bene-merce': rule(
    'fabbricato',
    { ...during(2013, 2013, law('DL 102/2013', 'art. 2 c. 1')), semestre: 'secondo' },
    during(2014, 2019, dl201('9-bis')),
    since(2022, l160('751')),
  ),
  'occupato-abusivamente': rule('fabbricato', during(2012, 2022, OCCUPATI), since(2023, l160('759 g-bis'))),
  'ente-pubblico': rule('ogni', during(2012, 2019, law('D.Lgs. 23/2011', 'art. 9 c. 8')), since(2020, l160('759 a'))),
  'uso-culturale': rule('fabbricato', during(2012, 2019, ici('c')), since(2020, l160('759 d'))),
  culto: rule('fabbricato', during(2012, 2019, ici('d')), since(2020, l160('759 d'))),
  'santa-sede': rule('fabbricato', during(2012, 2019, ici('e')), since(2020, l160('759 e'))),
  'stato-estero': rule('fabbricato', during(2012, 2019, ici('f')), since(2020, l160('759 f'))),
  'ente-non-commerciale': rule('ogni', during(2012, 2019, ici('i')), since(2020, l160('759 g'))),
  calamita: rule(
    'fabbricato',
    during(2012, 2019, uncertain('DL 74/2012; DL 189/2016', 'art. 8; art. 48 c. 16')),
    during(2020, 2026, uncertain('DL 189/2016 e proroghe', 'art. 48 c. 16')),
  ),
  'covid-prima-rata-2020': rule('fabbricato', {
    ...during(2020, 2020, law('DL 34/2020', 'art. 177')),
    semestre: 'primo',
  }),
  'covid-seconda-rata-2020': rule('fabbricato', {
    ...during(2020, 2020, law('DL 104/2020; DL 137/2020', 'art. 78; art. 9, 9-bis')),
    semestre: 'secondo',
  }),
  'covid-prima-rata-2021': rule('fabbricato', {
    ...during(2021, 2021, law('L. 178/2020; DL 41/2021', 'art. 1 c. 599; art. 6-sexies')),
    semestre: 'primo',
  }),
  'covid-spettacolo': rule('fabbricato', during(2021, 2022, law('DL 104/2020', 'art. 78 c. 3'))),
  'covid-sfratto-2021': rule('abitazione', during(2021, 2021, law('DL 73/2021', 'art. 4-ter'))),
}

/** What the engine says by itself, from what the property is. */
export const ESENZIONI_DI_LEGGE: Readonly<Record<MotivoDiLegge, readonly Vigenza[]>> = {
  'categoria-e': [during(2012, 2019, ici('b')), since(2020, l160('759 c'))],
  collabente: [since(2012, law('Risoluzione MEF', '4/DF/2023'))],
  'rurale-strumentale': [during(2013, 2013, SOSPESA), during(2014, 2019, law('L. 147/2013', 'art. 1 c. 708'))],
  'sospesa-2013': [during(2013, 2013, SOSPESA)],
  // who does not farm it paid the second instalment only; how the first half is settled is our reading
  'terreno-2013': [{ ...during(2013, 2013, uncertain('DL 102/2013', 'art. 1')), semestre: 'primo' }],
}
