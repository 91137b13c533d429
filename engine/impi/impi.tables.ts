import type { DatedTable } from '../kernel/dated'
import { law, uncertain } from '../kernel/law'
import { percent, type Ratio } from '../kernel/money'

/** First and last tax year this engine answers for. */
export const PRIMO_ANNO_IMPI = 2020
export const ULTIMO_ANNO_IMPI = 2026

export type AliquoteImpi = { readonly totale: Ratio; readonly stato: Ratio }

/** Fixed by law: the comuni may not move their part. */
export const ALIQUOTE_IMPI: DatedTable<AliquoteImpi> = {
  name: 'IMPi, aliquota e parte dello Stato',
  verified: '2026-11-22',
  values: [
    {
      from: '2020-01-01',
      value: { totale: percent(106), stato: percent(76) },
      law: law('DL 124/2019', 'art. 38 c. 3'),
    },
  ],
}

export type ModoImpi = {
  /** `unica`: all by the date of the saldo. */
  readonly rate: 'unica' | 'due-rate'
  /** Who is paid the part of the comuni: the State, while no decree said which comuni they are. */
  readonly comune: 'allo-stato' | 'al-comune'
}

export const MODO_IMPI: DatedTable<ModoImpi> = {
  name: 'IMPi, a chi e quando si versa',
  verified: '2026-11-22',
  values: [
    {
      from: '2020-01-01',
      value: { rate: 'unica', comune: 'allo-stato' },
      law: law('DL 124/2019', 'art. 38; ris. AE 77/E del 2.12.2020'),
    },
    {
      from: '2021-01-01',
      value: { rate: 'due-rate', comune: 'allo-stato' },
      law: uncertain('MEF, comunicato per l’acconto 2021', 'tutto allo Stato, codice 3970; DM 28.4.2022 art. 3'),
    },
    {
      from: '2022-01-01',
      value: { rate: 'due-rate', comune: 'al-comune' },
      law: law('DM 28 aprile 2022', 'art. 2, 3; ris. AE 27/E del 10.6.2022'),
    },
  ],
}
