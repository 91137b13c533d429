import { describe, expect, test } from 'vitest'
import { scadenzeImu } from '../calendario/scadenze'
import { TUTTE_LE_CATEGORIE, type Categoria } from '../catasto/categoria'
import type { RiduzioneBase } from '../catasto/riduzioni-base'
import { percent, ratio, toCents } from '../kernel/money'
import { COEFFICIENTI_GRUPPO_D } from '../catasto/coefficienti-d.tables'
import { aliquotaPer, daPercento, ESENZIONI, fattispecieDi, imu, leggeEsenzione } from './imu'
import { anno, CASES, fabbricato, uno } from './imu.cases'
import { CASES_2012 } from './imu-2012.cases'
import type { AliquoteComune, EsenzioneCode, ImuResult, PosizioneImu } from './imu.types'

const computed = (posizione: PosizioneImu): ImuResult => {
  const outcome = imu(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

describe('worked by hand', () => {
  test.each([...CASES, ...CASES_2012])('$name', ({ posizione, expected, righe, rate }) => {
    const result = computed(posizione)
    expect(result).toMatchObject(expected)
    if (righe) {
      expect(result.righe.map((riga) => [riga.codice, riga.imposta, riga.acconto, riga.immobili])).toEqual(righe)
    }
    if (rate) expect(result.rate.map(({ scadenza, importo }) => [scadenza, importo])).toEqual(rate)
  })
})

describe('every category', () => {
  // multipliers as c. 745 writes them, by group; the tax is on a rendita of 100,00 at 1 %
  const by = (multiplier: number, ...categorie: Categoria[]) => categorie.map((own) => [own, multiplier] as const)
  const MULTIPLIERS = new Map<Categoria, number>([
    ...by(160, 'A/1', 'A/2', 'A/3', 'A/4', 'A/5', 'A/6', 'A/7', 'A/8', 'A/9', 'A/11', 'C/2', 'C/6', 'C/7'),
    ...by(140, 'B/1', 'B/2', 'B/3', 'B/4', 'B/5', 'B/6', 'B/7', 'B/8', 'C/3', 'C/4', 'C/5'),
    ...by(80, 'A/10', 'D/5'),
    ...by(65, 'D/1', 'D/2', 'D/3', 'D/4', 'D/6', 'D/7', 'D/8', 'D/9', 'D/10'),
    ...by(55, 'C/1'),
  ])

  test.each(TUTTE_LE_CATEGORIE)('%s', (categoria) => {
    const result = computed(uno(2026, anno(fabbricato(categoria, 100_00), 100)))
    const multiplier = MULTIPLIERS.get(categoria)
    if (multiplier === undefined) {
      expect(categoria).toMatch(/^(E\/[1-9]|F\/2)$/)
      expect(result).toMatchObject({ imposta: 0, righe: [] })
    } else {
      expect(result.imposta).toBe(multiplier * 105)
      const codes = categoria === 'D/10' ? ['3913'] : categoria.startsWith('D') ? ['3925', '3930'] : ['3918']
      expect(result.righe.map(({ codice }) => codice)).toEqual(codes)
    }
  })
})

const YEARS = Array.from({ length: 2026 - 2012 + 1 }, (_, at) => 2012 + at)

test.each(YEARS)('the year %i is computed, with its own dates', (year) => {
  const result = computed(uno(year, anno(fabbricato('A/3', 500_00), 106)))
  expect(result.imposta).toBe(890_40)
  expect(result.rate.map(({ scadenza }) => scadenza)).toEqual([scadenzeImu(year).acconto, scadenzeImu(year).saldo])
  expect(result.avvisi).toEqual([])
})

describe('reductions', () => {
  // 1.000 × 168 = 168.000; at 1 % the whole is 1.680,00
  test.each([
    [['storico'], 840_00],
    [['inagibile'], 840_00],
    [['comodato'], 840_00],
    [['storico', 'inagibile'], 420_00],
    [['storico', 'comodato'], 420_00],
  ] as [RiduzioneBase[], number][])('%j', (riduzioni, imposta) => {
    const result = computed(uno(2026, anno(fabbricato('A/3', 1000_00), 100, { riduzioni })))
    expect(result).toMatchObject({ imposta })
    expect(result.immobili[0]!.periodi[0]).toMatchObject({ base: 168_000_00, baseRidotta: imposta * 100 })
  })

  test.each([
    [2021, 840_00],
    [2022, 630_00],
    [2023, 840_00],
    [2026, 840_00],
  ])('pensioner abroad in %i', (year, imposta) => {
    expect(computed(uno(year, anno(fabbricato('A/3', 1000_00), 100, { pensionatoEstero: true }))).imposta).toBe(imposta)
  })
})

describe('exemptions', () => {
  const BENI = {
    abitazione: fabbricato('A/3', 500_00),
    pertinenza: fabbricato('C/6', 50_00),
    fabbricato: fabbricato('C/1', 1000_00),
    terreno: { kind: 'terreno', redditoDominicale: toCents(100_00) },
    'terreno-o-area': { kind: 'area', valoreVenale: toCents(50_000_00) },
    ogni: fabbricato('B/1', 500_00),
  } as const
  const codes = Object.keys(ESENZIONI) as EsenzioneCode[]

  test.each(codes)('%s lifts the tax of what it is for, in its years only', (esenzione) => {
    const { ambito, vigenze } = ESENZIONI[esenzione]
    const periodo = anno(BENI[ambito], 100, { esenzione })
    for (const year of YEARS) {
      const vigenza = vigenze.find(({ from, to }) => year >= from && year <= (to ?? 2026))
      if (vigenza) {
        const whole = computed(uno(year, anno(BENI[ambito], 100))).imposta
        expect([year, computed(uno(year, periodo)).imposta]).toEqual([year, vigenza.semestre ? whole / 2 : 0])
        expect(leggeEsenzione(esenzione, year)).toBe(vigenza.law)
        continue
      }
      const outcome = imu(uno(year, periodo))
      expect(outcome.ok ? [] : outcome.problems.map(({ code, field }) => [code, field])).toEqual([
        ['esenzione-not-admitted', 'immobili.0.periodi.0.esenzione'],
      ])
    }
  })

  test('an exempt period needs no rate', () => {
    const { aliquota: _a, aliquotaAcconto: _b, ...periodo } = anno(BENI.abitazione, 100, { esenzione: 'culto' })
    expect(computed(uno(2026, periodo)).imposta).toBe(0)
  })
})

describe('group D by its books', () => {
  const contabile = (year: number, costo: number, changes: object = {}) =>
    uno(
      year,
      anno(
        {
          kind: 'fabbricato-contabile',
          categoria: 'D/7',
          costi: [{ anno: costo, importo: toCents(100_000_00), ...changes }],
        },
        100,
      ),
    )

  // coefficients as printed in the decrees
  test.each([
    [2020, 2020, 1010_00],
    [2020, 1982, 3200_00],
    [2021, 2019, 1020_00],
    [2022, 2015, 1120_00],
    [2023, 2022, 1250_00],
    [2024, 2022, 1170_00],
    [2024, 1960, 3870_00],
    [2025, 2025, 1000_00],
  ])('tax of %i on a cost of %i', (year, costo, imposta) => {
    expect(computed(contabile(year, costo)).imposta).toBe(imposta)
  })

  test('a coefficient that is typed is used, also where we hold the decree', () => {
    expect(computed(contabile(2026, 2010, { coefficiente: ratio(141, 100) })).imposta).toBe(1410_00)
  })

  test('the complete decrees hold every year from 1982 to their own', () => {
    for (const [year, { complete, hundredths }] of Object.entries(COEFFICIENTI_GRUPPO_D.years)) {
      const held = Object.keys(hundredths).length
      expect([year, held]).toEqual([year, complete ? Number(year) - 1982 + 1 : held])
      for (const value of Object.values(hundredths)) expect(value).toBeGreaterThanOrEqual(100)
    }
  })
})

describe('rates', () => {
  test('a percent as text is an exact ratio', () => {
    expect(daPercento('1.06')).toEqual(percent(106))
    expect(daPercento('0.955')).toEqual({ num: 191, den: 20_000 })
    expect(() => daPercento('1,06')).toThrow('amount-invalid')
  })

  test('the line of the prospetto, or nothing where we do not hold it', () => {
    const aliquote: AliquoteComune = {
      belfiore: 'Z999',
      anno: 2026,
      stato: 'unknown',
      stati: {
        'abitazione-principale': 'known',
        'rurale-strumentale': 'known',
        'gruppo-d': 'known',
        terreno: 'unknown',
        area: 'known',
        'altro-fabbricato': 'known',
      },
      motivi: ['cell-empty'],
      fonte: 'prova',
      rilevata: '2026-11-22',
      base: { 'gruppo-d': '0.96' },
      differenziateCoperte: false,
      differenziate: [],
    }
    expect(aliquotaPer(aliquote, 'gruppo-d')).toEqual(percent(96))
    expect(aliquotaPer(aliquote, 'terreno')).toBeUndefined()
    expect(aliquotaPer(aliquote, 'bene-merce')).toBeUndefined()
  })

  test.each([
    ['A/1 lived in', anno(fabbricato('A/1', 1), 60, { abitazionePrincipale: true }), 'abitazione-principale'],
    ['A/1 let', anno(fabbricato('A/1', 1), 60), 'altro-fabbricato'],
    ['D/10', anno(fabbricato('D/10', 1), 10), 'rurale-strumentale'],
    ['D/5', anno(fabbricato('D/5', 1), 106), 'gruppo-d'],
    ['C/2 annotated as rural', anno(fabbricato('C/2', 1), 10, { ruraleStrumentale: true }), 'rurale-strumentale'],
    ['bene merce', anno(fabbricato('A/2', 1), 10, { beneMerce: true }), 'bene-merce'],
  ] as const)('%s is of its line', (_name, periodo, fattispecie) =>
    expect(fattispecieDi(periodo, 2026)).toBe(fattispecie),
  )
})
