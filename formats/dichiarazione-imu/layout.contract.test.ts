import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DICHIARAZIONE, ENC } from '../../testing/dichiarazione-imu'
import { TRACCIATO_ENC } from './layout-enc'
import { TRACCIATO_IMU } from './layout-imu'
import { FILLER, RECORD_LENGTH, RISERVATO, tuttiICampi, type TipoRecord, type Tracciato } from './layout.types'
import type { DatiRecord } from './record'
import { recordsEnc } from './records-enc'
import { recordsImu } from './records-imu'

type Row = readonly [dichiarazione: string, record: string, n: number, pos: number, len: number, formato: string]

/** The specification as it was published, field by field (data/dichiarazione-imu): the layout must say the same. */
const PUBLISHED: readonly Row[] = readFileSync('data/dichiarazione-imu/tracciato-2024.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))
  .map(([kind, record, n, pos, len, formato]) => [kind!, record!, Number(n), Number(pos), Number(len), formato!])

const published = (kind: string, record: string) =>
  PUBLISHED.filter((row) => row[0] === kind && row[1] === record).map(([, , n, pos, len, formato]) => ({
    n,
    pos,
    len,
    formato,
  }))

const KINDS = [
  ['imu', TRACCIATO_IMU],
  ['enc', TRACCIATO_ENC],
] as const

const EACH = KINDS.flatMap(([kind, tracciati]) =>
  Object.values(tracciati).map((tracciato: Tracciato) => [`${kind} ${tracciato.tipo}`, kind, tracciato] as const),
)

describe('the layout', () => {
  test.each(EACH)('%s is that of the specification', (_, kind, tracciato) => {
    const ours = tuttiICampi(tracciato).map(({ n, pos, len, formato }) => ({ n, pos, len, formato }))
    expect(ours).toEqual(published(kind, tracciato.tipo))
  })

  test.each(EACH)('%s covers its 1900 places without a gap and without two fields in one', (_, _kind, tracciato) => {
    let next = 1
    for (const { pos, len } of tuttiICampi(tracciato)) {
      expect(pos).toBe(next)
      next = pos + len
    }
    expect(next - 1).toBe(RECORD_LENGTH)
  })

  test('the specification has as many fields as it says', () => {
    const count = (kind: string) => [...'ABCDEZ'].map((record) => published(kind, record).length)
    expect(count('imu')).toEqual([13, 54, 94, 77, 51, 8])
    expect(count('enc')).toEqual([13, 54, 71, 86, 17, 7])
  })
})

/** Fields that no declaration of ours fills, each with its reason. */
const NOT_WRITTEN: Readonly<Record<string, string>> = {
  [FILLER]: 'blank by the specification',
  [RISERVATO]: 'the telematic service writes it',
  produttore: 'the codice fiscale of who sells the program: this one is not sold',
  tipoRecord: 'written by the layout itself',
  coda: 'written by the layout itself',
  fineRiga: 'written by the layout itself',
}

const writtenIn = (records: readonly DatiRecord[], tipo: TipoRecord): ReadonlySet<string> =>
  new Set(
    records
      .filter((each) => each.tipo === tipo)
      .flatMap(({ valori, gruppi = [] }) => [valori, ...gruppi])
      .flatMap((valori) => Object.entries(valori))
      .flatMap(([nome, valore]) => (valore === undefined ? [] : [nome])),
  )

describe('every field is written, or says why not', () => {
  test.each([
    // what stands in the sea alone: its record carries the notes then
    ['imu', TRACCIATO_IMU, [...recordsImu(DICHIARAZIONE), ...recordsImu({ ...DICHIARAZIONE, immobili: [] })]],
    // one property in two quadri: the second says that it goes on
    ['enc', TRACCIATO_ENC, recordsEnc({ ...ENC, quadroB: [ENC.quadroB[0]!, ENC.quadroB[0]!] })],
  ] as const)('%s', (_, tracciati, records) => {
    for (const tipo of ['B', 'C', 'D', 'E'] as const) {
      const written = writtenIn(records, tipo)
      const names = new Set(tuttiICampi(tracciati[tipo]).map(({ nome }) => nome))
      const left = [...names].filter((nome) => !written.has(nome) && !(nome in NOT_WRITTEN))
      expect(left, `record ${tipo}`).toEqual([])
    }
  })
})
