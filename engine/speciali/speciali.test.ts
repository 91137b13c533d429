import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import { TUTTE_LE_CATEGORIE } from '../catasto/categoria'
import { ONE, percent, ratio, toCents } from '../kernel/money'
import { shown, Trace } from '../kernel/trace'
import { regimeOf, speciale, SPECIALI } from './speciali'
import { STEP } from './speciali.steps'
import type { ImmobileSpeciale, PosizioneSpeciale, SiglaSpeciale, SpecialeResult } from './speciali.types'

const casa = (changes: Partial<ImmobileSpeciale> = {}): ImmobileSpeciale => ({
  id: 'casa',
  bene: { kind: 'fabbricato', categoria: 'A/2', rendita: toCents(600_00) },
  fattispecie: 'altra-abitazione',
  quota: ONE,
  mesi: 12,
  aliquota: percent(100),
  ...changes,
})
const una = (sigla: SiglaSpeciale, changes: Partial<ImmobileSpeciale> = {}, anno = 2026): PosizioneSpeciale => ({
  sigla,
  anno,
  immobili: [casa(changes)],
})
const computed = (posizione: PosizioneSpeciale, trace?: Trace): SpecialeResult => {
  const outcome = speciale(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}
const LUSSO = { kind: 'fabbricato', categoria: 'A/8', rendita: toCents(2000_00) } as const

describe('worked by hand', () => {
  test.each([
    ['a second home in Trento at 1,00 %', una('IMIS'), 1008_00, '600 × 168 × 1 % = 1.008', '3991'],
    ['half of it for seven months', una('IMIS', { quota: ratio(1, 2), mesi: 7 }), 294_00, '1.008 ÷ 2 × 7/12', '3991'],
    [
      'a main dwelling in Trento',
      una('IMIS', { fattispecie: 'abitazione-principale', aliquota: undefined }),
      0,
      'exempt',
      '3990',
    ],
    [
      'a villa in Trento',
      una('IMIS', {
        bene: LUSSO,
        fattispecie: 'abitazione-principale',
        aliquota: undefined,
        detrazione: { annua: toCents(390_14), titolari: 2 },
      }),
      980_93,
      '2.000 × 168 × 0,35 % = 1.176 − 390,14 ÷ 2 = 195,07',
      '3990',
    ],
    [
      'a shop in Bolzano at 0,56 %',
      una('IMI', {
        bene: { kind: 'fabbricato', categoria: 'C/1', rendita: toCents(1000_00) },
        fattispecie: 'altro',
        aliquota: percent(56),
      }),
      323_40,
      '1.000 × 57,75 × 0,56 %',
      '3983',
    ],
    [
      'a main dwelling in Bolzano, all of it taken off by the detrazione',
      una('IMI', {
        fattispecie: 'abitazione-principale',
        aliquota: percent(40),
        detrazione: { annua: toCents(800_00), titolari: 1 },
      }),
      0,
      '600 × 168 × 0,4 % = 403,20, less at most itself',
      '3980',
    ],
    [
      'a works in Friuli at 0,96 %',
      una('ILIA', {
        bene: { kind: 'fabbricato', categoria: 'D/7', rendita: toCents(5000_00) },
        fattispecie: 'gruppo-d-strumentale',
        aliquota: percent(96),
      }),
      3276_00,
      '5.000 × 68,25 × 0,96 %',
      '5906',
    ],
    [
      'land in Friuli',
      una('ILIA', {
        bene: { kind: 'terreno', redditoDominicale: toCents(80_00) },
        fattispecie: 'terreno',
        aliquota: percent(76),
      }),
      102_60,
      '80 × 1,25 × 135 × 0,76 %',
      '5904',
    ],
    [
      'a plot in Trento',
      una('IMIS', {
        bene: { kind: 'area', valoreVenale: toCents(90_000_00) },
        fattispecie: 'area',
        aliquota: ratio(895, 100_000),
      }),
      805_50,
      '90.000 × 0,895 %',
      '3993',
    ],
  ])('%s', (_name, posizione, imposta, _source, codice) => {
    const trace = new Trace()
    const result = computed(posizione, trace)
    expect([result.imposta, result.immobili[0]!.codice]).toEqual([imposta, codice])
    expect(result.avvisi.map(({ code }) => code)).toEqual(['regional-rules'])
    expect(shown(trace.steps.at(-1)!)).toBe(imposta)
    expect(result).toEqual(computed(posizione))
  })

  test('farm land in Trento is not taxed', () => {
    const land = una('IMIS', { bene: { kind: 'terreno', redditoDominicale: toCents(80_00) }, fattispecie: 'terreno' })
    expect(computed(land)).toMatchObject({ imposta: 0, righe: [], immobili: [{ esente: 'terreno-non-tassato' }] })
  })

  test('the minimum: 15 euro are due in Trento, 10 are not in Bolzano', () => {
    const of = (sigla: SiglaSpeciale, euro: number) =>
      computed(una(sigla, { bene: { kind: 'area', valoreVenale: toCents(euro * 100_00) }, fattispecie: 'area' })).dovuto
    expect([of('IMIS', 14.99), of('IMIS', 15), of('IMI', 10), of('IMI', 10.01)]).toEqual([0, 15_00, 0, 10_01])
  })

  test('dates move off Saturdays and holidays', () => {
    expect(computed(una('IMIS', {}, 2024)).scadenze).toEqual(['2024-06-17', '2024-12-16'])
  })

  test('until 2023 every dwelling of Friuli but the main one has the code 5901', () => {
    const code = (anno: number) => computed(una('ILIA', {}, anno)).righe[0]!.codice
    expect([code(2023), code(2024)]).toEqual(['5901', '5902'])
  })
})

describe('the multipliers are those of the IMU on a rendita that is not raised', () => {
  const BY: Readonly<Record<string, number>> = { A: 168, B: 147, C: 168, D: 68.25 }
  const OWN: Readonly<Record<string, number>> = {
    'A/10': 84,
    'D/5': 84,
    'C/1': 57.75,
    'C/3': 147,
    'C/4': 147,
    'C/5': 147,
  }
  test.each(TUTTE_LE_CATEGORIE)('%s', (categoria) => {
    const multiplier = OWN[categoria] ?? BY[categoria[0]!] ?? 0
    const bene = { kind: 'fabbricato', categoria, rendita: toCents(100_00) } as const
    expect(computed(una('IMI', { bene, fattispecie: 'altro' })).immobili[0]!.base).toBe(multiplier * 100_00)
  })
})

describe('what cannot be computed is refused, by code and field', () => {
  const REFUSED: readonly (readonly [string, unknown, string, string])[] = [
    ['nothing', null, 'value-missing', ''],
    ['the IMU', { ...una('IMIS'), sigla: 'IMU' }, 'choice-unknown', 'sigla'],
    ['a year before it began', una('ILIA', {}, 2022), 'anno-unsupported', 'anno'],
    ['a year not verified', una('IMIS', {}, 2027), 'anno-unsupported', 'anno'],
    ['no list', { ...una('IMIS'), immobili: {} }, 'value-missing', 'immobili'],
    ['no immobile', { ...una('IMIS'), immobili: [null] }, 'value-missing', 'immobili.0'],
    ['no id', una('IMIS', { id: 3 as never }), 'value-missing', 'immobili.0.id'],
    ['no rate', una('IMI', { aliquota: undefined }), 'aliquota-missing', 'immobili.0.aliquota'],
    ['a rate above the whole', una('IMI', { aliquota: ratio(3, 2) }), 'aliquota-invalid', 'immobili.0.aliquota'],
    [
      'a case of another tax',
      una('IMIS', { fattispecie: 'strumentale-non-d' }),
      'choice-unknown',
      'immobili.0.fattispecie',
    ],
    [
      'a bene of another kind',
      una('IMIS', { bene: { kind: 'nave' } as never }),
      'choice-unknown',
      'immobili.0.bene.kind',
    ],
    [
      'land in Bolzano',
      una('IMI', { bene: { kind: 'terreno', redditoDominicale: toCents(1_00) }, fattispecie: 'altro' }),
      'speciale-not-computed',
      'immobili.0.bene.kind',
    ],
    [
      'a negative rendita',
      una('IMIS', { bene: { ...LUSSO, rendita: -1 as never } }),
      'amount-invalid',
      'immobili.0.bene.rendita',
    ],
    ['thirteen months', una('IMIS', { mesi: 13 }), 'mesi-invalid', 'immobili.0.mesi'],
    ['more than the whole', una('IMIS', { quota: ratio(2, 1) }), 'quota-invalid', 'immobili.0.quota'],
    ['no detrazione', una('IMI', { fattispecie: 'abitazione-principale' }), 'value-missing', 'immobili.0.detrazione'],
    [
      'a detrazione for nobody',
      una('IMI', { fattispecie: 'abitazione-principale', detrazione: { annua: toCents(1), titolari: 0 } }),
      'quota-invalid',
      'immobili.0.detrazione.titolari',
    ],
    [
      'a detrazione of a second home',
      una('IMI', { detrazione: { annua: toCents(1), titolari: 1 } }),
      'detrazione-not-admitted',
      'immobili.0.detrazione',
    ],
  ]

  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    const result = speciale(posizione as PosizioneSpeciale)
    expect(result.ok ? [] : result.problems.map((own) => [own.code, own.field])).toEqual([[code, field]])
  })

  test('a rate outside the limits is a warning', () => {
    const posizione = una('ILIA', { fattispecie: 'prima-altra-abitazione', aliquota: percent(71) })
    expect(computed(posizione).avvisi.map(({ code }) => code)).toEqual(['regional-rules', 'aliquota-outside-law'])
  })

  test('every code written here is provoked here', () => {
    const provoked = new Set([...REFUSED.map(([, , code]) => code), 'regional-rules', 'aliquota-outside-law'])
    for (const file of readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'))) {
      const text = readFileSync(path.join(import.meta.dirname, file), 'utf8')
      for (const [, code] of text.matchAll(/new Problem\(\s*'([a-z-]+)'/g)) expect(provoked).toContain(code)
    }
  })
})

test.each([
  ['TN', 'Trentino-Alto Adige', 2015, 'IMIS'],
  ['TN', 'Trentino-Alto Adige', 2014, 'IMU'],
  ['BZ', 'Trentino-Alto Adige', 2014, 'IMI'],
  ['UD', 'Friuli-Venezia Giulia', 2023, 'ILIA'],
  ['UD', 'Friuli-Venezia Giulia', 2022, 'IMU'],
  ['CR', 'Lombardia', 2026, 'IMU'],
])('%s, %s, %i: %s', (sigla, regione, anno, tax) => expect(regimeOf(sigla, regione, anno)).toBe(tax))

test('every code is one of the F24, of that tax', () => {
  for (const { sigla, codici, codiciAltri } of Object.values(SPECIALI)) {
    for (const codice of [...Object.values(codici), ...Object.values(codiciAltri)]) {
      expect([codice, findCodiceTributo(codice)?.tributo]).toEqual([codice, sigla])
    }
  }
})

test.each(Object.entries(STEP))('the step %s', (name, { id, label, formula, law }) => {
  expect(id).toBe(name)
  expect(law.at).toMatch(/^art\. \d/)
  expect(`${label} ${formula}`).not.toMatch(/20\d\d/)
})
