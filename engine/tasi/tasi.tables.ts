import type { DatedTable } from '../kernel/dated'
import { law, uncertain, type Law } from '../kernel/law'
import { ratio, toCents, type Cents, type Ratio } from '../kernel/money'
import type { CodiceTasi, FattispecieTasi } from './tasi.types'

/** First and last tax year of the TASI. */
export const PRIMO_ANNO_TASI = 2014
export const ULTIMO_ANNO_TASI = 2019

const l147 = (comma: string): Law => law('L. 147/2013', `art. 1 c. ${comma}`)

/** Tenths of a per mille: `permille(25)` is 2,5 per mille. */
export const permille = (tenths: number): Ratio => ratio(tenths, 10_000)

/** Where the comune decided nothing. */
export const ALIQUOTA_BASE_TASI: DatedTable<Ratio> = {
  name: 'TASI, aliquota di base',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: permille(10), law: l147('676') }],
}

export type LimitiTasi = {
  readonly aliquota: Readonly<Record<FattispecieTasi, Ratio>>
  /** Of the rate without the surcharge, and of the surcharge. */
  readonly tasi: Ratio
  readonly maggiorazione: Ratio
  /** Of the sum with the rate of the IMU, without the surcharge. */
  readonly somma: { readonly principale: Ratio; readonly altri: Ratio }
}

const [TASI, MAGGIORAZIONE, MERCE] = [permille(25), permille(8), permille(25)]
const WITH_SURCHARGE = permille(33)
const SOMMA = { principale: permille(60), altri: permille(106) }

/** The surcharge of 0,8 per mille is of 2014-2015, kept later by the comuni that had it. */
export const LIMITI_TASI: DatedTable<LimitiTasi> = {
  name: 'TASI, limiti dell’aliquota e della somma con l’IMU',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: l147('677, 678'),
      value: {
        aliquota: {
          'abitazione-principale': WITH_SURCHARGE,
          'rurale-strumentale': permille(10),
          'bene-merce': WITH_SURCHARGE,
          area: WITH_SURCHARGE,
          'altro-fabbricato': WITH_SURCHARGE,
        },
        tasi: TASI,
        maggiorazione: MAGGIORAZIONE,
        somma: SOMMA,
      },
    },
    {
      from: '2016-01-01',
      law: uncertain('L. 208/2015', 'art. 1 c. 14, 28'),
      value: {
        aliquota: {
          'abitazione-principale': WITH_SURCHARGE,
          'rurale-strumentale': permille(10),
          'bene-merce': MERCE,
          area: WITH_SURCHARGE,
          'altro-fabbricato': WITH_SURCHARGE,
        },
        tasi: TASI,
        maggiorazione: MAGGIORAZIONE,
        somma: SOMMA,
      },
    },
  ],
}

/** Share of the occupant, least and most. */
export const PARTE_OCCUPANTE: DatedTable<{ readonly min: Ratio; readonly max: Ratio }> = {
  name: 'TASI, parte dell’occupante',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: { min: ratio(1, 10), max: ratio(3, 10) }, law: l147('681') }],
}

export const COMODATO_TASI: DatedTable<boolean> = {
  name: 'TASI, comodato ai parenti',
  verified: '2026-11-22',
  values: [
    { from: '2014-01-01', value: false, law: l147('675') },
    { from: '2016-01-01', value: true, law: law('L. 208/2015', 'art. 1 c. 10 b') },
  ],
}

export const CONCORDATO_TASI: DatedTable<Ratio | undefined> = {
  name: 'TASI, canone concordato',
  verified: '2026-11-22',
  values: [
    { from: '2014-01-01', value: undefined, law: l147('676') },
    { from: '2016-01-01', value: ratio(3, 4), law: law('L. 208/2015', 'art. 1 c. 54') },
  ],
}

export const AIRE_TASI: DatedTable<Ratio | undefined> = {
  name: 'TASI, pensionati all’estero',
  verified: '2026-11-22',
  values: [
    { from: '2014-01-01', value: undefined, law: l147('676') },
    { from: '2015-01-01', value: ratio(1, 3), law: uncertain('DL 47/2014', 'art. 9-bis c. 2') },
    { from: '2016-01-01', value: undefined, law: uncertain('L. 208/2015', 'art. 1 c. 14') },
  ],
}

export const MINIMO_TASI: DatedTable<Cents> = {
  name: 'TASI, importo minimo annuo',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: toCents(12_00), law: law('L. 289/2002', 'art. 25 c. 4') }],
}

type Termini = { readonly acconto: string; readonly saldo: string }

/** Month and day, before moving off Saturdays and holidays; the acconto of 2014 had two days. */
export const TERMINI_TASI: DatedTable<Termini> = {
  name: 'TASI, termini di versamento',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: { acconto: '06-16', saldo: '12-16' }, law: l147('688') }],
}

export const OTTOBRE_2014 = '2014-10-16'

export const CODICI_TASI: Readonly<Record<FattispecieTasi, CodiceTasi>> = {
  'abitazione-principale': '3958',
  'rurale-strumentale': '3959',
  area: '3960',
  'bene-merce': '3961',
  'altro-fabbricato': '3961',
}
