import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'lotto-'))
const inside = (name: string): string => path.join(folder, name)

const tributi = (...args: string[]) => {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  return spawnSync(process.execPath, [tsx, 'cli/main.ts', 'lotto', ...args], { cwd: root, encoding: 'utf8' })
}

const CAMPI = ['codice_fiscale', 'cognome', 'nome', 'comune', 'categoria', 'rendita', 'quota', 'uso']
const COLONNE = CAMPI.map((campo) => `${campo}=${campo}`).join(';')
const ROW = 'FRRLCU58L52D150O;Ferrari;Lucia;Cremona;A/3;500,00;100;abitazione principale'

const written = (name: string, ...rows: string[]): string => {
  writeFileSync(inside(name), [CAMPI.join(';'), ...rows, ''].join('\n'))
  return inside(name)
}

test('proposes the columns, and makes nothing before they are said', () => {
  const run = tributi('--in', written('clienti.csv', ROW), '--out', inside('a.zip'))
  expect(run.status).toBe(0)
  expect(run.stdout).toContain('codice_fiscale=codice_fiscale')
  expect(existsSync(inside('a.zip'))).toBe(false)
})

test('a year whose days have passed is for the ravvedimento', () => {
  const run = tributi(
    '--in',
    written('clienti.csv', ROW),
    '--out',
    inside('b.zip'),
    '--colonne',
    COLONNE,
    '--anno',
    '2024',
  )
  expect(run.status).toBe(2)
  expect(run.stderr).toContain('ravvedimento')
  expect(existsSync(inside('b.zip'))).toBe(false)
})

test('half a spreadsheet and an empty file are told for what they are', () => {
  writeFileSync(inside('foglio.xlsx'), Buffer.from('PK\u0003\u0004........[Content_Types].xml xl/', 'latin1'))
  writeFileSync(inside('vuoto.csv'), '')
  expect(tributi('--in', inside('foglio.xlsx')).stderr).toContain('è rovinato')
  expect(tributi('--in', inside('vuoto.csv')).stderr).toContain('vuoto')
})

test.each(['modello.csv', 'modello.xlsx'])('the empty table %s has the headings that are read back', (name) => {
  expect(tributi('--modello', inside(name)).status).toBe(0)
  const run = tributi('--in', inside(name))
  if (name.endsWith('.csv')) expect(readFileSync(inside(name), 'utf8')).toContain('codice fiscale')
  expect(run.stdout).toContain('codice_fiscale=codice fiscale')
  expect(run.stdout).not.toContain('Mancano')
})
