import type { DatedTable } from '../kernel/dated'
import { l160, law } from '../kernel/law'
import { percent, whole, type Ratio } from '../kernel/money'
import type { Categoria } from './categoria'
import { STEP_VALORE, STEP_VALORE_2012, type PassiValore } from './valore.steps'

export const RIVALUTAZIONE_RENDITA: DatedTable<Ratio> = {
  name: 'Rivalutazione della rendita catastale',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: percent(105_00), law: law('DL 201/2011', 'art. 13 c. 4') },
    { from: '2020-01-01', value: percent(105_00), law: l160('745') },
  ],
}

export const RIVALUTAZIONE_DOMINICALE: DatedTable<Ratio> = {
  name: 'Rivalutazione del reddito dominicale',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: percent(125_00), law: law('DL 201/2011', 'art. 13 c. 5') },
    { from: '2020-01-01', value: percent(125_00), law: l160('746') },
  ],
}

export const MOLTIPLICATORE_TERRENO: DatedTable<Ratio> = {
  name: 'Moltiplicatore dei terreni agricoli',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: whole(135), law: law('DL 201/2011', 'art. 13 c. 5') },
    { from: '2020-01-01', value: whole(135), law: l160('746') },
  ],
}

/** `undefined` where the law lays no tax by rendita: group E is exempt (c. 759 c), F/2 is excluded (Ris. 4/DF/2023). */
type Moltiplicatori = Readonly<Record<Categoria, Ratio | undefined>>

const A = whole(160)
const B = whole(140)
const OFFICES = whole(80)
const D = whole(65)
const D_2012 = whole(60)
const SHOPS = whole(55)

// prettier-ignore
const NUOVA_IMU: Moltiplicatori = {
  'A/1': A, 'A/2': A, 'A/3': A, 'A/4': A, 'A/5': A, 'A/6': A, 'A/7': A, 'A/8': A, 'A/9': A, 'A/10': OFFICES, 'A/11': A,
  'B/1': B, 'B/2': B, 'B/3': B, 'B/4': B, 'B/5': B, 'B/6': B, 'B/7': B, 'B/8': B,
  'C/1': SHOPS, 'C/2': A, 'C/3': B, 'C/4': B, 'C/5': B, 'C/6': A, 'C/7': A,
  'D/1': D, 'D/2': D, 'D/3': D, 'D/4': D, 'D/5': OFFICES, 'D/6': D, 'D/7': D, 'D/8': D, 'D/9': D, 'D/10': D,
  'E/1': undefined, 'E/2': undefined, 'E/3': undefined, 'E/4': undefined, 'E/5': undefined, 'E/6': undefined,
  'E/7': undefined, 'E/8': undefined, 'E/9': undefined,
  'F/2': undefined,
}

/** In 2012 alone group D counted 60; the offices D/5 had 80 from the start. */
const IMU_2012: Moltiplicatori = {
  ...NUOVA_IMU,
  'D/1': D_2012,
  'D/2': D_2012,
  'D/3': D_2012,
  'D/4': D_2012,
  'D/6': D_2012,
  'D/7': D_2012,
  'D/8': D_2012,
  'D/9': D_2012,
  'D/10': D_2012,
}

export const MOLTIPLICATORI: DatedTable<Moltiplicatori> = {
  name: 'Moltiplicatori dei fabbricati',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: IMU_2012, law: law('DL 201/2011', 'art. 13 c. 4') },
    { from: '2013-01-01', value: NUOVA_IMU, law: law('DL 201/2011', 'art. 13 c. 4 d') },
    { from: '2020-01-01', value: NUOVA_IMU, law: l160('745') },
  ],
}

/** The steps of the base, each with the article of its years. */
export const PASSI_VALORE: DatedTable<PassiValore> = {
  name: 'Base imponibile, norme dei passi',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: STEP_VALORE_2012, law: law('DL 201/2011', 'art. 13 c. 3-5') },
    { from: '2020-01-01', value: STEP_VALORE, law: l160('745, 746') },
  ],
}
