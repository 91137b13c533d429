import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ratio, toCents } from '../kernel/money'
import type { Outcome } from '../kernel/problem'
import { tasi } from './tasi'
import { anno, fabbricato, uno } from './tasi.cases'
import { permille } from './tasi.tables'
import type { PeriodoTasi, PosizioneTasi } from './tasi.types'

const PERIODO = anno(fabbricato('A/3', 500_00), 20)
const position = (changes: object) => ({ ...uno(2015, PERIODO), ...changes }) as PosizioneTasi
const period = (changes: object, year = 2015) => uno(year, { ...PERIODO, ...changes } as PeriodoTasi)
const immobile = (changes: object) => position({ immobili: [{ id: 'a', periodi: [PERIODO], ...changes }] })
const inPeriod = (field: string) => `immobili.0.periodi.0.${field}`
const FIFTH = { parte: ratio(1, 5) }

/** What is put in, the code, the field. */
const REFUSED: readonly (readonly [string, PosizioneTasi, string, string])[] = [
  ['nothing at all', undefined as unknown as PosizioneTasi, 'value-missing', ''],
  ['a year before', position({ anno: 2013 }), 'anno-unsupported', 'anno'],
  ['a year after', position({ anno: 2020 }), 'anno-unsupported', 'anno'],
  ['a year as text', position({ anno: '2015' }), 'anno-unsupported', 'anno'],
  ['no word on the acconto of 2014', position({ anno: 2014 }), 'value-missing', 'acconto2014'],
  ['a day that was not', position({ anno: 2014, acconto2014: 'luglio' }), 'choice-unknown', 'acconto2014'],
  ['the choice of 2014 in 2015', position({ acconto2014: 'giugno' }), 'choice-unknown', 'acconto2014'],
  ['no immobili', position({ immobili: undefined }), 'value-missing', 'immobili'],
  ['an immobile without a name', immobile({ id: 7 }), 'value-missing', 'immobili.0.id'],
  ['no periods', immobile({ periodi: [] }), 'immobile-empty', 'immobili.0.periodi'],
  ['more than a half', immobile({ periodi: [PERIODO, PERIODO] }), 'mesi-invalid', 'immobili.0.periodi'],
  ['a minimum that does not say', position({ minimo: { importo: 5_00 } }), 'value-missing', 'minimo.dovutoSeUguale'],
  ['a cumulation as text', position({ cumuloStoricoInagibile: 'no' }), 'choice-unknown', 'cumuloStoricoInagibile'],

  ['land', period({ bene: { kind: 'terreno', redditoDominicale: 1_00 } }), 'choice-unknown', inPeriod('bene.kind')],
  ['an unknown kind', period({ bene: { kind: 'barca' } }), 'choice-unknown', inPeriod('bene.kind')],
  [
    'an unknown category',
    period({ bene: { ...PERIODO.bene, categoria: 'A/12' } }),
    'categoria-unknown',
    inPeriod('bene.categoria'),
  ],
  ['no rendita', period({ bene: fabbricato('A/3', 0) }), 'value-missing', inPeriod('bene.rendita')],
  [
    'a rendita below zero',
    period({ bene: { ...PERIODO.bene, rendita: -1 } }),
    'amount-invalid',
    inPeriod('bene.rendita'),
  ],
  ['no quota', period({ quota: undefined }), 'value-missing', inPeriod('quota')],
  ['more than the whole', period({ quota: ratio(4, 3) }), 'quota-invalid', inPeriod('quota')],
  ['seven months', period({ mesi: { primoSemestre: 7, secondoSemestre: 0 } }), 'mesi-invalid', inPeriod('mesi')],
  ['no rate', period({ aliquota: undefined }), 'aliquota-missing', inPeriod('aliquota')],
  ['no rate for the acconto', period({ aliquotaAcconto: undefined }), 'aliquota-missing', inPeriod('aliquotaAcconto')],
  ['a rate as text', period({ aliquota: '2' }), 'aliquota-invalid', inPeriod('aliquota')],
  ['a rate below zero', period({ aliquota: permille(-1) }), 'aliquota-invalid', inPeriod('aliquota')],
  ['a detrazione below zero', period({ detrazione: { annua: -1 } }), 'amount-invalid', inPeriod('detrazione.annua')],
  [
    'last year’s detrazione of half a cent',
    period({ detrazione: { annua: 1_00, annuaPrecedente: 0.5 } }),
    'amount-invalid',
    inPeriod('detrazione.annuaPrecedente'),
  ],

  ['comodato before 2016', period({ riduzioni: ['comodato'] }), 'riduzione-not-admitted', inPeriod('riduzioni.0')],
  [
    'a reduced plot',
    period({ riduzioni: ['storico'], bene: { kind: 'area', valoreVenale: toCents(1_00) } }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'agreed rent before 2016',
    period({ canoneConcordato: true }),
    'riduzione-not-admitted',
    inPeriod('canoneConcordato'),
  ],
  [
    'agreed rent of a shop',
    uno(2016, anno(fabbricato('C/1', 1_00), 20, { canoneConcordato: true })),
    'riduzione-not-admitted',
    inPeriod('canoneConcordato'),
  ],
  [
    'a pensioner abroad in 2014',
    period({ pensionatoAire: true }, 2014),
    'riduzione-not-admitted',
    inPeriod('pensionatoAire'),
  ],
  [
    'a pensioner abroad who lets',
    period({ pensionatoAire: true, canoneConcordato: true }, 2016),
    'riduzione-not-admitted',
    inPeriod('pensionatoAire'),
  ],
  ['an unknown exemption', period({ esenzione: 'simpatia' }), 'esenzione-unknown', inPeriod('esenzione')],
  [
    'an exemption of 2016 in 2015',
    period({ esenzione: 'casa-familiare' }),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  [
    'an exempt dwelling of luxury',
    uno(2016, anno(fabbricato('A/1', 1_00), 20, { esenzione: 'casa-familiare' })),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  [
    'a garage with a house that is let',
    period({ bene: { ...PERIODO.bene, pertinenze: [{ categoria: 'C/6', rendita: 1_00 }] } }),
    'pertinenza-not-admitted',
    inPeriod('bene.pertinenze.0'),
  ],
  [
    'costs without a decree',
    period({ bene: { kind: 'fabbricato-contabile', categoria: 'D/7', costi: [{ anno: 2010, importo: 1_00 }] } }),
    'coefficiente-missing',
    inPeriod('bene.costi.0.coefficiente'),
  ],
  ['an occupant without a part', period({ occupante: {} }), 'value-missing', inPeriod('occupante.parte')],
  ['an occupant of all', period({ occupante: { parte: ratio(1, 1) } }), 'quota-invalid', inPeriod('occupante.parte')],
  [
    'an occupant where the possessor lives',
    period({ occupante: FIFTH, abitazionePrincipale: true }),
    'choice-unknown',
    inPeriod('occupante'),
  ],
  [
    'a stay as text',
    period({ occupante: { ...FIFTH, temporaneo: 'si' } }),
    'choice-unknown',
    inPeriod('occupante.temporaneo'),
  ],
  ...['canoneConcordato', 'pensionatoAire', 'abitazionePrincipale', 'ruraleStrumentale', 'beneMerce'].map(
    (flag) => [`${flag} as text`, period({ [flag]: 'false' }), 'choice-unknown', inPeriod(flag)] as const,
  ),
]

const problemsOf = (result: Outcome<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => [code, field])

describe('what cannot be computed is refused, by code and field', () => {
  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    expect(problemsOf(tasi(posizione))).toEqual([[code, field]])
  })
})

describe('warnings do not stop the sum', () => {
  const warned = (posizione: PosizioneTasi) => {
    const result = tasi(posizione)
    return result.ok ? result.value.avvisi.map(({ code, field }) => [code, field]) : undefined
  }
  test.each([
    ['3,4 per mille', period({ aliquota: permille(34) }), 'aliquota-outside-law', 'aliquota'],
    ['1,1 on a rural building', uno(2015, anno(fabbricato('D/10', 1_00), 11)), 'aliquota-outside-law', 'aliquota'],
    [
      '2,6 on what is built to be sold, from 2016',
      period({ beneMerce: true, aliquota: permille(26) }, 2016),
      'aliquota-outside-law',
      'aliquota',
    ],
    [
      '9 % of the occupant',
      period({ occupante: { parte: ratio(9, 100) } }),
      'parte-occupante-outside-law',
      'occupante.parte',
    ],
    [
      '31 % of the occupant',
      period({ occupante: { parte: ratio(31, 100) } }),
      'parte-occupante-outside-law',
      'occupante.parte',
    ],
  ])('%s', (_name, posizione, code, field) => expect(warned(posizione)).toEqual([[code, inPeriod(field)]]))

  test('the ends of the limits are inside them', () => {
    expect(warned(period({ aliquota: permille(33), occupante: { parte: ratio(3, 10) } }))).toEqual([])
    expect(warned(period({ occupante: { parte: ratio(1, 10) } }))).toEqual([])
  })
})

test('every code that this tax writes is provoked here or in its tests', () => {
  const provoked = new Set<string>(REFUSED.map(([, , code]) => code))
  for (const code of ['aliquota-outside-law', 'parte-occupante-outside-law', 'detrazione-not-admitted'])
    provoked.add(code)
  const folder = import.meta.dirname
  for (const file of readdirSync(folder).filter((own) => own.endsWith('.ts') && !own.includes('.test.'))) {
    for (const match of readFileSync(path.join(folder, file), 'utf8').matchAll(/new Problem\(\s*'([a-z-]+)'/g)) {
      expect([file, provoked.has(match[1]!)]).toEqual([file, true])
    }
  }
})
