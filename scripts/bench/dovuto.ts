import { daEuro } from '../../engine/canone/canone'
import { decimal, ONE, percent, ratio, toCents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { ravvedimento } from '../../engine/ravvedimento/ravvedimento'
import type { PosizioneRavvedimento } from '../../engine/ravvedimento/ravvedimento.types'
import { scadenzario } from '../../engine/scadenzario/scadenzario'
import type { Posizione } from '../../engine/scadenzario/scadenzario.types'
import { perSecond, type Figure } from './figure'

const MANY = 2_000

/** Days of the acconto, moved off Sundays. */
const SCADENZE = ['2021-06-16', '2022-06-16', '2023-06-16', '2024-06-17', '2025-06-16', '2026-06-16'] as const

/** Taxes of 2021 to 2026 mended in 2026: from one to six calendar years of interest. */
const tardivo = (index: number): PosizioneRavvedimento => ({
  tributo: 'IMU',
  imposta: toCents(20_000 + (index % 90_000)),
  scadenza: SCADENZE[index % 6]!,
  versamenti: [{ giorno: `2026-${String(7 + (index % 5)).padStart(2, '0')}-20`, codice: '3918' }],
})

/** A household: a second home, the TARI in two instalments, a driveway, and an acconto it forgot. */
const famiglia = (index: number): Posizione[] => [
  {
    comune: 'D150',
    tributo: 'IMU',
    posizione: {
      anno: 2026,
      immobili: [
        {
          id: 'a',
          periodi: [
            {
              bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(30_000 + (index % 90_000)) },
              quota: ratio(1, 2),
              mesi: { primoSemestre: 6, secondoSemestre: 6 },
              aliquota: percent(106),
              aliquotaAcconto: percent(98),
            },
          ],
        },
      ],
    },
  },
  {
    comune: 'D150',
    tributo: 'TARI',
    posizione: {
      anno: 2026,
      utenza: {
        kind: 'domestica',
        periodi: [
          {
            giorni: 365,
            superfici: [ratio(6_000 + (index % 9_000), 100)],
            tariffa: { fissa: decimal('1.1243'), variabile: decimal('142.57') },
          },
        ],
      },
      regole: {
        giorniAnno: 365,
        perequative: [
          { codice: 'UR1', importo: toCents(10) },
          { codice: 'UR2', importo: toCents(1_50) },
          { codice: 'UR3', importo: toCents(6_00) },
        ],
        tariffeRate: 'correnti',
        scadenze: [
          { giorno: '2026-07-31', parte: ratio(1, 2) },
          { giorno: '2026-12-02', parte: ratio(1, 2) },
        ],
      },
    },
  },
  {
    comune: 'D150',
    tributo: 'CANONE',
    rate: [{ scadenza: '2026-03-31', parte: ONE }],
    posizione: {
      anno: 2026,
      regolamento: { popolazione: 71_000, arrotondamento: 'intero', tariffe: { annua: daEuro('50.00') } },
      voci: [{ id: 'passo', kind: 'passo-carrabile', larghezza: ratio(7, 2), coefficienti: [ratio(42, 100)] }],
    },
  },
  { comune: 'D150', tributo: 'RAVVEDIMENTO', posizione: tardivo(index) },
]

/** Ravvedimenti a second, and whole positions of everything owed: one core, no trace unless it is said. */
export const benchDovuto = (): Figure[] => {
  const late = Array.from({ length: MANY }, (_, index) => tardivo(index))
  const families = Array.from({ length: MANY }, (_, index) => famiglia(index))
  let checked = 0
  const mend = (index: number, trace?: Trace): void => {
    const outcome = ravvedimento(late[index % MANY]!, trace)
    if (!outcome.ok) throw outcome.problems[0]!
    checked += outcome.value.totale
  }
  const plain = perSecond((index) => mend(index))
  const traced = perSecond((index) => mend(index, new Trace()))
  const whole = perSecond((index) => {
    const { totale, problems } = scadenzario(families[index % MANY]!)
    if (problems.length > 0) throw problems[0]!
    checked += totale
  })
  if (checked === 0) throw new Error('nothing was computed')
  return [
    { name: 'engine-ravvedimento', value: plain, unit: 'positions/s', goal: 200_000, better: 'higher' },
    { name: 'engine-ravvedimento-traced', value: traced, unit: 'positions/s', goal: 20_000, better: 'higher' },
    { name: 'engine-everything', value: whole, unit: 'positions/s', goal: 50_000, better: 'higher' },
  ]
}
