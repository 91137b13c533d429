import type { DatedTable } from '../kernel/dated'
import { uncertain } from '../kernel/law'
import { ratio, toCents, type Cents, type Ratio } from '../kernel/money'

export type AgevolazioneEstero = {
  /** A text that one Chamber passed is no law: nothing is computed from it until this is `true`. */
  readonly inVigore: boolean
  /** The comune has fewer residents than this. */
  readonly abitanti: number
  /** Part of the tax that is due, by rendita; above the last one the whole. */
  readonly scaglioni: readonly { readonly finoA: Cents; readonly dovuto: Ratio }[]
}

/**
 * Dwelling of who is registered abroad (AIRE), in comuni under 5.000 residents. Passed by the Chamber on 4 December
 * 2025, in the Senate when last read: final approval was not found. The day it is law, the entry of its first tax year
 * says so, with the figures of the text that passed.
 */
export const RESIDENTI_ESTERO: DatedTable<AgevolazioneEstero> = {
  name: 'IMU, residenti all’estero nei piccoli comuni (proposta, non legge)',
  verified: '2026-11-22',
  values: [
    {
      from: '2026-01-01',
      law: uncertain('Proposta di legge A.C. 956, non ancora legge', 'art. 1'),
      value: {
        inVigore: false,
        abitanti: 5_000,
        scaglioni: [
          { finoA: toCents(200_00), dovuto: ratio(0, 1) },
          { finoA: toCents(300_00), dovuto: ratio(40, 100) },
          { finoA: toCents(500_00), dovuto: ratio(67, 100) },
        ],
      },
    },
  ],
}
