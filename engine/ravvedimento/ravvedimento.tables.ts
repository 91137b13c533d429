import type { DatedTable } from '../kernel/dated'
import { law, uncertain, type Law } from '../kernel/law'
import { percent, ratio, type Ratio } from '../kernel/money'
import type { Fascia, Tributo } from './ravvedimento.types'

const dm = (when: string): Law => law('c.c.', `art. 1284 c. 1, ${when}`)
const year = (anno: number, hundredths: number, when: string) => ({
  from: `${anno}-01-01`,
  value: percent(hundredths),
  law: dm(when),
})

/**
 * Legal interest, set by decree for each calendar year. Every year has its own entry, also where the figure stayed: a year
 * without one is not known, and the last figure is never carried on.
 */
export const SAGGIO_LEGALE: DatedTable<Ratio> = {
  name: 'Saggio degli interessi legali',
  verified: '2026-11-22',
  values: [
    year(2012, 250, 'DM 12/12/2011'),
    year(2013, 250, 'DM 12/12/2011'),
    year(2014, 100, 'DM 12/12/2013'),
    year(2015, 50, 'DM 11/12/2014'),
    year(2016, 20, 'DM 11/12/2015'),
    year(2017, 10, 'DM 7/12/2016'),
    year(2018, 30, 'DM 13/12/2017'),
    year(2019, 80, 'DM 12/12/2018'),
    year(2020, 5, 'DM 12/12/2019'),
    year(2021, 1, 'DM 11/12/2020'),
    year(2022, 125, 'DM 13/12/2021'),
    year(2023, 500, 'DM 13/12/2022'),
    year(2024, 250, 'DM 29/11/2023'),
    year(2025, 200, 'DM 10/12/2024'),
    year(2026, 160, 'DM 10/12/2025'),
  ],
}

/** What the law asks on an accertamento, before any reduction. Within 15 days a fifteenth for each day of delay. */
export type SanzioneBase = {
  readonly piena: Ratio
  /** For a delay of at most ninety days. */
  readonly entro90: Ratio
}

/** By the day of the violation, which is the due date. */
export const SANZIONE: DatedTable<SanzioneBase> = {
  name: 'Sanzione per omesso o tardivo versamento',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      value: { piena: percent(3000), entro90: percent(3000) },
      law: law('D.Lgs. 471/1997', 'art. 13 c. 1, DL 98/2011 art. 23 c. 31'),
    },
    {
      from: '2016-01-01',
      value: { piena: percent(3000), entro90: percent(1500) },
      law: law('D.Lgs. 471/1997', 'art. 13 c. 1, D.Lgs. 158/2015 art. 15'),
    },
    {
      from: '2024-09-01',
      value: { piena: percent(2500), entro90: percent(1250) },
      law: law('D.Lgs. 471/1997', 'art. 13 c. 1, D.Lgs. 87/2024 art. 2'),
    },
  ],
}

/** How far a reduction reaches from the due date, its last day included. */
export type Limite = 'trenta-giorni' | 'novanta-giorni' | 'finestra' | 'due-anni' | 'senza-limite'

export type Riduzione = { readonly limite: Limite; readonly frazione: Ratio; readonly fascia: Fascia }

const BREVE: Riduzione = { limite: 'trenta-giorni', frazione: ratio(1, 10), fascia: 'breve' }
const INTERMEDIO: Riduzione = { limite: 'novanta-giorni', frazione: ratio(1, 9), fascia: 'intermedio' }
const LUNGO: Riduzione = { limite: 'finestra', frazione: ratio(1, 8), fascia: 'lungo' }

/**
 * Reductions, nearest first. Up to August 2024 the law counts by the day on which a person mends the delay, from then on
 * by the day of the violation (`riduzioniDi` in fascia.ts). The end of the ban beyond a year is from memory.
 */
export const RIDUZIONI: DatedTable<readonly Riduzione[]> = {
  name: 'Ravvedimento, riduzioni della sanzione',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: [BREVE, LUNGO], law: law('D.Lgs. 472/1997', 'art. 13 c. 1 a, b') },
    {
      from: '2015-01-01',
      value: [BREVE, INTERMEDIO, LUNGO],
      law: uncertain('D.Lgs. 472/1997', 'art. 13 c. 1 a-bis, L. 190/2014 art. 1 c. 637'),
    },
    {
      from: '2019-12-25',
      value: [
        BREVE,
        INTERMEDIO,
        LUNGO,
        { limite: 'due-anni', frazione: ratio(1, 7), fascia: 'biennale' },
        { limite: 'senza-limite', frazione: ratio(1, 6), fascia: 'ultrabiennale' },
      ],
      law: law('D.Lgs. 472/1997', 'art. 13 c. 1 b-bis, b-ter, DL 124/2019 art. 10-bis'),
    },
    {
      from: '2024-09-01',
      value: [BREVE, INTERMEDIO, LUNGO, { limite: 'senza-limite', frazione: ratio(1, 7), fascia: 'oltre-anno' }],
      law: law('D.Lgs. 472/1997', 'art. 13 c. 1, D.Lgs. 87/2024 art. 3'),
    },
  ],
}

/** The first violation of the regime of D.Lgs. 87/2024, which does not reach back (art. 5). */
export const NUOVO_REGIME = '2024-09-01'
/** The lighter sanction within ninety days is applied to older delays too, if they are mended from this day on. */
export const FAVOR_REI = '2016-01-01'

export type RegolaTributo = {
  readonly law: Law
  /** Not a tax: D.Lgs. 471 and 472/1997 do not reach it. */
  readonly ravvedimento: boolean
  /** Provincial or regional: its own law may differ. */
  readonly regionale?: true
  /** Sanction and interest have their own code instead of going with the tax. */
  readonly codiceSanzioni?: string
  /** Its rows keep the cents. */
  readonly senzaArrotondamento?: true
}

const IN_GENERAL = law('D.Lgs. 472/1997', 'art. 13')
const tax = (source: Law = IN_GENERAL, more: Partial<RegolaTributo> = {}): RegolaTributo => ({
  law: source,
  ravvedimento: true,
  ...more,
})
const none = (source: Law): RegolaTributo => ({ law: source, ravvedimento: false })

/** For which of the things owed to a comune the ravvedimento exists, and how its F24 row is written. */
export const TRIBUTI: Readonly<Record<Tributo, RegolaTributo>> = {
  IMU: tax(law('L. 160/2019', 'art. 1 c. 774')),
  TASI: tax(law('L. 147/2013', 'art. 1 c. 695, 700')),
  TARI: tax(law('L. 147/2013', 'art. 1 c. 695, 700')),
  TEFA: tax(),
  TARES: tax(),
  TOSAP: tax(law('D.Lgs. 507/1993', 'art. 53')),
  IMPi: tax(law('DL 124/2019', 'art. 38')),
  ILIA: tax(uncertain('L.R. FVG 17/2022', ''), { regionale: true }),
  IMIS: tax(law('L.P. Trento 14/2014', 'ris. AE 51/E del 21.5.2015'), { regionale: true, codiceSanzioni: '3996' }),
  IMI: tax(uncertain('L.P. Bolzano 3/2014', ''), { regionale: true, senzaArrotondamento: true }),
  'CANONE-UNICO': none(law('L. 160/2019', 'art. 1 c. 821 g, h')),
  COSAP: none(law('D.Lgs. 446/1997', 'art. 63 c. 2 g, g-bis')),
  TARIFFA: none(law('L. 147/2013', 'art. 1 c. 668')),
}

export const TRIBUTI_VERIFIED = '2026-11-22'
