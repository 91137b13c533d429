import { describe, expect, test } from 'vitest'
import { calcolaTasi } from '../server/calcolo/tasi'
import { LIMITI_TASI_RICHIESTA, richiestaCalcoloTasi } from './calcolo-tasi'
import { richiestaProblems } from './richiesta'

const anno = { dal: '2015-01-01', al: '2015-12-31' }
const bene = { tipo: 'fabbricato', categoria: 'A/3', rendita: 500_00 }
const periodo = { ...anno, bene, quota: '1/1', aliquota: '2.5', aliquotaAcconto: '2' }
const posizione = { anno: 2015, immobili: [{ id: 'casa', periodi: [periodo] }] }

const one = (changes: object) => ({ posizioni: [{ ...posizione, ...changes }] })
const stretch = (changes: object) => one({ immobili: [{ id: 'casa', periodi: [{ ...periodo, ...changes }] }] })
const computed = (json: unknown, oggi = '2026-11-25') => calcolaTasi(richiestaCalcoloTasi.parse(json), oggi).posizioni

const refused = (json: unknown): string[] => {
  const parsed = richiestaCalcoloTasi.safeParse(json)
  return parsed.success
    ? []
    : richiestaProblems(parsed.error.issues, json).map(({ code, field }) => `${field}: ${code}`)
}

const problemsOf = (json: unknown): string[] => {
  const [first] = computed(json)
  return first?.ok === false ? first.problems.map(({ code, field }) => `${field}: ${code}`) : []
}

describe('the contract of the TASI', () => {
  test('the acconto is on last year’s rate, and the detrazione of each year on its own', () => {
    const casa = { abitazionePrincipale: true, detrazione: { annua: 60_00, annuaPrecedente: 40_00 } }
    // 84.000 × 2,5 per mille = 210,00 − 60 = 150,00; acconto 84.000 × 2 per mille ÷ 2 = 84,00 − 20 = 64,00
    expect(computed(stretch(casa))).toMatchObject([
      {
        ok: true,
        risultato: { possessore: { imposta: 150_00, acconto: 64_00, saldo: 86_00 } },
        versamenti: [
          { soggetto: 'possessore', codice: '3958', rata: 'acconto', importo: 64_00 },
          { soggetto: 'possessore', codice: '3958', rata: 'saldo', importo: 86_00 },
        ],
      },
    ])
  })

  test('an area, a building by its books; one payment where asked', () => {
    const area = { bene: { tipo: 'area', valoreVenale: 100_000_00 }, aliquota: '1' }
    // 100.000 × 1 per mille
    expect(computed({ ...stretch(area), versamenti: 'unica' })).toMatchObject([
      { ok: true, versamenti: [{ codice: '3960', rata: 'unica', importo: 100_00 }] },
    ])
    const coefficiente = '1.00'
    const libri = {
      bene: {
        tipo: 'fabbricato-contabile',
        categoria: 'D/1',
        costi: [{ anno: 2015, importo: 200_000_00, coefficiente }],
      },
    }
    // 200.000 × 2,5 per mille
    expect(computed(stretch(libri))).toMatchObject([{ ok: true, risultato: { impostaTotale: 500_00 } }])
  })

  test('a dwelling let from 16 May: seven months and a half of them count as eight, each with the law of its step', () => {
    const let8 = { dal: '2015-05-16', occupante: { parte: '20' } }
    const [first] = computed({ ...stretch(let8), traccia: true })
    // 16 to 31 May are sixteen days: 8 months; 210 × 8 ÷ 12 = 140,00; 20 %: 28,00
    expect(first).toMatchObject({
      ok: true,
      risultato: { possessore: { imposta: 112_00 }, occupante: { imposta: 28_00 } },
    })
    if (!first?.ok) throw new Error('computed')
    expect(first.traccia?.find(({ passo }) => passo === 'occupante')?.norma).toBe('L. 147/2013, art. 1 c. 681')
  })

  test('a year is history after the sixth', () => {
    const closed = (oggi: string) => computed(one({}), oggi)[0]
    expect(closed('2021-12-31')).toMatchObject({
      decadenza: { 'omesso-versamento': '2020-12-31', 'omessa-dichiarazione': '2021-12-31' },
      termineScaduto: false,
    })
    expect(closed('2022-01-01')).toMatchObject({ termineScaduto: true })
  })

  test('a position that cannot be computed does not stop the next', () => {
    const answers = computed({ posizioni: [{ ...posizione, anno: 2020 }, posizione] })
    expect(answers.map(({ ok }) => ok)).toEqual([false, true])
  })

  test.each([
    [
      'stretches that overlap',
      one({ immobili: [{ id: 'a', periodi: [periodo, periodo] }] }),
      'immobili.0.periodi.1.dal: periodi-overlap',
    ],
    ['no rate', stretch({ aliquota: undefined }), 'immobili.0.periodi.0.aliquota: aliquota-missing'],
    [
      'a comodato before 2016',
      stretch({ riduzioni: ['comodato'] }),
      'immobili.0.periodi.0.riduzioni.0: riduzione-not-admitted',
    ],
    ['2014 without its acconto', one({ anno: 2014 }), 'acconto2014: value-missing'],
  ])('%s is a problem of the position', (_name, json, said) => {
    expect(problemsOf(json)).toContain(said)
  })

  test.each([
    [
      'land',
      stretch({ bene: { tipo: 'terreno', redditoDominicale: 100_00 } }),
      'posizioni.0.immobili.0.periodi.0.bene',
    ],
    ['a rate as a number', stretch({ aliquota: 2.5 }), 'posizioni.0.immobili.0.periodi.0.aliquota: field-type'],
    ['an unknown property', stretch({ colore: 'verde' }), 'posizioni.0.immobili.0.periodi.0.colore: property-unknown'],
    [
      'too many positions',
      { posizioni: Array.from({ length: LIMITI_TASI_RICHIESTA.posizioni + 1 }, () => posizione) },
      'posizioni: list-too-long',
    ],
  ])('%s is refused', (_name, json, said) => {
    expect(refused(json).join()).toContain(said)
  })
})
