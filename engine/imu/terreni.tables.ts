import type { DatedTable } from '../kernel/dated'
import { law } from '../kernel/law'
import { ratio, toCents, whole, type Cents, type Ratio } from '../kernel/money'

export type Scaglione = { readonly oltre: Cents; readonly tassato: Ratio }

export type RegolaColtivatore = {
  readonly moltiplicatore: Ratio
  /** What part of the value above each limit is taxed, up to the next one. */
  readonly scaglioni: readonly Scaglione[]
}

const SCAGLIONI: readonly Scaglione[] = [
  { oltre: toCents(6_000_00), tassato: ratio(30, 100) },
  { oltre: toCents(15_500_00), tassato: ratio(50, 100) },
  { oltre: toCents(25_500_00), tassato: ratio(75, 100) },
  { oltre: toCents(32_000_00), tassato: ratio(1, 1) },
]

/** Land that a coltivatore diretto or IAP owns and farms; from 2016 it is exempt. */
export const COLTIVATORE: DatedTable<RegolaColtivatore | undefined> = {
  name: 'IMU, terreni di coltivatori diretti e IAP',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      law: law('DL 201/2011', 'art. 13 c. 5, 8-bis'),
      value: { moltiplicatore: whole(110), scaglioni: SCAGLIONI },
    },
    {
      from: '2014-01-01',
      law: law('L. 147/2013', 'art. 1 c. 707 c'),
      value: { moltiplicatore: whole(75), scaglioni: SCAGLIONI },
    },
    { from: '2016-01-01', law: law('L. 208/2015', 'art. 1 c. 10, 13'), value: undefined },
  ],
}
