import type { DatedTable } from '../kernel/dated'
import { l160, law } from '../kernel/law'
import { percent, ratio, toCents, type Cents, type Ratio } from '../kernel/money'
import type { CodiceImu, Fattispecie } from './imu.types'

/** First and last tax year this engine answers for: the "nuova IMU". */
export const PRIMO_ANNO = 2020
export const ULTIMO_ANNO = 2026

/** The State's share of group D, which no comune can change (c. 744, 753). */
export const QUOTA_STATO: DatedTable<Ratio> = {
  name: 'IMU, quota dello Stato sul gruppo D',
  verified: '2026-11-22',
  values: [{ from: '2020-01-01', value: percent(76), law: l160('744, 753') }],
}

export const CANONE_CONCORDATO: DatedTable<Ratio> = {
  name: 'IMU, canone concordato',
  verified: '2026-11-22',
  values: [{ from: '2020-01-01', value: ratio(3, 4), law: l160('760') }],
}

export const PENSIONATO_ESTERO: DatedTable<Ratio> = {
  name: 'IMU, pensionato residente all’estero',
  verified: '2026-11-22',
  values: [
    { from: '2021-01-01', value: ratio(1, 2), law: law('L. 178/2020', 'art. 1 c. 48') },
    { from: '2022-01-01', value: ratio(3, 8), law: law('L. 234/2021', 'art. 1 c. 743') },
    { from: '2023-01-01', value: ratio(1, 2), law: law('L. 178/2020', 'art. 1 c. 48') },
  ],
}

/** Below it nothing is due for the year, unless the comune set its own; the figure itself is due. */
export const MINIMO: DatedTable<Cents> = {
  name: 'Importo minimo annuo',
  verified: '2026-11-22',
  values: [{ from: '2012-01-01', value: toCents(12_00), law: law('L. 289/2002', 'art. 25 c. 4') }],
}

export type Limiti = Readonly<Record<Fattispecie, { readonly min: Ratio; readonly max: Ratio }>>

const upTo = (max: number) => ({ min: percent(0), max: percent(max) })

/** Limits of c. 748-755; the surcharge of c. 755 is included, so a figure above it can only be a slip. */
export const LIMITI_ALIQUOTE: DatedTable<Limiti> = {
  name: 'IMU, limiti delle aliquote',
  verified: '2026-11-22',
  values: [
    {
      from: '2020-01-01',
      law: l160('748-755'),
      value: {
        'abitazione-principale': upTo(68),
        'rurale-strumentale': upTo(10),
        'bene-merce': upTo(25),
        terreno: upTo(106),
        area: upTo(114),
        'gruppo-d': { min: percent(76), max: percent(114) },
        'altro-fabbricato': upTo(114),
      },
    },
  ],
}

/** Base rates of the law, which hold where the comune never published a prospetto (c. 748-754). Percent, as text. */
export const ALIQUOTE_DI_LEGGE = {
  'abitazione-principale': '0.5',
  'rurale-strumentale': '0.1',
  'gruppo-d': '0.86',
  terreno: '0.76',
  area: '0.86',
  'altro-fabbricato': '0.86',
} as const

/** The yearly detrazione of the main dwelling (c. 749). */
export const DETRAZIONE: DatedTable<Cents> = {
  name: 'IMU, detrazione per l’abitazione principale di lusso',
  verified: '2026-11-22',
  values: [{ from: '2020-01-01', value: toCents(200_00), law: l160('749') }],
}

/** Code of the row of the comune; group D adds 3925 for the State. */
export const CODICE: Readonly<Record<Fattispecie, CodiceImu>> = {
  'abitazione-principale': '3912',
  'rurale-strumentale': '3913',
  terreno: '3914',
  area: '3916',
  'altro-fabbricato': '3918',
  'gruppo-d': '3930',
  'bene-merce': '3939',
}

export const CODICE_STATO: CodiceImu = '3925'
