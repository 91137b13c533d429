import type { DatedTable } from '../kernel/dated'
import { l160, law, uncertain, type Law } from '../kernel/law'
import { ratio, toCents, type Cents, type Ratio } from '../kernel/money'
import type { Tariffa } from './canone.types'

/** The canone unico and the canone mercatale exist from this year on (c. 816, 837). */
export const PRIMO_ANNO = 2021

const c160 = (comma: string): Law => uncertain('L. 160/2019', `art. 1 c. ${comma}`)
const cents = (value: number): Tariffa => ratio(value, 1)

/** Tariffs of a band of population, up to and including `fino`; the last band has no end. */
export type Scaglione = {
  readonly fino: number | undefined
  readonly annua: Tariffa
  readonly giornaliera: Tariffa
  /** Read in a source, and not from memory. */
  readonly isConfirmed: boolean
}

const band = (fino: number | undefined, annua: number, giornaliera: number, isConfirmed: boolean): Scaglione => ({
  fino,
  annua: cents(annua),
  giornaliera: cents(giornaliera),
  isConfirmed,
})

/** Standard tariffs per square metre of c. 826 and 827: only the smallest band was read on a comune's page. */
export const TARIFFE_STANDARD: DatedTable<readonly Scaglione[]> = {
  name: 'Canone unico, tariffe standard',
  verified: '2026-11-22',
  values: [
    {
      from: '2021-01-01',
      value: [
        band(10_000, 30_00, 60, true),
        band(30_000, 40_00, 70, false),
        band(100_000, 50_00, 1_20, false),
        band(500_000, 60_00, 1_30, false),
        band(undefined, 70_00, 2_00, false),
      ],
      law: c160('826, 827'),
    },
  ],
}

/** Tariffs of the canone mercatale, c. 841 and 842. */
export const TARIFFE_MERCATO: DatedTable<readonly Scaglione[]> = {
  name: 'Canone mercatale, tariffe',
  verified: '2026-11-22',
  values: [
    {
      from: '2021-01-01',
      value: [
        band(10_000, 30_00, 60, false),
        band(30_000, 40_00, 70, false),
        band(100_000, 50_00, 1_20, false),
        band(500_000, 60_00, 1_30, false),
        band(undefined, 70_00, 2_00, false),
      ],
      law: c160('841, 842'),
    },
  ],
}

export type Reti = {
  /** For each user: comuni up to 20.000 residents, and larger ones. */
  readonly utenza: { readonly fino: Cents; readonly oltre: Cents }
  readonly minimo: Cents
  /** Each site of electronic communication (c. 831-bis). */
  readonly impianto: Cents
}

const reti = (anno: number, fino: number, oltre: number, minimo: number, source: Law) => ({
  from: `${anno}-01-01`,
  value: { utenza: { fino: toCents(fino), oltre: toCents(oltre) }, minimo: toCents(minimo), impianto: toCents(minimo) },
  law: source,
})

/**
 * Networks and sites, each year raised by the index ISTAT FOI of the December before and rounded to the cent: 3,8 %,
 * 11,3 %, 0,6 %, 1,1 %, 1,1 %. An entry is for its year only: the index of a new year is never guessed.
 */
export const RETI: DatedTable<Reti> = {
  name: 'Canone unico, reti e impianti rivalutati',
  verified: '2026-11-22',
  values: [
    reti(2021, 1_50, 1_00, 800_00, c160('831, 831-bis')),
    reti(2022, 1_56, 1_04, 830_40, l160('831, 831-bis')),
    reti(2023, 1_74, 1_16, 924_24, c160('831, 831-bis')),
    reti(2024, 1_75, 1_17, 929_79, c160('831, 831-bis')),
    reti(2025, 1_77, 1_18, 940_02, l160('831, 831-bis')),
    reti(2026, 1_79, 1_19, 950_36, l160('831, 831-bis')),
  ],
}
export const POPOLAZIONE_RETI = 20_000

export type RegoleCanone = {
  readonly sottosuolo: Ratio
  readonly serbatoio: { readonly litri: number; readonly passo: number; readonly aumento: Ratio }
  readonly esenteCm2: number
  /** Of all the signs that mark one place of business, together (c. 833 l). */
  readonly insegneCm2: number
  readonly affissioni: { readonly primi: number; readonly seguenti: number }
  readonly annualita: number
  readonly mercato: {
    readonly ore: number
    readonly variazioneMassima: Ratio
    readonly ricorrente: { readonly min: Ratio; readonly max: Ratio }
  }
  readonly abusiva: {
    readonly maggiorazioneMassima: Ratio
    readonly sanzione: { readonly min: Ratio; readonly max: Ratio }
    readonly giorniPresunti: number
  }
}

/** The figures of the other commi; underground and tanks (c. 829) are from memory. */
export const REGOLE: DatedTable<RegoleCanone> = {
  name: 'Canone unico, altre misure',
  verified: '2026-11-22',
  values: [
    {
      from: '2021-01-01',
      value: {
        sottosuolo: ratio(1, 4),
        serbatoio: { litri: 3_000, passo: 1_000, aumento: ratio(1, 4) },
        esenteCm2: 300,
        insegneCm2: 50_000,
        affissioni: { primi: 10, seguenti: 5 },
        annualita: 20,
        mercato: {
          ore: 9,
          variazioneMassima: ratio(5, 4),
          ricorrente: { min: ratio(30, 100), max: ratio(40, 100) },
        },
        abusiva: {
          maggiorazioneMassima: ratio(1, 2),
          sanzione: { min: ratio(1, 1), max: ratio(2, 1) },
          giorniPresunti: 30,
        },
      },
      law: l160('821, 825, 829, 843'),
    },
  ],
}

export const LEGGE_PAGOPA = law('L. 160/2019', 'art. 1 c. 844; DL 193/2016 art. 2-bis')
export const LEGGE_TOSAP = law('ris. AE 74/E del 18.5.2004', 'codici 3931, 3932')
