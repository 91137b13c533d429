import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findTables } from '../../scripts/tables/dated-tables'
import { PASSI_VALORE } from '../catasto/valore.tables'
import { PASSI_IMU } from '../imu/imu.steps'
import { righeDi, TABELLE } from './tabelle'

const ENGINE = path.resolve(import.meta.dirname, '..')

/** Articles of the steps of a calculation: words, no figures. */
const NO_FIGURES: readonly unknown[] = [PASSI_VALORE, PASSI_IMU]

const allTables = async (): Promise<readonly (readonly [string, unknown])[]> => {
  const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tables|steps)\.ts$|scadenze\.ts$/.test(file),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(pathToFileURL(path.join(ENGINE, file)).href)) as Record<string, unknown>
      return findTables(exported).map(({ export: name }) => [`${file} ${name}`, exported[name]] as const)
    }),
  )
  return found.flat()
}

const of = (tabella: string, voce: string, dal: string) =>
  TABELLE.filter(({ id }) => id === tabella)
    .flatMap(righeDi)
    .find((riga) => riga.voce === voce && riga.dal === dal)

describe('the tables of the law as open data', () => {
  test('every dated table of the engine is on the list: a new one is a line in engine/tabelle/tabelle.ts', async () => {
    const listed = new Set([...TABELLE.map(({ di }) => di), ...NO_FIGURES])
    const missing = (await allTables()).filter(([, table]) => !listed.has(table)).map(([name]) => name)
    expect(missing).toEqual([])
  })

  test('names are unique, and so is the place of a figure', () => {
    expect(new Set(TABELLE.map(({ id }) => id)).size).toBe(TABELLE.length)
    const keys = TABELLE.flatMap(righeDi).map(({ tabella, voce, dal }) => `${tabella} ${voce} ${dal}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('every figure names its act and the day it was verified', () => {
    const bare = TABELLE.flatMap(righeDi).filter(({ norma, verificata }) => norma === '' || verificata === '')
    expect(bare).toEqual([])
  })

  test.each([
    // table, place, from, value, unit, certainty: each as its act has it
    ['catasto/moltiplicatori', 'A/3', '2020-01-01', '160', 'numero', 'confermata'],
    ['catasto/moltiplicatori', 'E/1', '2020-01-01', '', 'nessuna', 'confermata'],
    ['catasto/coefficienti-gruppo-d', '1982', '2020-01-01', '3.2', 'numero', 'confermata'],
    ['imu/minimo', '', '2012-01-01', '12.00', 'euro', 'confermata'],
    ['imu/quota-stato', 'gruppo-d.quota', '2020-01-01', '0.0076', 'numero', 'confermata'],
    ['tari/perequative', 'UR1', '2025-01-01', '0.10', 'euro', 'confermata'],
    ['tari/perequative', 'UR3', '2026-01-01', '6.00', 'euro', 'da-confermare'],
    ['tari/soglie-bonus', 'ordinaria', '2025-01-01', '9530.00', 'euro', 'confermata'],
    ['tari/soglie-bonus', 'figli', '2025-01-01', '4', 'numero', 'confermata'],
    ['tari/pensionato-estero', '', '2021-01-01', '1/3', 'numero', 'confermata'],
    ['tari/ka', 'oltre-5000.nord.1', '2014-01-01', '0.8', 'numero', 'confermata'],
    ['tari/ka', 'fino-5000.centro.1', '2014-01-01', '0.82', 'numero', 'da-confermare'],
    ['canone/tariffe-standard', '1.annua', '2021-01-01', '30.00', 'euro', 'da-confermare'],
    ['canone/tariffe-standard', '2.annua', '2021-01-01', '40.00', 'euro', 'da-confermare'],
    ['ravvedimento/saggio-legale', '', '2026-01-01', '0.016', 'numero', 'confermata'],
    ['imu/enti-tre-rate', '', '2014-01-01', 'si', 'si-no', 'confermata'],
    ['speciali/tributi', 'IMIS.minimo.importo', '2015-01-01', '15.00', 'euro', 'confermata'],
  ])('%s %s from %s: %s %s, %s', (tabella, voce, dal, valore, unita, certezza) =>
    expect(of(tabella, voce, dal)).toMatchObject({ valore, unita, certezza }),
  )

  test('a coefficient names the tariffs that confirm it', () =>
    expect(of('tari/ka', 'oltre-5000.nord.1', '2014-01-01')?.fonti).toContain('Trieste'))
})
