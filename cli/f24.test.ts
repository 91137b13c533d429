import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tributi-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const row = {
  section: 'EL',
  taxTypeCode: '3918',
  municipalityCode: 'D150',
  fullPayment: true,
  numberOfProperties: '001',
  year: '2025',
  debitAmount: '44500',
}
const form = (change: object = {}, rows = 1): string =>
  JSON.stringify({
    taxPayer: {
      taxCode: 'RSSMRA80A01F205X',
      personData: {
        personalData: {
          surname: 'Rossi',
          name: 'Mario',
          birthDate: '01-01-1980',
          sex: 'M',
          birthPlace: 'Milano',
          birthProvince: 'MI',
        },
      },
    },
    paymentReasonSection: { reasonRecordList: Array(rows).fill({ ...row, ...change }) },
  })

const given = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text)
  return name
}

/** The command as npm runs it, typed in the test's own folder. */
const tributi = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    input,
  })
  return { status, stdout, out: stdout.toString(), err: stderr.toString() }
}

const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount()
const file = (name: string): Buffer => readFileSync(path.join(folder, name))

describe('tributi f24', { timeout: 60_000 }, () => {
  test('prints, next to where it was typed, and says nothing when there is nothing to say', async () => {
    given('twelve.json', form({}, 12))
    const { status, out, err } = tributi(['f24', '--in', 'twelve.json', '--out', 'twelve.pdf', '--strict'])
    expect([status, out, err]).toEqual([0, '', ''])
    expect(await pagesOf(file('twelve.pdf'))).toBe(2)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('a warning prints and is told; --strict stops at it and leaves the old file alone', async () => {
    given('cents.json', form({ debitAmount: '44501' }))
    const line =
      'avviso  paymentReasonSection.reasonRecordList.0.debitAmount: Riga 1: con il codice 3918 si paga in euro interi, ' +
      'ma in «debitAmount» ci sono centesimi. Fino a 49 arrotonda per difetto, da 50 per eccesso: 445,00 €. [rounding]\n'
    const printed = tributi(['f24', '--in', 'cents.json', '--out', 'cents.pdf'])
    expect([printed.status, printed.err]).toEqual([0, line])
    const before = file('cents.pdf')
    const strict = tributi(['f24', '--in', 'cents.json', '--out', 'cents.pdf', '--strict'])
    expect([strict.status, strict.err]).toEqual([1, line])
    expect(file('cents.pdf').equals(before)).toBe(true)
  })

  test('errors are told one a line, in English where asked, and no file is written', () => {
    given('wrong.json', form({ numberOfProperties: '1', municipalityCode: 'Z998', colour: 'red' }))
    const { status, err } = tributi(['f24', '--in', 'wrong.json', '--out', 'wrong.pdf', '--lang', 'en'])
    expect(status).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^error {2}paymentReasonSection\.reasonRecordList\.0\.colour: .*\[property-unknown\]$/),
      expect.stringMatching(/^error {2}.*numberOfProperties: Row 1: “1” in .*\[numero-immobili-invalid\]$/),
      expect.stringMatching(/^warning {2}.*municipalityCode: Row 1: “Z998” .*\[codice-ente-unknown\]$/),
    ])
    expect(existsSync(path.join(folder, 'wrong.pdf'))).toBe(false)
  })

  test('the comuni of the reference files are known, those that ended too', () => {
    given('ended.json', form({ municipalityCode: 'L487' }))
    const ended = tributi(['f24', '--in', 'ended.json', '--check'])
    expect([ended.status, ended.out]).toEqual([0, expect.stringContaining('[codice-ente-not-active]')])
    given('then.json', form({ municipalityCode: 'L487', year: '2022', reconsideration: true }))
    expect(tributi(['f24', '--in', 'then.json', '--check', '--strict']).out).toBe('Nessun problema.\n')
    given('new.json', form({ municipalityCode: 'M438' }))
    expect(tributi(['f24', '--in', 'new.json', '--check', '--strict']).status).toBe(0)
  })

  test('streams: JSON in, PDF out', async () => {
    const { status, stdout } = tributi(['f24', '--in', '-', '--out', '-'], form())
    expect(status).toBe(0)
    expect(await pagesOf(stdout)).toBe(1)
    expect(tributi(['f24', '--in', '-', '--check'], '{').out).toContain('[json-malformed]')
    expect(tributi(['f24', '--in', '-', '--check'], ' '.repeat(5_000_000)).out).toContain('[json-too-large]')
  })

  test('the ordinario: three pages a form, its empty model too', async () => {
    given('five.json', form({}, 5))
    const { status, err } = tributi(['f24', '--in', 'five.json', '--out', 'five.pdf', '--model', 'ordinario'])
    expect([status, err]).toEqual([0, expect.stringContaining('[domicilio-missing]')])
    expect(await pagesOf(file('five.pdf'))).toBe(6)
    expect(tributi(['f24', '--blank', '--model', 'ordinario', '--out', 'blank3.pdf']).status).toBe(0)
    expect(await pagesOf(file('blank3.pdf'))).toBe(3)
    const other = tributi(['f24', '--in', 'five.json', '--out', 'x.pdf', '--model', 'elide'])
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('semplificato oppure ordinario')])
  })

  test('for SEND: one JSON a form, numbered, that reads back', () => {
    given('out.json', form({}, 12))
    expect(tributi(['f24', '--in', 'out.json', '--out', 'send.json', '--send', '--strict']).status).toBe(0)
    const parts = ['send-1.json', 'send-2.json'].map((name) => JSON.parse(file(name).toString()) as object)
    expect(parts.map((part) => Object.keys(part))).toEqual([['f24Simplified'], ['f24Simplified']])
    expect(tributi(['f24', '--in', 'send-2.json', '--check', '--strict']).out).toBe('Nessun problema.\n')
    given('lusso.json', form({ taxTypeCode: '3912', deduction: '20000' }))
    const luxury = tributi(['f24', '--in', 'lusso.json', '--out', '-', '--send'])
    expect(JSON.parse(luxury.out)).toMatchObject({ f24Standard: { localTax: { deduction: '200' } } })
  })

  test('the empty model', async () => {
    expect(tributi(['f24', '--blank', '--out', 'blank.pdf']).status).toBe(0)
    expect(await pagesOf(file('blank.pdf'))).toBe(1)
  })

  test('the longest texts and largest amounts that pass the checks also fit their boxes', () => {
    const widest = JSON.parse(form({ debitAmount: '9999999999', deduction: '9999999', month: 'WWWW' }, 10)) as {
      taxPayer: { personData: { personalData: object } }
      header?: object
    }
    widest.header = { delegationTo: 'W'.repeat(40), agency: 'W'.repeat(30), province: 'WW' }
    const { personData } = widest.taxPayer
    const names = { surname: 'W'.repeat(24), name: 'W'.repeat(20), birthPlace: 'W'.repeat(40) }
    personData.personalData = { ...personData.personalData, ...names }
    given('widest.json', JSON.stringify(widest).replaceAll('"EL"', '"ER"'))
    expect(tributi(['f24', '--in', 'widest.json', '--out', 'widest.pdf']).status).toBe(0)
    const company = { taxCode: '15376371009', companyData: { name: 'W'.repeat(60) } }
    given('company.json', JSON.stringify({ ...(JSON.parse(form()) as object), taxPayer: company }))
    expect(tributi(['f24', '--in', 'company.json', '--out', 'company.pdf']).status).toBe(0)
  })

  test.each([
    [['f24'], '--in'],
    [['f24', '--in', 'twelve.json'], '--out'],
    [['f24', '--in'], 'argomenti'],
    [['f24', '--in', 'twelve.json', '--out', 'x.pdf', '--fast'], 'argomenti'],
    [['f24', '--in', 'twelve.json', '--out', 'x.pdf', 'more'], 'argomenti'],
    [['f24', '--blank', '--in', 'twelve.json', '--out', 'x.pdf'], '--blank'],
    [['f24', '--in', 'twelve.json', '--out', './twelve.json'], 'altro nome'],
    [['f24', '--in', 'twelve.json', '--check', '--lang', 'de'], 'it oppure en'],
  ])('%j is not understood, and the help says how', (args, word) => {
    const { status, err } = tributi(args)
    expect(status).toBe(2)
    expect(err.split('\n')[0]).toContain(word)
    expect(err).toContain('Uso: npm run -s tributi -- f24')
    expect(existsSync(path.join(folder, 'x.pdf'))).toBe(false)
  })

  test('files that are not there', () => {
    given('one.json', form())
    const missing = tributi(['f24', '--in', 'nowhere.json', '--check', '--lang', 'en'])
    expect([missing.status, missing.err]).toEqual([2, expect.stringMatching(/^We cannot read “nowhere.json”[^\n]+\n$/)])
    const unwritable = tributi(['f24', '--in', 'one.json', '--out', 'no/such/folder/x.pdf'])
    expect([unwritable.status, unwritable.err]).toEqual([2, expect.stringContaining('no/such/folder/x.pdf')])
  })

  test('other words of the command line', () => {
    expect(tributi([]).status).toBe(2)
    expect(tributi(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('f24') })
    expect(tributi(['f24', '--help', '--lang', 'en'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('Usage'),
    })
    expect(tributi(['toString'])).toMatchObject({ status: 2, err: expect.stringContaining('«toString»') })
  })

  test('as npm runs it', () => {
    given('npm.json', form())
    const npm = () =>
      execFileSync('npm', ['run', '-s', 'tributi', '--', 'f24', '--in', path.join(folder, 'npm.json'), '--check'], {
        cwd: ROOT,
      }).toString()
    expect(npm()).toContain('Nessun problema.')
  })
})
