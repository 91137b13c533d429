import type { DatedTable } from '../kernel/dated'
import { decimal, type Ratio } from '../kernel/money'
import { dpr158 } from './law'

/*
 * DPR 158/1999, allegato 1. A cell is written "value sources…"; without sources it is from memory of the decree and to
 * be confirmed (386 of 660 cells). None was contradicted by a source. A source is a published tariff whose ratio to
 * the coefficient is one unit price over all its categories, or that prints the coefficient itself.
 */

export type Area = 'nord' | 'centro' | 'sud'
export type Dimensione = 'oltre-5000' | 'fino-5000'

/** Whose published tariffs confirm a cell. */
export const FONTI = {
  CO: 'Concorezzo TARI 2023 tariffs (amministrazionicomunali.net)',
  VL: 'Vallo della Lucania TARI 2022 tariffs (amministrazionicomunali.net)',
  TR: 'Tribiano TARI tariffs (comune.tribiano.mi.it)',
  TS: 'Trieste TARI 2018 tariffs (tributi.comune.trieste.it)',
  BG: 'Bassano del Grappa TARI 2023 tariffs (informaimpresa.it)',
  EX: 'TARI 2014 simulation with Kc/Kd at the midpoint, northern comune (expydoc.com 7070766)',
  JE: 'Jesi TARI 2015 tariffs (comune.jesi.an.it)',
  MA: 'Matera TARI 2023 tariffs (giornalemio.it)',
  FR: 'Francavilla Fontana TARES 2013 tariffs (doczz.it 785398)',
  FA: 'Fabro TARI 2022 and 2023 tariffs (comune.fabro.tr.it)',
  DP: 'docplayer title listing of a southern comune up to 5,000 (partial)',
} as const

export type Fonte = keyof typeof FONTI

export type Cella = { readonly valore: Ratio; readonly fonti: readonly Fonte[] }
export type Intervallo = { readonly min: Cella; readonly max: Cella }
export type PerArea<T> = Readonly<Record<Area, T>>

const cella = (text: string): Cella => {
  const [valore = '', ...fonti] = text.split(' ')
  return { valore: decimal(valore), fonti: fonti as Fonte[] }
}

const ka = (...celle: readonly string[]): readonly Cella[] => celle.map(cella)

const tra = (min: string, max: string): Intervallo => ({ min: cella(min), max: cella(max) })

/** Minimum and maximum in the north, the centre, the south. */
const cat = (n: string, nMax: string, c: string, cMax: string, s: string, sMax: string): PerArea<Intervallo> => ({
  nord: tra(n, nMax),
  centro: tra(c, cMax),
  sud: tra(s, sMax),
})

/** Households of 1, 2, 3, 4, 5, 6 and more. Tables 1a and 1b. */
export const KA: DatedTable<Readonly<Record<Dimensione, PerArea<readonly Cella[]>>>> = {
  name: 'DPR 158/1999, Ka',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: dpr158('all. 1 tab. 1a, 1b'),
      value: {
        'oltre-5000': {
          nord: ka('0.80 TS', '0.94 TS', '1.05 TS', '1.14 TS', '1.23 TS', '1.30 TS'),
          centro: ka('0.86 JE', '0.94 JE', '1.02 JE', '1.10 JE', '1.17 JE', '1.23 JE'),
          sud: ka('0.81 FR MA VL', '0.94 FR MA VL', '1.02 FR MA VL', '1.09 FR MA VL', '1.10 FR MA VL', '1.06 FR MA VL'),
        },
        'fino-5000': {
          nord: ka('0.84 TR', '0.98 TR', '1.08 TR', '1.16 TR', '1.24 TR', '1.30 TR'),
          centro: ka('0.82', '0.92', '1.03', '1.10', '1.17', '1.21'),
          sud: ka('0.75 DP', '0.88', '1.00', '1.08 DP', '1.11 DP', '1.10 DP'),
        },
      },
    },
  ],
}

/** Households of 1, 2, 3, 4, 5, 6 and more. Table 2. */
export const KB: DatedTable<readonly Intervallo[]> = {
  name: 'DPR 158/1999, Kb',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: dpr158('all. 1 tab. 2'),
      value: [
        tra('0.6 FR TS', '1.0 MA'),
        tra('1.4 FR TS', '1.8 MA'),
        tra('1.8 FR TS', '2.3 MA'),
        tra('2.2 FR TS', '3.0 MA'),
        tra('2.9 FR TS', '3.6 MA'),
        tra('3.4 FR TS', '4.1 MA'),
      ],
    },
  ],
}

/** Of each category, from the first. Tables 3a and 3b. */
export const KC: DatedTable<Readonly<Record<Dimensione, readonly PerArea<Intervallo>[]>>> = {
  name: 'DPR 158/1999, Kc',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: dpr158('all. 1 tab. 3a, 3b'),
      value: {
        'oltre-5000': [
          cat('0.40 CO EX TS', '0.67 EX', '0.43', '0.61 JE', '0.45 FR', '0.63 MA VL'),
          cat('0.30 EX TS', '0.43 EX', '0.39', '0.46 JE', '0.33 FR', '0.47 MA VL'),
          cat('0.51 EX TS', '0.60 CO EX', '0.43', '0.52 JE', '0.36 FR', '0.44 MA VL'),
          cat('0.76 EX TS', '0.88 CO EX', '0.74', '0.81 JE', '0.63 FR', '0.74 MA VL'),
          cat('0.38 EX TS', '0.64 CO EX', '0.45', '0.67', '0.35 FR', '0.59 MA'),
          cat('0.34 BG EX TS', '0.51 CO EX', '0.33', '0.56 JE', '0.34 FR', '0.57 MA VL'),
          cat('1.20 CO EX TS', '1.64 EX', '1.08', '1.59 JE', '1.01 FR', '1.41 MA VL'),
          cat('0.95 CO EX TS', '1.08 EX', '0.85', '1.19', '0.85', '1.08 MA VL'),
          cat('1.00 EX TS', '1.25 CO EX', '0.89', '1.47', '0.90', '1.09 MA VL'),
          cat('1.07 EX TS', '1.29 CO EX', '0.82', '1.70', '0.86', '1.43 MA VL'),
          cat('1.07 BG EX TS', '1.52 CO EX', '0.97', '1.47', '0.90', '1.17 MA VL'),
          cat('0.55 EX TS', '0.61 CO EX', '0.51', '0.86', '0.48', '0.79 MA'),
          cat('0.99 EX TS', '1.41 CO EX', '0.92', '1.22 JE', '0.85', '1.13 VL'),
          cat('1.11 EX TS', '1.80 CO EX', '0.96', '1.44 JE', '1.01', '1.50 VL'),
          cat('0.60 EX TS', '0.83 CO EX', '0.72', '0.86 JE', '0.56', '0.91 VL'),
          cat('1.09 EX TS', '1.78 CO EX', '1.08', '1.59 JE', '1.19', '1.67'),
          cat('1.09 BG EX TS', '1.48 CO EX', '0.98', '1.12 JE', '1.19', '1.50 VL'),
          cat('0.82 BG EX TS', '1.03 CO EX', '0.74', '0.99 JE', '0.77', '1.04 VL'),
          cat('1.09 BG CO EX TS', '1.41 EX', '0.87', '1.26', '0.91', '1.38 VL'),
          cat('0.38 EX TS', '0.92 EX', '0.32', '0.89 JE', '0.33', '0.94'),
          cat('0.55 BG CO', '1.09', '0.43', '0.88', '0.45', '0.92 VL'),
          cat('5.57 BG', '9.63', '3.25', '9.84', '3.40 VL', '10.28'),
          cat('4.85 BG', '7.63', '2.67', '4.33', '2.55', '6.33'),
          cat('3.96 BG', '6.29', '2.45', '7.04', '2.56', '7.36'),
          cat('2.02 BG', '2.76', '1.49', '2.34', '1.56', '2.44'),
          cat('1.54 BG', '2.61', '1.49', '2.34', '1.56', '2.45'),
          cat('7.17 BG', '11.29', '4.23', '10.76', '4.42', '11.24'),
          cat('1.56', '2.74', '1.47', '1.98', '1.65', '2.73'),
          cat('3.50', '6.92', '3.48', '6.58', '3.35', '8.24'),
          cat('1.04', '1.91', '0.74', '1.83', '0.77', '1.91'),
        ],
        'fino-5000': [
          cat('0.32 TR', '0.51 TR', '0.34', '0.66 FA', '0.29', '0.52'),
          cat('0.67 TR', '0.80 TR', '0.70', '0.85 FA', '0.44', '0.74'),
          cat('0.38 TR', '0.63 TR', '0.43 FA', '0.62', '0.66', '0.75'),
          cat('0.30 TR', '0.43 TR', '0.23', '0.49 FA', '0.34', '0.52'),
          cat('1.07 TR', '1.33 TR', '1.02', '1.49', '1.01', '1.55'),
          cat('0.80 TR', '0.91 TR', '0.65', '0.85', '0.85', '0.99'),
          cat('0.95 TR', '1.00 TR', '0.93', '0.96', '0.89', '1.20'),
          cat('1.00 TR', '1.13 TR', '0.76', '1.09', '0.90', '1.05'),
          cat('0.55 TR', '0.58 TR', '0.48', '0.53', '0.44', '0.63'),
          cat('0.87 TR', '1.11', '0.86', '1.10', '0.94', '1.16'),
          cat('1.07 TR', '1.52', '0.86', '1.20', '1.02', '1.52'),
          cat('0.72', '1.04', '0.68', '1.00', '0.78', '1.06'),
          cat('0.92', '1.16', '0.92', '1.19', '0.91', '1.45'),
          cat('0.43', '0.91', '0.42', '0.88', '0.41', '0.86'),
          cat('0.55', '1.09', '0.53', '1.00', '0.67', '0.95'),
          cat('4.84', '7.42', '5.01', '9.29', '5.54', '8.18'),
          cat('3.64', '6.28', '3.83', '7.33', '4.38', '6.32'),
          cat('1.76 TR', '2.38', '1.91', '2.66', '0.57', '2.80'),
          cat('1.54 TR', '2.61', '1.13', '2.39', '2.14', '3.02'),
          cat('6.06 TR', '10.44', '6.58', '10.89', '0.34', '10.88'),
          cat('1.04 TR', '1.64 TR', '1.00', '1.58', '1.02', '1.75'),
        ],
      },
    },
  ],
}

/** Kilograms a m² and year, of each category, from the first. Tables 4a and 4b. */
export const KD: DatedTable<Readonly<Record<Dimensione, readonly PerArea<Intervallo>[]>>> = {
  name: 'DPR 158/1999, Kd',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: dpr158('all. 1 tab. 4a, 4b'),
      value: {
        'oltre-5000': [
          cat('3.28 CO EX TS', '5.50 EX', '3.98', '5.65 JE', '4.00 FR VL', '5.50 MA VL'),
          cat('2.50 EX TS', '3.50 EX', '3.60', '4.25 JE', '2.90 FR VL', '4.12 MA VL'),
          cat('4.20 EX TS', '4.90 CO EX', '4.00', '4.80 JE', '3.20 FR VL', '3.90 MA VL'),
          cat('6.25 EX TS', '7.21 CO EX', '6.78', '7.45 JE', '5.53 FR', '6.55 MA VL'),
          cat('3.10 EX TS', '5.22 CO EX', '4.11', '6.18', '3.10 FR', '5.20 MA'),
          cat('2.82 EX TS', '4.22 CO EX', '3.02', '5.12 JE', '3.03 FR VL', '5.04 MA VL'),
          cat('9.85 CO EX TS', '13.45 EX', '9.95', '14.67 JE', '8.92 FR', '12.45 MA VL'),
          cat('7.76 CO EX TS', '8.88 EX', '7.80', '10.98', '7.50 VL', '9.50 MA VL'),
          cat('8.20 EX TS', '10.22 CO EX', '8.21', '13.55', '7.90', '9.62 MA VL'),
          cat('8.81 EX TS', '10.55 CO EX', '7.55', '15.67', '7.55', '12.60 MA VL'),
          cat('8.78 EX TS', '12.45 CO EX', '8.90', '13.55', '7.90', '10.30 MA VL'),
          cat('4.50 EX TS', '5.03 CO EX', '4.68', '7.89', '4.20', '6.93 MA'),
          cat('8.15 EX TS', '11.55 CO EX', '8.45', '11.26 JE', '7.50', '9.90 VL'),
          cat('9.08 EX TS', '14.78 CO EX', '8.85', '13.21 JE', '8.88 VL', '13.22'),
          cat('4.92 EX TS', '6.81 CO EX', '6.66', '7.90 JE', '4.90 VL', '8.00 VL'),
          cat('8.90 EX TS', '14.58 CO EX', '9.90', '14.63 JE', '10.45', '14.69'),
          cat('8.95 EX TS', '12.12 CO EX', '9.00', '10.32 JE', '10.45 VL', '13.21 VL'),
          cat('6.76 EX TS', '8.48 CO EX', '6.80', '9.10 JE', '6.80 VL', '9.11 VL'),
          cat('8.95 EX TS', '11.55 EX', '8.02', '11.58', '8.02 VL', '12.10 VL'),
          cat('3.13 EX TS', '7.53 EX', '2.93', '8.20 JE', '2.90', '8.25'),
          cat('4.50', '8.91 CO', '4.00', '8.10', '4.00 VL', '8.11 VL'),
          cat('45.67', '78.97', '29.93', '90.55', '29.93 VL', '90.50'),
          cat('39.78', '62.55', '24.60', '39.80', '22.40 VL', '55.70'),
          cat('32.44', '51.55', '22.55', '64.77', '22.50 VL', '64.76'),
          cat('16.55', '22.67', '13.72', '21.55', '13.70', '21.50'),
          cat('12.60', '21.40', '13.70', '21.50', '13.77', '21.55'),
          cat('58.76', '92.56', '38.90', '98.96', '38.93', '98.90'),
          cat('12.82', '22.45', '13.51', '18.20', '14.53', '23.98'),
          cat('28.70', '56.78', '32.00', '60.50', '29.50', '72.55'),
          cat('8.56', '15.68', '6.80', '16.83', '6.80', '16.80'),
        ],
        'fino-5000': [
          cat('2.60 TR', '4.20 TR', '2.93', '5.62 FA', '2.54', '4.55'),
          cat('5.51 TR', '6.55 TR', '5.95', '7.20 FA', '3.83', '6.50'),
          cat('3.11 TR', '5.20 TR', '3.65 FA', '5.31', '5.80', '6.64'),
          cat('2.50 TR', '3.55 TR', '1.95', '4.16 FA', '2.97', '4.55'),
          cat('8.79 TR', '10.93 TR', '8.66', '12.65', '8.91', '13.64'),
          cat('6.55 TR', '7.49 TR', '5.52', '7.23', '7.51', '8.70'),
          cat('7.82 TR', '8.19 TR', '7.88', '8.20', '7.80', '10.54'),
          cat('8.21 TR', '9.30 TR', '6.48', '9.25', '7.89', '9.26'),
          cat('4.50 TR', '4.78 TR', '4.10', '4.52', '3.90', '5.51'),
          cat('7.11 TR', '9.12', '7.28', '9.38', '8.24', '10.21'),
          cat('8.80 TR', '12.45', '7.31', '10.19', '8.98', '13.34'),
          cat('5.90', '8.50', '5.75', '8.54', '6.85', '9.34'),
          cat('7.55', '9.48', '7.82', '10.10', '7.98', '12.75'),
          cat('3.50', '7.50', '3.57', '7.50', '3.62', '7.53'),
          cat('4.50', '8.92', '4.52', '8.52', '5.91', '8.34'),
          cat('39.67', '60.88', '42.56', '78.93', '48.74', '71.99'),
          cat('29.82', '51.47', '32.52', '62.31', '38.50', '55.61'),
          cat('14.43 TR', '19.55', '16.20', '22.57', '5.00', '24.68'),
          cat('12.59 TR', '21.41', '9.60', '20.35', '18.80', '26.55'),
          cat('49.72 TR', '85.60', '55.94', '92.55', '3.00', '95.75'),
          cat('8.56 TR', '13.45 TR', '8.51', '13.42', '8.95', '15.43'),
        ],
      },
    },
  ],
}
