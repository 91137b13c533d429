import { ONE, ratio, toCents } from '../kernel/money'
import type { Impianto, ImpiResult, PosizioneImpi } from './impi.types'

export type CasoImpi = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneImpi
  readonly expected: Partial<Record<'imposta' | 'acconto' | 'saldo' | 'stato' | 'comune', number>>
  /** Code, tax of the year, acconto. */
  readonly righe: readonly (readonly [ImpiResult['righe'][number]['codice'], number, number])[]
  readonly rate: readonly (readonly [string, number])[]
}

const INTERO = { primoSemestre: 6, secondoSemestre: 6 }

export const impianto = (year: number, importo: number, changes: Partial<Impianto> = {}): Impianto => ({
  id: 'a',
  tipo: 'piattaforma',
  costi: [{ anno: year, importo: toCents(importo) }],
  quota: ONE,
  mesi: INTERO,
  ...changes,
})

export const CASES: readonly CasoImpi[] = [
  {
    name: 'a platform of 2024 by its books: State and comune, two instalments',
    source:
      'DL 124/2019 art. 38; 10.000.000 × 1,24 (cost of 2018, DM 8/3/2024) = 12.400.000 × 1,06 %; × 0,76 % to the State',
    posizione: { anno: 2024, impianti: [impianto(2018, 10_000_000_00)] },
    expected: { imposta: 131_440_00, acconto: 65_720_00, saldo: 65_720_00, stato: 94_240_00, comune: 37_200_00 },
    righe: [
      ['3970', 94_240_00, 47_120_00],
      ['3971', 37_200_00, 18_600_00],
    ],
    rate: [
      ['2024-06-17', 65_720_00],
      ['2024-12-16', 65_720_00],
    ],
  },
  {
    name: '2020 is paid once, in December, and all to the State',
    source: 'ris. AE 77/E/2020; 1.000.000 × 1,01 (cost of 2020, DM 10/6/2020) × 1,06 % = 10.706',
    posizione: { anno: 2020, impianti: [impianto(2020, 1_000_000_00)] },
    expected: { imposta: 10_706_00, acconto: 0, saldo: 10_706_00, stato: 7_676_00, comune: 3_030_00 },
    righe: [['3970', 10_706_00, 0]],
    rate: [['2020-12-16', 10_706_00]],
  },
  {
    name: '2021 goes to the State in two instalments',
    source: '1.000.000 × 1,01 (cost of 2021, DM 7/5/2021) × 1,06 % = 10.706, half 5.353',
    posizione: { anno: 2021, impianti: [impianto(2021, 1_000_000_00)] },
    expected: { imposta: 10_706_00, acconto: 5_353_00, saldo: 5_353_00 },
    righe: [['3970', 10_706_00, 5_353_00]],
    rate: [
      ['2021-06-16', 5_353_00],
      ['2021-12-16', 5_353_00],
    ],
  },
  {
    name: 'a third of a terminal, of its dwellings only, dismissed at the end of September',
    source:
      '600.000 × 1,12 (cost of 2023, DM 13/2/2023) = 672.000 × 1,06 % ÷ 3 × 9 ÷ 12 = 1.780,80; six months 1.187,20; State 1.276,80',
    posizione: {
      anno: 2023,
      impianti: [
        impianto(2023, 600_000_00, {
          tipo: 'rigassificatore',
          quota: ratio(1, 3),
          mesi: { primoSemestre: 6, secondoSemestre: 3 },
        }),
      ],
    },
    expected: { imposta: 1_780_80, acconto: 1_187_20, saldo: 593_60, stato: 1_276_80, comune: 504_00 },
    righe: [
      ['3970', 1_276_80, 851_20],
      ['3971', 504_00, 336_00],
    ],
    rate: [
      ['2023-06-16', 1_187_20],
      ['2023-12-18', 593_60],
    ],
  },
  {
    name: 'costs of several years, the coefficient of 2026 typed from the decree',
    source: '(500.000 × 1,30 + 200.000 × 1,02) = 854.000 × 1,06 % = 9.052,40; × 0,76 % = 6.490,40',
    posizione: {
      anno: 2026,
      impianti: [
        impianto(2010, 0, {
          costi: [
            { anno: 2010, importo: toCents(500_000_00), coefficiente: ratio(130, 100) },
            { anno: 2025, importo: toCents(200_000_00), coefficiente: ratio(102, 100) },
          ],
        }),
      ],
    },
    expected: { imposta: 9_052_40, acconto: 4_526_20, stato: 6_490_40, comune: 2_562_00 },
    righe: [
      ['3970', 6_490_40, 3_245_20],
      ['3971', 2_562_00, 1_281_00],
    ],
    rate: [
      ['2026-06-16', 4_526_20],
      ['2026-12-16', 4_526_20],
    ],
  },
]
