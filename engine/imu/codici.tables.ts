import type { DatedTable } from '../kernel/dated'
import { l160, law } from '../kernel/law'
import { percent, type Ratio } from '../kernel/money'
import type { CodiceImu, Fattispecie } from './imu.types'

type Codici = Readonly<Record<Fattispecie, CodiceImu>>

/** In 2012 group D was paid to the comune as any other building; beni merce had no code of their own before 2020. */
const IMU_2012: Codici = {
  'abitazione-principale': '3912',
  'rurale-strumentale': '3913',
  terreno: '3914',
  area: '3916',
  'altro-fabbricato': '3918',
  'gruppo-d': '3918',
  'bene-merce': '3918',
}

/** Code of the row of the comune. */
export const CODICI: DatedTable<Codici> = {
  name: 'IMU, codici tributo del comune',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: IMU_2012, law: law('Ris. AE 35/E/2012', 'codici IMU') },
    { from: '2013-01-01', value: { ...IMU_2012, 'gruppo-d': '3930' }, law: law('Ris. AE 33/E/2013', 'codice 3930') },
    {
      from: '2020-01-01',
      value: { ...IMU_2012, 'gruppo-d': '3930', 'bene-merce': '3939' },
      law: law('Ris. AE 29/E/2020', 'codice 3939'),
    },
  ],
}

export type QuotaStato = { readonly quota: Ratio; readonly codice: CodiceImu }

const HALF_OF_BASE = percent(38)

/**
 * The State's share by what is taxed, which no comune can change: in 2012 half of the tax at the base rate, on all but
 * the main dwelling and rural buildings; from 2013 group D alone.
 */
export const QUOTA_STATO: DatedTable<Readonly<Partial<Record<Fattispecie, QuotaStato>>>> = {
  name: 'IMU, quota dello Stato',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      law: law('DL 201/2011', 'art. 13 c. 11'),
      value: {
        terreno: { quota: HALF_OF_BASE, codice: '3915' },
        area: { quota: HALF_OF_BASE, codice: '3917' },
        'altro-fabbricato': { quota: HALF_OF_BASE, codice: '3919' },
        'gruppo-d': { quota: HALF_OF_BASE, codice: '3919' },
        'bene-merce': { quota: HALF_OF_BASE, codice: '3919' },
      },
    },
    {
      from: '2013-01-01',
      law: law('L. 228/2012', 'art. 1 c. 380 f'),
      value: { 'gruppo-d': { quota: percent(76), codice: '3925' } },
    },
    { from: '2020-01-01', law: l160('744, 753'), value: { 'gruppo-d': { quota: percent(76), codice: '3925' } } },
  ],
}

const STATALI: ReadonlySet<CodiceImu> = new Set<CodiceImu>(['3915', '3917', '3919', '3925'])

export const isStatale = (codice: CodiceImu): boolean => STATALI.has(codice)

/** All of them, in the order of the F24, the State before the comune. */
export const CODICI_IMU = [
  '3912',
  '3913',
  '3915',
  '3914',
  '3917',
  '3916',
  '3919',
  '3918',
  '3939',
  '3925',
  '3930',
] as const satisfies readonly CodiceImu[]
