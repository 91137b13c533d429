import { describe, expect, test } from 'vitest'
import * as rateTables from '../../engine/imu/aliquote.tables'
import * as codeTables from '../../engine/imu/codici.tables'
import * as imuTables from '../../engine/imu/imu.tables'
import { law } from '../../engine/kernel/law'
import { faultsOf, findTables, isOld, type FoundTable } from './dated-tables'

const LAW = law('L. 160/2019', 'art. 1 c. 745')
const table = (changes: Partial<FoundTable>): FoundTable => ({
  export: 'PROVA',
  verified: '2026-11-22',
  entries: [
    { from: '2020-01-01', law: LAW },
    { from: '2022-01-01', law: LAW },
  ],
  ...changes,
})

test('the tables of the IMU are found, constants and functions are not', () => {
  const names = findTables({ ...imuTables, ...rateTables, ...codeTables }).map((found) => found.export)
  expect(names).toContain('QUOTA_STATO')
  expect(names).toContain('LIMITI_ALIQUOTE')
  expect(names).not.toContain('ALIQUOTE_DI_LEGGE')
  expect(names).not.toContain('PRIMO_ANNO')
})

describe('faults', () => {
  test('a good table has none', () => expect(faultsOf(table({}))).toEqual([]))

  test.each([
    ['no entry', table({ entries: [] }), 'it has no entry'],
    [
      'a repeat',
      table({
        entries: [
          { from: '2020-01-01', law: LAW },
          { from: '2020-01-01', law: LAW },
        ],
      }),
      'does not follow',
    ],
    [
      'out of order',
      table({
        entries: [
          { from: '2022-01-01', law: LAW },
          { from: '2020-01-01', law: LAW },
        ],
      }),
      'does not follow',
    ],
    ['a day that does not exist', table({ entries: [{ from: '2021-02-29', law: LAW }] }), 'starts on no day'],
    ['no law', table({ entries: [{ from: '2020-01-01', law: undefined }] }), 'names no law'],
    [
      'a law without article',
      table({ entries: [{ from: '2020-01-01', law: law('L. 160/2019', ' ') }] }),
      'names no law',
    ],
    ['never verified', table({ verified: undefined }), 'verified is not a day'],
    ['verified before its last entry', table({ verified: '2021-05-05' }), 'is after 2021-05-05'],
  ])('%s', (_name, found, fault) => {
    expect(faultsOf(found)).toHaveLength(1)
    expect(faultsOf(found)[0]).toContain(fault)
  })
})

test('old is before the tax year, and no fault', () => {
  expect(isOld(table({}), 2026)).toBe(false)
  expect(isOld(table({}), 2027)).toBe(true)
  expect(faultsOf(table({ verified: '2022-01-01' }))).toEqual([])
})
