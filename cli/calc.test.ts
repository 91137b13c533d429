import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'calc-'))

const tributi = (json: unknown, ...args: string[]) => {
  const file = path.join(folder, 'in.json')
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json))
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  return spawnSync(process.execPath, [tsx, 'cli/main.ts', 'calc', '--in', file, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
}

const casa = (belfiore: string, aliquote: object = {}) => ({
  posizioni: [
    {
      anno: 2026,
      comune: belfiore,
      immobili: [
        {
          id: 'casa',
          periodi: [
            {
              dal: '2026-01-01',
              al: '2026-12-31',
              bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 743_69 },
              quota: '1/2',
              ...aliquote,
            },
          ],
        },
      ],
    },
  ],
})

test('Cremona 2026 continues the prospetto of 2025: the rate is looked up and named', { timeout: 30_000 }, () => {
  const out = path.join(folder, 'out.json')
  const { status } = tributi(casa('D150'), '--out', out, '--traccia')
  expect(status).toBe(0)
  // 743,69 × 1,05 × 160 × 1,06 % ÷ 2
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    posizioni: [
      {
        risultato: { imposta: 662_18 },
        aliquoteUsate: [
          { anno: 2026, aliquota: '1.06', stato: 'continued', prospettoAnno: 2025 },
          { anno: 2025, aliquota: '1.06', stato: 'known' },
        ],
      },
    ],
  })
})

test(
  'the rates of a comune that is not are refused with a sentence, and nothing is guessed',
  { timeout: 30_000 },
  () => {
    const { status, stderr } = tributi(casa('A000'))
    expect(status).toBe(1)
    expect(stderr).toContain('posizioni.0.immobili.0.periodi.0.aliquota')
    expect(stderr).toContain('[aliquota-missing]')
  },
)

test.each([
  ['malformed', '{', '[json-malformed]'],
  ['an unknown property', { ...casa('D150'), pippo: 1 }, 'pippo: '],
  ['an absurd rate', casa('D150', { aliquota: '1e9' }), '[field-value]'],
])('%s ends with 1 and names the field', { timeout: 30_000 }, (_name, json, said) => {
  const { status, stderr, stdout } = tributi(json)
  expect(status).toBe(1)
  expect(stderr).toContain(said)
  expect(stdout).toBe('')
})

const famiglia = (utenza: object = {}, regole: object = {}) => ({
  posizioni: [
    {
      anno: 2026,
      utenza: {
        tipo: 'domestica',
        periodi: [
          {
            dal: '2026-01-01',
            al: '2026-12-31',
            superfici: ['80', '14.25'],
            tariffa: { fissa: '1.12', variabile: '142.5' },
            ...utenza,
          },
        ],
      },
      regole: { giorniAnno: 365, tefa: '5', ...regole },
    },
  ],
})

const tari = (json: unknown) => tributi(json, '--tributo', 'tari')

test('the TARI of a household, with its rows for the F24', { timeout: 30_000 }, () => {
  const { status, stdout } = tari(famiglia())
  expect(status).toBe(0)
  // 94,25 × 1,12 = 105,56; + 142,50 = 248,06; × 5 % = 12,40; + 7,60
  expect(JSON.parse(stdout)).toMatchObject({
    posizioni: [
      {
        risultato: { quotaFissa: 105_56, imposta: 248_06, tefa: 12_40, perequative: 7_60, totale: 268_06 },
        versamenti: [
          { codice: '3944', rateazione: '0101', importo: 256_00 },
          { codice: 'TEFA', rateazione: '0101', importo: 12_00 },
        ],
      },
    ],
  })
})

test('the TASI of a let dwelling, each with its own rows', { timeout: 30_000 }, () => {
  const periodo = {
    dal: '2014-01-01',
    al: '2014-12-31',
    quota: '1/1',
    bene: { tipo: 'fabbricato', categoria: 'A/2', rendita: 600_00 },
    aliquota: '1.5',
    occupante: { parte: '30' },
  }
  const { status, stdout } = tributi(
    { posizioni: [{ anno: 2014, acconto2014: 'ottobre', immobili: [{ id: 'casa', periodi: [periodo] }] }] },
    '--tributo',
    'tasi',
  )
  expect(status).toBe(0)
  // 600 × 1,05 × 160 = 100.800; × 1,5 per mille = 151,20; 30 %: 45,36; the rest: 105,84; halves 52,92 and 22,68
  expect(JSON.parse(stdout)).toMatchObject({
    posizioni: [
      {
        risultato: { impostaTotale: 151_20, possessore: { imposta: 105_84 }, occupante: { imposta: 45_36 } },
        termineScaduto: true,
        versamenti: [
          { soggetto: 'possessore', codice: '3961', rata: 'acconto', importo: 53_00 },
          { soggetto: 'possessore', codice: '3961', rata: 'saldo', importo: 53_00 },
          { soggetto: 'occupante', codice: '3961', rata: 'acconto', importo: 23_00 },
          { soggetto: 'occupante', codice: '3961', rata: 'saldo', importo: 23_00 },
        ],
      },
    ],
  })
})

test.each([
  ['an unknown tax', ['--tributo', 'ici'], famiglia(), 2, '«ici»'],
  [
    'a tariff as a number',
    ['--tributo', 'tari'],
    famiglia({ tariffa: { fissa: 1, variabile: '1' } }),
    1,
    '[field-type]',
  ],
  ['a TEFA of nine', ['--tributo', 'tari'], famiglia({}, { tefa: '9' }), 1, 'posizioni.0.regole.tefa'],
  ['days of the IMU’s file', ['--tributo', 'tari'], casa('D150'), 1, '[property-unknown]'],
])('%s ends with its status and names what is wrong', { timeout: 30_000 }, (_name, args, json, status, said) => {
  const ended = tributi(json, ...args)
  expect(ended.status).toBe(status)
  expect(ended.stderr).toContain(said)
})

test('a payment thirty days late, and tables outside a bar', { timeout: 30_000 }, () => {
  const late = { tributo: 'IMU', imposta: 1000_00, scadenza: '2026-06-16', versamenti: [{ giorno: '2026-07-16' }] }
  const mended = tributi({ posizioni: [late] }, '--tributo', 'ravvedimento')
  expect(mended.status).toBe(0)
  // 12,50 and 30 × 1,6 % ÷ 365 × 1.000 = 1,32
  expect(JSON.parse(mended.stdout)).toMatchObject({ posizioni: [{ risultato: { totale: 1013_82 } }] })

  const voce = { id: 'a', tipo: 'occupazione', superficie: '12', durata: { tipo: 'permanente' } }
  const posto = { anno: 2026, regolamento: { popolazione: 8_000, arrotondamento: 'intero' }, voci: [voce] }
  const charged = tributi({ posizioni: [posto] }, '--tributo', 'canone')
  expect(JSON.parse(charged.stdout)).toMatchObject({ posizioni: [{ risultato: { totale: 360_00 } }] })
  expect(tributi({ posizioni: [{ ...posto, anno: 2020 }] }, '--tributo', 'canone')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[canone-of-another-year]'),
  })
})
