import type { DatedTable } from '../kernel/dated'
import { l160, law, uncertain } from '../kernel/law'
import { ratio, toCents, type Cents, type Ratio } from '../kernel/money'

/** First and last tax year this engine answers for; from `PRIMO_ANNO_NUOVA` the "nuova IMU". */
export const PRIMO_ANNO = 2012
export const PRIMO_ANNO_NUOVA = 2020
export const ULTIMO_ANNO = 2026

/** Which dwelling that one lives in is taxed: all of them in 2012 alone, then A/1, A/8, A/9. */
export const PRINCIPALE_TASSATA: DatedTable<'tutte' | 'di-lusso'> = {
  name: 'IMU, abitazione principale tassata',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: 'tutte', law: law('DL 201/2011', 'art. 13 c. 7') },
    { from: '2013-01-01', value: 'di-lusso', law: law('DL 102/2013; DL 133/2013', 'art. 1; art. 1') },
    { from: '2014-01-01', value: 'di-lusso', law: law('L. 147/2013', 'art. 1 c. 707 b') },
    { from: '2020-01-01', value: 'di-lusso', law: l160('740') },
  ],
}

/** Whether a dwelling lent to a parent or child counts half. */
export const COMODATO: DatedTable<boolean> = {
  name: 'IMU, comodato ai parenti',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: false, law: law('DL 201/2011', 'art. 13') },
    { from: '2016-01-01', value: true, law: law('L. 208/2015', 'art. 1 c. 10 b') },
    { from: '2020-01-01', value: true, law: l160('747 c') },
  ],
}

export const CANONE_CONCORDATO: DatedTable<Ratio | undefined> = {
  name: 'IMU, canone concordato',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: undefined, law: law('DL 201/2011', 'art. 13') },
    { from: '2016-01-01', value: ratio(3, 4), law: law('L. 208/2015', 'art. 1 c. 53') },
    { from: '2020-01-01', value: ratio(3, 4), law: l160('760') },
  ],
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

/** The yearly detrazione of the main dwelling. */
export const DETRAZIONE: DatedTable<Cents> = {
  name: 'IMU, detrazione per l’abitazione principale',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: toCents(200_00), law: law('DL 201/2011', 'art. 13 c. 10') },
    { from: '2020-01-01', value: toCents(200_00), law: l160('749') },
  ],
}

export type DetrazioneFigli = { readonly perFiglio: Cents; readonly massimo: Cents }

/** More for each child under 26 who lives there: two years only. */
export const DETRAZIONE_FIGLI: DatedTable<DetrazioneFigli | undefined> = {
  name: 'IMU, maggiorazione della detrazione per i figli',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      value: { perFiglio: toCents(50_00), massimo: toCents(400_00) },
      law: law('DL 201/2011', 'art. 13 c. 10'),
    },
    { from: '2014-01-01', value: undefined, law: law('DL 201/2011', 'art. 13 c. 10') },
  ],
}

/** Whether an ente non commerciale pays in three instalments. */
export const ENTI_TRE_RATE: DatedTable<boolean> = {
  name: 'IMU, tre rate degli enti non commerciali',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: false, law: uncertain('DL 201/2011', 'art. 13 c. 12-bis') },
    { from: '2014-01-01', value: true, law: law('L. 147/2013', 'art. 1 c. 721') },
    { from: '2020-01-01', value: true, law: l160('763') },
  ],
}
