import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { canone } from './canone'
import { n, REGOLAMENTO, una } from './canone.cases'
import type { PosizioneCanone, VoceCanone } from './canone.types'

const TAVOLINI: VoceCanone = { id: 'a', kind: 'occupazione', superficie: n(12), durata: { tipo: 'permanente' } }
const BANCO: VoceCanone = { id: 'a', kind: 'mercato-giornaliero', superficie: n(16), ore: 5, giorni: 10 }
const CAVI: VoceCanone = { id: 'a', kind: 'cavi', utenze: 100 }
const COSAP: VoceCanone = {
  id: 'a',
  kind: 'tariffa',
  tributo: 'COSAP',
  tariffa: n(4183),
  superficie: n(10),
  durata: { tipo: 'permanente' },
}

/** A right voce with other things in it, whatever their type: what JSON may bring. */
const voce = (changes: object, own: VoceCanone = TAVOLINI) => una({ ...own, ...changes } as VoceCanone)
const regolamento = (changes: object) => ({ ...una(TAVOLINI), regolamento: { ...REGOLAMENTO, ...changes } })

const REFUSED: readonly (readonly [name: string, posizione: unknown, code: string, field: string])[] = [
  ['nothing at all', null, 'value-missing', ''],
  ['no regolamento', { anno: 2026, voci: [] }, 'value-missing', 'regolamento'],
  ['voci that are no list', { anno: 2026, regolamento: REGOLAMENTO, voci: {} }, 'value-missing', 'voci'],
  ['a population below zero', regolamento({ popolazione: -1 }), 'quantity-invalid', 'regolamento.popolazione'],
  ['another rounding', regolamento({ arrotondamento: 'difetto' }), 'choice-unknown', 'regolamento.arrotondamento'],
  ['a negative tariff', regolamento({ tariffe: { annua: n(-1) } }), 'quantity-invalid', 'regolamento.tariffe.annua'],
  ['a voce that is none', { ...una(TAVOLINI), voci: [null] }, 'value-missing', 'voci.0'],
  ['a voce without id', voce({ id: undefined }), 'value-missing', 'voci.0.id'],
  ['an unknown kind', voce({ kind: 'dehors' }), 'choice-unknown', 'voci.0.kind'],
  ['no square metres', voce({ superficie: n(0) }), 'quantity-invalid', 'voci.0.superficie'],
  ['square metres as a number', voce({ superficie: 12 }), 'quantity-invalid', 'voci.0.superficie'],
  ['a fraction over zero', voce({ superficie: { num: 1, den: 0 } }), 'quantity-invalid', 'voci.0.superficie'],
  ['no duration', voce({ durata: undefined }), 'choice-unknown', 'voci.0.durata'],
  ['another duration', voce({ durata: { tipo: 'stagionale' } }), 'choice-unknown', 'voci.0.durata'],
  ['a temporary one without days', voce({ durata: { tipo: 'temporanea' } }), 'value-missing', 'voci.0.durata.giorni'],
  ['367 days', voce({ durata: { tipo: 'temporanea', giorni: 367 } }), 'quantity-invalid', 'voci.0.durata.giorni'],
  ['a negative coefficient', voce({ coefficienti: [n(1), n(-1)] }), 'quantity-invalid', 'voci.0.coefficienti.1'],
  ['coefficients that are no list', voce({ coefficienti: n(1) }), 'value-missing', 'voci.0.coefficienti'],
  ['a market of 25 hours', voce({ ore: 25 }, BANCO), 'quantity-invalid', 'voci.0.ore'],
  ['another reading of hours', voce({ oraria: 'ottavi' }, BANCO), 'choice-unknown', 'voci.0.oraria'],
  ['more than all taken off', voce({ ricorrente: n(11, 10) }, BANCO), 'quantity-invalid', 'voci.0.ricorrente'],
  ['cables for nobody', voce({ utenze: 0 }, CAVI), 'quantity-invalid', 'voci.0.utenze'],
  ['cables in a year without index', una(CAVI, {}, 2027), 'rivalutazione-unknown', 'anno'],
  ['canone unico in 2020', una(TAVOLINI, {}, 2020), 'canone-of-another-year', 'voci.0.kind'],
  ['COSAP in 2021', una(COSAP, {}, 2021), 'canone-of-another-year', 'voci.0.kind'],
  ['a year that is none', una(TAVOLINI, {}, 20.26), 'anno-unsupported', 'anno'],
  [
    'an indemnity below nothing',
    voce({ abusiva: { maggiorazione: n(-1), sanzione: n(1) } }),
    'quantity-invalid',
    'voci.0.abusiva.maggiorazione',
  ],
]

const problemsOf = (posizione: unknown) => {
  const result = canone(posizione as PosizioneCanone)
  return result.ok ? [] : result.problems.map(({ code, field }) => [code, field])
}

describe('what cannot be computed is refused, by code and field', () => {
  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    expect(problemsOf(posizione)).toEqual([[code, field]])
  })

  test('problems of all the voci come back together', () => {
    const voci = [TAVOLINI, { ...TAVOLINI, superficie: n(0) }, { ...BANCO, giorni: 0 }]
    expect(problemsOf({ anno: 2026, regolamento: REGOLAMENTO, voci })).toEqual([
      ['quantity-invalid', 'voci.1.superficie'],
      ['quantity-invalid', 'voci.2.giorni'],
    ])
  })
})

/** A comune whose tariffs we read, so that nothing of ours is in doubt. */
const sure = (changes: object, own: VoceCanone) => ({
  ...voce(changes, own),
  regolamento: { ...REGOLAMENTO, tariffe: { annua: n(4000) }, tariffeMercato: { annua: n(4000), giornaliera: n(70) } },
})
const ABUSIVA = { maggiorazione: n(1, 2), sanzione: n(1) }

const WARNED: readonly (readonly [name: string, posizione: PosizioneCanone, code: string, field: string])[] = [
  ['a market 26 % dearer', sure({ variazione: n(126, 100) }, BANCO), 'comune-outside-law', 'voci.0.variazione'],
  ['29 % off', sure({ ricorrente: n(29, 100) }, BANCO), 'comune-outside-law', 'voci.0.ricorrente'],
  ['41 % off', sure({ ricorrente: n(41, 100) }, BANCO), 'comune-outside-law', 'voci.0.ricorrente'],
  [
    'an indemnity of 51 % more',
    sure({ abusiva: { ...ABUSIVA, maggiorazione: n(51, 100) } }, TAVOLINI),
    'comune-outside-law',
    'voci.0.abusiva.maggiorazione',
  ],
  [
    'a fine of three times',
    sure({ abusiva: { ...ABUSIVA, sanzione: n(3) } }, TAVOLINI),
    'comune-outside-law',
    'voci.0.abusiva.sanzione',
  ],
  ['a tariff from memory', una(TAVOLINI), 'figure-not-confirmed', 'voci.0'],
  ['below the ground', sure({ sottosuolo: true }, TAVOLINI), 'figure-not-confirmed', 'voci.0'],
  ['a year nobody checked', { ...sure({}, TAVOLINI), anno: 2027 }, 'table-not-verified', 'anno'],
]

describe('warnings do not stop the sum', () => {
  test.each(WARNED)('%s', (_name, posizione, code, field) => {
    const result = canone(posizione)
    expect(result.ok && result.value.avvisi.map((own) => [own.code, own.field])).toEqual([[code, field]])
  })

  test('the ends of the limits are inside them, and a small comune is sure', () => {
    const fine = [
      sure({ variazione: n(5, 4), ricorrente: n(40, 100) }, BANCO),
      sure({ abusiva: { maggiorazione: n(1, 2), sanzione: n(2) } }, TAVOLINI),
      una(TAVOLINI, { popolazione: 10_000 }),
    ]
    for (const posizione of fine) {
      const result = canone(posizione)
      expect(result.ok && result.value.avvisi).toEqual([])
    }
  })
})

test('every code that the canone writes is provoked here', () => {
  const provoked = new Set([...REFUSED, ...WARNED].map(([, , code]) => code))
  const written = readdirSync(import.meta.dirname)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(/new Problem\(\s*'([a-z-]+)'/g),
    ])
  for (const [, code] of written) expect(provoked).toContain(code)
  expect(written.length).toBeGreaterThan(15)
})
