import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import { loadReference, type LoadReport } from './commands'

const BASE_2026 = 'imu-aliquote-2026-base.csv'

let scratch: Scratch
let folder: string

const load = (dir = folder): Promise<LoadReport> => loadReference(scratch.ownerUrl, dir)
const ask = <T extends object>(sql: string) => rowsOf<T & Record<string, unknown>>(sql, [], scratch.ownerUrl)
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')))
const differenceOf = (report: LoadReport, tabella: string) =>
  report.differences.find((difference) => difference.tabella === tabella)

/** The first lines of each file, and the comuni that the tests speak of. */
const sample = (name: string): string => {
  const [head = '', ...lines] = readFileSync(path.join('data', name), 'utf8').split('\n')
  const kept = lines.filter((line, at) => at < 40 || /\b(D150|F205)\b/.test(line))
  return `${[head, ...kept].join('\n')}\n`
}

beforeAll(async () => {
  scratch = await migratedDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'sportello-rates-'))
  const whole = ['comuni-attivi.csv', 'comuni-storico-anpr.csv', 'comuni-confluiti.csv', 'imu-fattispecie-dm-2025.json']
  const cut = [
    BASE_2026,
    'imu-aliquote-2025-base.csv',
    'imu-differenziate-2026.jsonl',
    'imu-differenziate-2025.jsonl',
    'imu-delibere-mef-2023-2026.csv',
  ]
  for (const name of whole) cpSync(path.join('data', name), path.join(folder, name))
  for (const name of cut) writeFileSync(path.join(folder, name), sample(name))
})
afterAll(async () => {
  await scratch.drop()
  rmSync(folder, { recursive: true })
})

describe.sequential('loading reference data', () => {
  test('a dry run says what would be done and does nothing', async () => {
    const report = await loadReference(scratch.ownerUrl, folder, { dryRun: true })
    expect(differenceOf(report, 'comune')?.aggiunte).toHaveLength(7_896)
    expect(await ask('select 1 from comune limit 1')).toEqual([])
    expect(await ask('select 1 from reference_load')).toEqual([])
  })

  test('the first load adds everything', async () => {
    const report = await load()
    expect(report.problems).toEqual([])
    expect(differenceOf(report, 'comune')).toMatchObject({ prima: 0, cambiate: [], tolte: [] })
    expect(await ask('select count(*)::int from comune')).toEqual([{ count: 7_896 }])
  })

  test('the same files again are not read', async () => {
    expect(await load()).toMatchObject({ unchanged: true, differences: [] })
    expect(await ask('select count(*)::int from reference_load')).toEqual([{ count: 1 }])
  })

  test('two loads at once wait for one another', async () => {
    edit(BASE_2026, (text) => `${text}\n`)
    const [one, two] = await Promise.all([load(), load()])
    expect([one.unchanged, two.unchanged].sort()).toEqual([false, true])
  })

  test('a rate that changes is a new row: old and new are told, the old one stays, closed', async () => {
    edit(BASE_2026, (text) => text.replace('D150,Cremona,CR,0.6,0,1.06', 'D150,Cremona,CR,0.6,0,1.14'))
    const difference = differenceOf(await load(), 'prospetto_imu')
    expect(difference).toMatchObject({ aggiunte: [], tolte: [] })
    expect(difference?.cambiate).toEqual([
      { chiave: 'D150 2026', campi: [{ campo: 'linee.gruppo-d.aliquota', da: '"1.06"', a: '"1.14"' }] },
    ])
    expect(
      await ask(`select trim_scale(a.aliquota)::text as aliquota, p.superseded_at is null as in_force
        from prospetto_imu p join aliquota_imu a on a.prospetto_id = p.id
        where belfiore = 'D150' and anno = 2026 and linea = 'gruppo-d' order by p.id`),
    ).toEqual([
      { aliquota: '1.06', in_force: false },
      { aliquota: '1.14', in_force: true },
    ])
  })

  test('a comune that a file no longer names is closed, and told', async () => {
    edit(BASE_2026, (text) => text.replace(/^F205,.*\n/m, ''))
    expect(differenceOf(await load(), 'prospetto_imu')?.tolte).toEqual(['F205 2026'])
    expect(
      await ask(`select 1 from prospetto_imu where belfiore = 'F205' and anno = 2026 and superseded_at is null`),
    ).toEqual([])
    expect(await ask(`select 1 as one from prospetto_imu where belfiore = 'F205' and anno = 2026`)).toEqual([
      { one: 1 },
    ])
  })

  test('a bad line is told and left out; what stood there is kept, and it is told again each time', async () => {
    edit(BASE_2026, (text) => text.replace('D150,Cremona,CR,0.6,0,1.14', 'D150,Cremona,CR,0.6,0,11.4'))
    for (const report of [await load(), await load()]) {
      expect(report.unchanged).toBe(false)
      expect(report.problems).toHaveLength(1)
      expect(report.problems[0]).toMatch(/imu-aliquote-2026-base\.csv, line \d+, gruppo_D: not a rate.*«11\.4»/)
      expect(differenceOf(report, 'prospetto_imu')).toMatchObject({ tolte: [], tenute: 1 })
    }
    expect(
      await ask(
        `select count(*)::int from prospetto_imu where belfiore = 'D150' and anno = 2026 and superseded_at is null`,
      ),
    ).toEqual([{ count: 1 }])
    edit(BASE_2026, (text) => text.replace('1.06,1.06,1.06,8,2025', '1.06,1.06,1.06,8,2025').replace('11.4', '1.14'))
    expect((await load()).problems).toEqual([])
  })

  test('a folder with one file touches its year only', async () => {
    const before = await ask('select count(*)::int from prospetto_imu where superseded_at is null and anno = 2025')
    const one = mkdtempSync(path.join(tmpdir(), 'sportello-one-'))
    try {
      cpSync(path.join(folder, BASE_2026), path.join(one, BASE_2026))
      edit(BASE_2026, (text) => text)
      writeFileSync(path.join(one, BASE_2026), readFileSync(path.join(one, BASE_2026), 'utf8').replace('1.14', '1.12'))
      const report = await load(one)
      expect(report.differences.flatMap(({ tolte }) => tolte)).toEqual([])
      expect(differenceOf(report, 'prospetto_imu')?.cambiate).toHaveLength(1)
      expect(await ask('select count(*)::int from prospetto_imu where superseded_at is null and anno = 2025')).toEqual(
        before,
      )
    } finally {
      rmSync(one, { recursive: true })
    }
  })

  test('differentiated rates: words that change are another rate, the old one is closed', async () => {
    edit('imu-differenziate-2026.jsonl', (text) => text.replace('Istituto di credito', 'Istituti di credito'))
    const difference = differenceOf(await load(), 'aliquota_differenziata_imu')
    expect(difference?.aggiunte).toHaveLength(1)
    expect(difference?.tolte).toHaveLength(1)
  })

  test('a folder without any file of ours is refused in words', async () => {
    await expect(load(path.join(folder, '..', path.basename(folder)) + '/../')).rejects.toThrow(
      /No file of reference data/,
    )
  })
})
