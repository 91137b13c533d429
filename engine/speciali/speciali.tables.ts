import type { DatedTable } from '../kernel/dated'
import { law, uncertain } from '../kernel/law'
import { percent, ratio, toCents, type Ratio } from '../kernel/money'
import type { FattispecieSpeciale, SiglaSpeciale, TributoSpeciale } from './speciali.types'

export const SPECIALI_VERIFIED = '2026-11-22'

const LP_TRENTO = law('L.P. Trento 14/2014', 'art. 1-14')
const LP_BOLZANO = law('L.P. Bolzano 3/2014', 'art. 1-18')
const LR_FVG = law('L.R. FVG 17/2022', 'art. 1-20')

export const SPECIALI: Readonly<Record<SiglaSpeciale, TributoSpeciale>> = {
  IMIS: {
    sigla: 'IMIS',
    nome: 'Imposta immobiliare semplice',
    territorio: 'Provincia autonoma di Trento',
    dal: 2015,
    law: LP_TRENTO,
    termini: ['06-16', '12-16'],
    minimo: { importo: toCents(15_00), incluso: false },
    codici: {
      'abitazione-principale': '3990',
      'altra-abitazione': '3991',
      altro: '3992',
      'gruppo-d': '3992',
      'rurale-strumentale': '3992',
      area: '3993',
    },
    codiciAltri: { sanzioni: '3994', interessi: '3995', ravvedimento: '3996' },
  },
  IMI: {
    sigla: 'IMI',
    nome: 'Imposta municipale immobiliare',
    nomeTedesco: 'Gemeindeimmobiliensteuer (GIS)',
    territorio: 'Provincia autonoma di Bolzano',
    dal: 2014,
    law: LP_BOLZANO,
    termini: ['06-16', '12-16'],
    minimo: { importo: toCents(10_00), incluso: true },
    codici: {
      'abitazione-principale': '3980',
      'rurale-strumentale': '3981',
      area: '3982',
      'altra-abitazione': '3983',
      altro: '3983',
      'gruppo-d': '3984',
    },
    codiciAltri: { sanzioni: '3986', interessi: '3985' },
  },
  ILIA: {
    sigla: 'ILIA',
    nome: 'Imposta locale immobiliare autonoma',
    territorio: 'Regione Friuli Venezia Giulia',
    dal: 2023,
    law: LR_FVG,
    termini: ['06-16', '12-16'],
    codici: {
      'abitazione-principale': '5900',
      'prima-altra-abitazione': '5901',
      'altra-abitazione': '5902',
      'rurale-strumentale': '5903',
      terreno: '5904',
      area: '5905',
      'gruppo-d-strumentale': '5906',
      'gruppo-d': '5907',
      'strumentale-non-d': '5908',
      altro: '5909',
    },
    codiciAltri: { sanzioni: '5911', interessi: '5910' },
  },
}

/** Code 5902 exists from this year; until then every dwelling but the main one is 5901 (ris. AE 16/E of 2024). */
export const ILIA_5902_DAL = 2024

export type Moltiplicatori = {
  readonly abitativo: Ratio
  readonly collettivo: Ratio
  readonly ufficio: Ratio
  readonly produttivo: Ratio
  readonly negozio: Ratio
}

/**
 * On the rendita as it stands in the Catasto: the five per cent is inside the multiplier (168 is 160 × 1,05). ILIA
 * multiplies the raised rendita instead, which is the same figure.
 */
export const MOLTIPLICATORI_SPECIALI: DatedTable<Moltiplicatori> = {
  name: 'IMIS, IMI e ILIA, moltiplicatori della rendita non rivalutata',
  verified: SPECIALI_VERIFIED,
  values: [
    {
      from: '2014-01-01',
      value: {
        abitativo: ratio(168, 1),
        collettivo: ratio(147, 1),
        ufficio: ratio(84, 1),
        produttivo: ratio(6825, 100),
        negozio: ratio(5775, 100),
      },
      law: law('L.P. Bolzano 3/2014', 'art. 8; L.P. Trento 14/2014 art. 6'),
    },
  ],
}

/** Land in Friuli-Venezia Giulia, as in the IMU: dominicale × 1,25 × 135. */
export const MOLTIPLICATORE_TERRENI_ILIA: DatedTable<Ratio> = {
  name: 'ILIA, moltiplicatore dei terreni',
  verified: SPECIALI_VERIFIED,
  values: [{ from: '2023-01-01', value: ratio(16875, 100), law: LR_FVG }],
}

type Limite = { readonly min: Ratio; readonly max: Ratio; readonly isConfirmed: boolean }
export type LimitiSpeciali = Readonly<Record<SiglaSpeciale, Readonly<Partial<Record<FattispecieSpeciale, Limite>>>>>

const between = (min: number, max: number, isConfirmed = false): Limite => ({
  min: percent(min),
  max: percent(max),
  isConfirmed,
})

const IMI_LIMITI = { 'altra-abitazione': between(26, 350), altro: between(10, 156, true), area: between(26, 156, true) }
const ILIA_2023 = {
  'abitazione-principale': between(50, 60),
  'prima-altra-abitazione': between(66, 106),
  'altra-abitazione': between(66, 106),
  'rurale-strumentale': between(0, 10),
  terreno: between(76, 106),
  area: between(86, 106),
  'gruppo-d-strumentale': between(86, 96),
  'strumentale-non-d': between(86, 96),
  'gruppo-d': between(86, 106),
  altro: between(86, 106),
}

/** Outside them a typed rate can only be a slip: it is computed with a warning. Most were read in one source only. */
export const LIMITI_SPECIALI: DatedTable<LimitiSpeciali> = {
  name: 'IMIS, IMI e ILIA, limiti delle aliquote',
  verified: SPECIALI_VERIFIED,
  values: [
    {
      from: '2014-01-01',
      value: { IMIS: {}, IMI: IMI_LIMITI, ILIA: ILIA_2023 },
      law: uncertain('L.R. FVG 17/2022', 'art. 9'),
    },
    {
      from: '2025-01-01',
      value: {
        IMIS: {},
        IMI: IMI_LIMITI,
        ILIA: {
          ...ILIA_2023,
          'prima-altra-abitazione': between(0, 70, true),
          'gruppo-d-strumentale': between(0, 106),
          'strumentale-non-d': between(0, 106),
        },
      },
      law: law('L.R. FVG 9/2024', 'art. 13-bis della L.R. 17/2022'),
    },
  ],
}

/** The only rates that a law of the province fixes and a source confirms: the main dwelling of Trento. */
export const ALIQUOTE_IMIS: DatedTable<{ readonly principale: Ratio; readonly principaleDiLusso: Ratio }> = {
  name: 'IMIS, abitazione principale',
  verified: SPECIALI_VERIFIED,
  values: [
    {
      from: '2015-01-01',
      value: { principale: percent(0), principaleDiLusso: percent(35) },
      law: law('L.P. Trento 14/2014', 'art. 5, 14'),
    },
  ],
}
