import { describe, expect, test } from 'vitest'
import { calcolaImu } from '../server/calcolo/queries'
import { LOCALES } from '../i18n/routing'
import { readCatalogue } from '../testing/catalogues'
import { LIMITI_CALCOLO, richiestaCalcoloImu } from './calcolo-imu'
import { RICHIESTA_PROBLEMS, richiestaProblems } from './richiesta'

const periodo = {
  dal: '2026-01-01',
  al: '2026-12-31',
  bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 743_69 },
  quota: '1/2',
  aliquota: '1.06',
  aliquotaAcconto: '1.06',
}
const posizione = { anno: 2026, immobili: [{ id: 'casa', periodi: [periodo] }] }

const refused = (json: unknown): string[] => {
  const parsed = richiestaCalcoloImu.safeParse(json)
  return parsed.success
    ? []
    : richiestaProblems(parsed.error.issues, json).map(({ code, field }) => `${field}: ${code}`)
}

const computed = async (json: unknown) =>
  calcolaImu(richiestaCalcoloImu.parse(json), () => Promise.resolve(undefined), '2026-11-22')

describe('the contract of the calculation', () => {
  test('half of a second home, with the way to it', async () => {
    const { posizioni } = await computed({ posizioni: [posizione], traccia: true })
    // 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,18…, 331,09 each half, 331 on the F24
    expect(posizioni[0]).toMatchObject({
      ok: true,
      risultato: { imposta: 662_18, acconto: 331_09, saldo: 331_09 },
      versamenti: [
        { codice: '3918', rata: 'acconto', importo: 331_00 },
        { codice: '3918', rata: 'saldo', importo: 331_00 },
      ],
    })
    const [first] = posizioni
    if (!first?.ok) throw new Error('computed')
    expect(first.traccia?.at(-3)).toMatchObject({
      passo: 'imposta',
      valore: 662_18,
      norma: 'L. 160/2019, art. 1 c. 761',
    })
  })

  test('a year of the old IMU: acconto at the rates of the law, and a term that has gone by', async () => {
    const old = {
      ...periodo,
      dal: '2012-01-01',
      al: '2012-12-31',
      quota: '1/1',
      bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 700_00 },
      aliquota: '0.6',
      aliquotaAcconto: undefined,
      abitazionePrincipale: true,
    }
    const detrazione = { annua: 200_00, titolari: 1, figli: 2 }
    const { posizioni } = await computed({
      posizioni: [{ anno: 2012, immobili: [{ id: 'casa', periodi: [old], detrazione }] }],
    })
    // 117.600 × 0,6 % − 300 = 405,60; in June 117.600 × 0,4 % ÷ 2 − 150 = 85,20
    expect(posizioni[0]).toMatchObject({
      ok: true,
      risultato: { imposta: 405_60, acconto: 85_20 },
      decadenza: { 'omesso-versamento': '2017-12-31', 'omessa-dichiarazione': '2018-12-31' },
      termineScaduto: true,
    })
  })

  test('land farmed by its owner in 2014, with more of it elsewhere', async () => {
    const land = {
      ...periodo,
      dal: '2014-01-01',
      al: '2014-12-31',
      quota: '1/1',
      coltivatore: true,
      aliquota: '0.76',
      aliquotaAcconto: '0.76',
      bene: { tipo: 'terreno', redditoDominicale: 160_00 },
    }
    const { posizioni } = await computed({
      posizioni: [{ anno: 2014, terreniAltrove: 15_000_00, immobili: [{ id: 'campo', periodi: [land] }] }],
    })
    // 160 × 1,25 × 75 = 15.000, half of 30.000: (2.850 + 5.000 + 3.375) ÷ 2 = 5.612,50 × 0,76 % = 42,655
    expect(posizioni[0]).toMatchObject({ ok: true, risultato: { imposta: 42_66 } })
  })

  test('a position that cannot be computed does not stop the next', async () => {
    const empty = { ...posizione, anno: 2030 }
    const { posizioni } = await computed({ posizioni: [empty, posizione] })
    expect(posizioni.map(({ ok }) => ok)).toEqual([false, true])
  })

  test('no rate and no comune is a problem, never a default', async () => {
    const { aliquota: _none, ...noRate } = periodo
    const { posizioni } = await computed({ posizioni: [{ ...posizione, immobili: [{ id: 'a', periodi: [noRate] }] }] })
    const [first] = posizioni
    expect(!first?.ok && first?.problems.map(({ code, field }) => [code, field])).toEqual([
      ['aliquota-missing', 'immobili.0.periodi.0.aliquota'],
    ])
  })

  test.each([
    ['nothing', {}, 'posizioni: field-missing'],
    ['a list for an object', [], ': field-type'],
    ['an unknown property', { posizioni: [posizione], pippo: 1 }, 'pippo: property-unknown'],
    ['no position', { posizioni: [] }, 'posizioni: list-too-short'],
    [
      'too many',
      { posizioni: Array.from({ length: LIMITI_CALCOLO.posizioni + 1 }, () => posizione) },
      'posizioni: list-too-long',
    ],
    [
      'an absurd date',
      { posizioni: [{ ...posizione, immobili: [{ id: 'a', periodi: [{ ...periodo, dal: '2026-02-31' }] }] }] },
      'posizioni.0.immobili.0.periodi.0.dal: field-value',
    ],
    [
      'a share of nothing',
      { posizioni: [{ ...posizione, immobili: [{ id: 'a', periodi: [{ ...periodo, quota: '1/0' }] }] }] },
      'posizioni.0.immobili.0.periodi.0.quota: field-value',
    ],
    [
      'an amount with cents',
      {
        posizioni: [
          { ...posizione, immobili: [{ id: 'a', periodi: [{ ...periodo, bene: { ...periodo.bene, rendita: 1.5 } }] }] },
        ],
      },
      'posizioni.0.immobili.0.periodi.0.bene.rendita: field-type',
    ],
    [
      'an 80-digit amount',
      {
        posizioni: [
          {
            ...posizione,
            immobili: [
              { id: 'a', periodi: [{ ...periodo, bene: { ...periodo.bene, rendita: Number('9'.repeat(80)) } }] },
            ],
          },
        ],
      },
      'posizioni.0.immobili.0.periodi.0.bene.rendita: number-out-of-range',
    ],
    [
      'a category that is not',
      {
        posizioni: [
          {
            ...posizione,
            immobili: [{ id: 'a', periodi: [{ ...periodo, bene: { ...periodo.bene, categoria: 'Z/1' } }] }],
          },
        ],
      },
      'posizioni.0.immobili.0.periodi.0.bene.categoria: field-value',
    ],
  ])('refuses %s', (_name, json, problem) => expect(refused(json)).toContain(problem))

  test('every refusal has its sentence in both languages', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(readCatalogue(locale, 'richiesta')).sort()).toEqual([...RICHIESTA_PROBLEMS])
    }
  })
})
