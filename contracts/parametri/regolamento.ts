import { z } from 'zod'
import type { RegolamentoImu } from '../../engine/imu/imu.types'
import { toCents } from '../../engine/kernel/money'
import type { ParametroProblem } from './atto'
import { shownCampo, type Gruppo, type Testi } from './campi'

/** Under which name the regolamento of the IMU stands among the settings of a comune. */
export const REGOLAMENTO_IMU = 'imu.regolamento'

/** A figure above it is a slip of the pen: the law names twelve euro (L. 289/2002 art. 25). */
const PIU_ALTO = 1_000_00

const SE_UGUALE = ['dovuto', 'nonDovuto'] as const
const CUMULO = ['quarto', 'meta'] as const
const SALDO = ['saldoDaSolo', 'differenza'] as const

/** What a comune may decide of the IMU by its regolamento, beside rates. What is absent is as the law has it (docs/law/imu.md). */
const valoreSchema = z.strictObject({
  minimo: z.strictObject({ importo: z.int().min(0).max(PIU_ALTO), dovutoSeUguale: z.boolean() }).optional(),
  /** Storico and inagibile together: a quarter of the value, or one half. */
  cumulo: z.enum(CUMULO).optional(),
  /** How the saldo goes to the euro. */
  saldo: z.enum(SALDO).optional(),
})

/** As the engine takes it; undefined for a value that cannot be read. */
export const regolamentoImu = (valore: unknown): RegolamentoImu | undefined => {
  const read = valoreSchema.safeParse(valore)
  if (!read.success) return undefined
  const { minimo, cumulo, saldo } = read.data
  return {
    ...(minimo === undefined ? {} : { minimo: { ...minimo, importo: toCents(minimo.importo) } }),
    ...(cumulo === undefined ? {} : { cumuloStoricoInagibile: cumulo === 'quarto' }),
    ...(saldo === undefined ? {} : { arrotondamentoSaldo: saldo === 'differenza' ? saldo : 'saldo-da-solo' }),
  }
}

export const CAMPI_REGOLAMENTO: readonly Gruppo[] = [
  {
    key: 'minimo',
    campi: [
      { name: 'i.minimo', kind: 'tariffa', libero: true },
      { name: 'i.seUguale', kind: 'scelta', scelte: SE_UGUALE, libero: true },
    ],
  },
  { key: 'cumulo', campi: [{ name: 'i.cumulo', kind: 'scelta', scelte: CUMULO, libero: true }] },
  { key: 'saldo', campi: [{ name: 'i.saldo', kind: 'scelta', scelte: SALDO, libero: true }] },
]

const centsOf = (text: string): number | undefined => {
  const [, euro = '', cents = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const value = Number(euro) * 100 + Number(cents.padEnd(2, '0'))
  return euro === '' || value > PIU_ALTO ? undefined : value
}

const minimoOf = (read: Testi, problems: ParametroProblem[]) => {
  const [text, seUguale] = [read['i.minimo'], read['i.seUguale']]
  if (text === undefined && seUguale === undefined) return {}
  const importo = centsOf(text ?? '')
  const isTold = problems.some(({ field }) => field === 'i.minimo')
  if (importo === undefined && !isTold) {
    problems.push({ field: 'i.minimo', code: text === undefined ? 'missing' : 'number' })
  }
  if (seUguale === undefined) problems.push({ field: 'i.seUguale', code: 'missing' })
  return { minimo: { importo, dovutoSeUguale: seUguale === 'dovuto' } }
}

/** What is saved, from fields that were read without a problem. An empty one leaves the law as it is. */
export const regolamentoDi = (read: Testi, problems: ParametroProblem[]): unknown => ({
  ...minimoOf(read, problems),
  ...(read['i.cumulo'] === undefined ? {} : { cumulo: read['i.cumulo'] }),
  ...(read['i.saldo'] === undefined ? {} : { saldo: read['i.saldo'] }),
})

/** What is on record, in the boxes of the form. */
export const regolamentoTesti = (valore: unknown): Testi => {
  const read = valoreSchema.safeParse(valore)
  const { minimo, cumulo = '', saldo = '' } = read.success ? read.data : {}
  const choices = { 'i.cumulo': cumulo, 'i.saldo': saldo }
  if (minimo === undefined) return { 'i.minimo': '', 'i.seUguale': '', ...choices }
  const { importo, dovutoSeUguale } = minimo
  return {
    'i.minimo': shownCampo((importo / 100).toFixed(2)),
    'i.seUguale': dovutoSeUguale ? 'dovuto' : 'nonDovuto',
    ...choices,
  }
}
