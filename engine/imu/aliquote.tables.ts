import type { DatedTable } from '../kernel/dated'
import { l160, law, uncertain } from '../kernel/law'
import { percent, ratio, type Ratio } from '../kernel/money'
import type { Fattispecie, LineaProspetto } from './imu.types'

export type Limiti = Readonly<Record<Fattispecie, { readonly min: Ratio; readonly max: Ratio }>>

const between = (min: number, max: number) => ({ min: percent(min), max: percent(max) })
const upTo = (max: number) => between(0, max)

/** 0,76 % ± 0,3; down to 0,4 where let or of firms (c. 9), to 0,38 for what is built to be sold (c. 9-bis). */
const IMU_2012: Limiti = {
  'abitazione-principale': between(20, 60),
  'rurale-strumentale': between(10, 20),
  'bene-merce': between(38, 106),
  terreno: between(46, 106),
  area: between(46, 106),
  'gruppo-d': between(40, 106),
  'altro-fabbricato': between(40, 106),
}

/** From 2020 the surcharge of c. 755 is included, so a figure above it can only be a slip. */
export const LIMITI_ALIQUOTE: DatedTable<Limiti> = {
  name: 'IMU, limiti delle aliquote',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', law: law('DL 201/2011', 'art. 13 c. 6-9-bis'), value: IMU_2012 },
    {
      from: '2013-01-01',
      law: law('L. 228/2012', 'art. 1 c. 380 f, g'),
      value: { ...IMU_2012, 'gruppo-d': between(76, 106) },
    },
    {
      from: '2020-01-01',
      law: l160('748-755'),
      value: {
        'abitazione-principale': upTo(68),
        'rurale-strumentale': upTo(10),
        'bene-merce': upTo(25),
        terreno: upTo(106),
        area: upTo(114),
        'gruppo-d': between(76, 114),
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

const BASE_2012: Readonly<Record<Fattispecie, Ratio>> = {
  'abitazione-principale': percent(40),
  'rurale-strumentale': percent(20),
  'bene-merce': percent(76),
  terreno: percent(76),
  area: percent(76),
  'gruppo-d': percent(76),
  'altro-fabbricato': percent(76),
}

export type AccontoDiLegge = {
  readonly aliquote: Readonly<Record<Fattispecie, Ratio>>
  /** Of the year's tax on rural buildings, whatever the months of the first half. */
  readonly parteRurali: Ratio
}

/** At which rates the acconto is paid: those of the law in 2012, when no year came before; then the previous year's. */
export const ACCONTO_DI_LEGGE: DatedTable<AccontoDiLegge | undefined> = {
  name: 'IMU, aliquote dell’acconto',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      law: law('DL 201/2011', 'art. 13 c. 8, 12-bis'),
      value: { aliquote: BASE_2012, parteRurali: ratio(30, 100) },
    },
    { from: '2013-01-01', law: uncertain('DL 35/2013', 'art. 10 c. 4 b'), value: undefined },
    { from: '2020-01-01', law: l160('762'), value: undefined },
  ],
}

/**
 * The highest rates of c. 748-754, without the surcharge of c. 755: only comuni that had it for the TASI from 2015 on may go
 * beyond, up to the limits above.
 */
export const MASSIME_ORDINARIE: DatedTable<Readonly<Record<LineaProspetto, Ratio>>> = {
  name: 'IMU, aliquote massime senza la maggiorazione',
  verified: '2026-11-26',
  values: [
    {
      from: '2020-01-01',
      law: l160('748-754'),
      value: {
        'abitazione-principale': percent(60),
        'rurale-strumentale': percent(10),
        terreno: percent(106),
        area: percent(106),
        'gruppo-d': percent(106),
        'altro-fabbricato': percent(106),
      },
    },
  ],
}
