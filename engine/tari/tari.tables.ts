import type { DatedTable } from '../kernel/dated'
import { law, uncertain } from '../kernel/law'
import { percent, ratio, toCents, whole, type Cents, type Ratio } from '../kernel/money'
import { l147, l147DaConfermare } from './law'
import type { CodicePerequativa } from './tari.types'

/** First and last tax year this engine answers for. */
export const PRIMO_ANNO = 2014
export const ULTIMO_ANNO = 2026

/** Most the province may ask on top of the tax. */
export const TEFA_MASSIMA: DatedTable<Ratio> = {
  name: 'TEFA, aliquota massima',
  verified: '2026-11-22',
  values: [{ from: '1993-01-01', value: percent(500), law: law('D.Lgs. 504/1992', 'art. 19 c. 3') }],
}

/** What holds where the province decided nothing. Before 2020 there was no such figure. */
export const TEFA_DI_LEGGE: DatedTable<Ratio> = {
  name: 'TEFA, aliquota in mancanza di delibera della provincia',
  verified: '2026-11-22',
  values: [{ from: '2020-01-01', value: percent(500), law: law('DL 124/2019', 'art. 38-bis') }],
}

/** First year with perequative: before it there is nothing to charge. */
export const PRIMO_ANNO_PEREQUATIVE = 2024

const perequative = (ur1: number, ur2: number, ur3: number): Readonly<Record<CodicePerequativa, Cents>> => ({
  UR1: toCents(ur1),
  UR2: toCents(ur2),
  UR3: toCents(ur3),
})

/** ARERA's components of each utenza and year. */
export const PEREQUATIVE: DatedTable<Readonly<Record<CodicePerequativa, Cents>>> = {
  name: 'TARI, componenti perequative UR1, UR2, UR3',
  verified: '2026-11-22',
  values: [
    { from: '2024-01-01', value: perequative(10, 1_50, 0), law: law('Delib. ARERA 386/2023', 'art. 1') },
    { from: '2025-01-01', value: perequative(10, 1_50, 6_00), law: law('Delib. ARERA 133/2025', 'art. 1') },
    // UR1 and UR2 of 2026 were read; the UR3 was not found and stays that of 2025
    { from: '2026-01-01', value: perequative(10, 1_50, 6_00), law: uncertain('Delib. ARERA 133/2025', 'art. 1') },
  ],
}

/** Most that may stay due, by the law itself. */
export const PENSIONATO_ESTERO: DatedTable<Ratio> = {
  name: 'TARI, pensionato residente all’estero: parte dovuta',
  verified: '2026-11-22',
  values: [
    { from: '2015-01-01', value: ratio(1, 3), law: uncertain('DL 47/2014', 'art. 9-bis c. 2') },
    { from: '2021-01-01', value: ratio(1, 3), law: law('L. 178/2020', 'art. 1 c. 48') },
  ],
}

export const ZONA_NON_SERVITA: DatedTable<Ratio> = {
  name: 'TARI, zona senza raccolta: parte dovuta al massimo',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: percent(40_00), law: l147('657') }],
}

export const SERVIZIO_NON_SVOLTO: DatedTable<Ratio> = {
  name: 'TARI, servizio non svolto: parte dovuta al massimo',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: percent(20_00), law: l147('656') }],
}

/** The variable part is not owed by who takes all of its waste elsewhere; first notices counted from 2022. */
export const USCITA_SERVIZIO: DatedTable<Ratio> = {
  name: 'TARI, uscita dal servizio pubblico: parte variabile dovuta',
  verified: '2026-11-22',
  values: [{ from: '2022-01-01', value: whole(0), law: uncertain('D.Lgs. 152/2006', 'art. 238 c. 10') }],
}

/** An occupation is temporary below these days in the year. */
export const GIORNI_TEMPORANEA: DatedTable<number> = {
  name: 'TARI giornaliera, giorni da cui non è più temporanea',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: 183, law: l147('662') }],
}

export const MAGGIORAZIONE_GIORNALIERA: DatedTable<Ratio> = {
  name: 'TARI giornaliera, maggiorazione massima',
  verified: '2026-11-22',
  values: [{ from: '2014-01-01', value: whole(1), law: l147DaConfermare('663') }],
}

/** From this year the canone of markets takes the place of the daily tax of a stall. */
export const PRIMO_ANNO_CANONE_MERCATALE = 2021

/** Below it nothing is due for the year, unless the comune set its own; the figure itself is due. */
export const MINIMO: DatedTable<Cents> = {
  name: 'TARI, importo minimo annuo',
  verified: '2026-11-22',
  values: [{ from: '2012-01-01', value: toCents(12_00), law: law('L. 289/2002', 'art. 25 c. 4') }],
}

export type SoglieBonus = { readonly ordinaria: Cents; readonly numerosa: Cents; readonly figli: number }

/** By the year of the ISEE: the bonus is recognised in the year after it. */
export const SOGLIE_BONUS: DatedTable<SoglieBonus> = {
  name: 'Bonus sociale rifiuti, soglie ISEE per anno dell’ISEE',
  verified: '2026-11-22',
  values: [
    {
      from: '2025-01-01',
      value: { ordinaria: toCents(9_530_00), numerosa: toCents(20_000_00), figli: 4 },
      law: law('DPCM 24/2025', 'art. 3'),
    },
    {
      // that it counts for the ISEE of 2026, so for the bonus of 2027, is our reading
      from: '2026-01-01',
      value: { ordinaria: toCents(9_796_00), numerosa: toCents(20_000_00), figli: 4 },
      law: uncertain('Delib. ARERA 2/2026', 'art. 1'),
    },
  ],
}

/** Part of the previous year's TARI. */
export const BONUS: DatedTable<Ratio> = {
  name: 'Bonus sociale rifiuti, parte della TARI',
  verified: '2026-11-22',
  values: [{ from: '2025-01-01', value: percent(25_00), law: law('DPCM 24/2025', 'art. 2') }],
}
