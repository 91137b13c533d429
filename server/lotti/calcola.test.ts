import { describe, expect, test } from 'vitest'
import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'
import { archivioNoto, calcolati, LUCIA, MODO } from '../../testing/lotto'

const CASA = { ...LUCIA, comune: 'Cremona', quota: '100' }
const A2 = { categoria: 'A/2', rendita: '1000,00', uso: 'a disposizione' }
const at = (aliquota: string, precedente = aliquota) => ({ aliquota, aliquota_precedente: precedente })

/** What a published case says, in euro; `f24`: the saldo as it is paid, each row to the euro. */
const CASES = [
  ['imu-p02', [{ ...A2, ...at('1,06') }], 1780.8, 890.4, 890],
  ['imu-p04 let at an agreed rent', [{ ...A2, uso: 'concordato', requisiti: 'si', ...at('1,06') }], 1335.6, 667.8, 668],
  [
    'imu-p16 lent to a near relative',
    [{ categoria: 'A/3', rendita: '800,00', uso: 'comodato', requisiti: 'si', ...at('1,06') }],
    712.32,
    356.16,
    356,
  ],
  [
    'imu-p21 group D, the State before the comune',
    [{ categoria: 'D/7', rendita: '10000,00', uso: 'proprio', ...at('1,06') }],
    7234.5,
    3617.25,
    3618,
  ],
  ['imu-p25 a plot', [{ valore: '100000,00', coltivatore: 'no', ...at('1,06') }], 1060, 530, 530],
  ['imu-p26 another rate the year before', [{ ...A2, ...at('1,06', '0,96') }], 1780.8, 806.4, 974],
  [
    'imu-p27 half of it, from September',
    [{ ...A2, quota: '50', dal: '01/09/2026', mesi: '4', ...at('1,06') }],
    296.8,
    0,
    297,
  ],
  [
    'imu-d18 a third of a plot',
    [{ valore: '185000,00', quota: '33,3333', coltivatore: 'no', ...at('1,06') }],
    653.67,
    326.83,
    327,
  ],
  [
    'imu-d20 not usable',
    [{ categoria: 'C/1', rendita: '1450,00', uso: 'proprio', inagibile: 'si', ...at('1,06') }],
    443.81,
    221.9,
    222,
  ],
  [
    'imu-p13 a home of A/1',
    [{ categoria: 'A/1', rendita: '2000,00', uso: 'abitazione principale', titolari: '1', ...at('0,6') }],
    1816,
    908,
    908,
  ],
  [
    'imu-d39 two stretches of one property',
    [
      { immobile: 'x', categoria: 'A/2', rendita: '500,00', uso: 'vuoto', al: '30/04/2026', ...at('1,06') },
      { immobile: 'x', categoria: 'A/2', rendita: '700,00', uso: 'vuoto', dal: '01/05/2026', ...at('1,06') },
    ],
    1127.84,
    504.56,
    623,
  ],
] as const

const sums = (own: Awaited<ReturnType<typeof calcolati>>[number]) => ({
  imposta: own.comuni.reduce((sum, { result }) => sum + result.imposta, 0) / 100,
  acconto: own.comuni.reduce((sum, { result }) => sum + result.acconto, 0) / 100,
  f24: own.fogli.reduce((sum, { totale }) => sum + totale, 0) / 100,
})

describe('a client is computed as the published cases are', () => {
  test.each(CASES)('%s', async (_, righe, imposta, acconto, f24) => {
    const [own] = await calcolati(righe.map((riga) => ({ ...CASA, ...riga })))
    expect(own!.problemi).toEqual([])
    expect(own!.esito).toBe('pronto')
    expect(sums(own!)).toEqual({ imposta, acconto, f24 })
  })

  test('two comuni on one form, each with its own rates', async () => {
    // by hand: 1.000 × 1,05 × 160 = 168.000; 1,06 % of it 1.780,80; 1,14 % 1.915,20, less the half of 0,98 %, 823,20
    const [own] = await calcolati([
      { ...CASA, ...A2 },
      { ...CASA, ...A2, comune: 'F205' },
    ])
    expect(sums(own!)).toEqual({ imposta: 3696, acconto: 1713.6, f24: 890 + 1092 })
    const [foglio] = own!.fogli
    expect(foglio!.deleghe).toHaveLength(1)
    const rows = foglio!.deleghe[0]!.righe.map(({ codiceEnte, codiceTributo, debito }) => [
      codiceEnte,
      codiceTributo,
      debito,
    ])
    expect(rows).toEqual([
      ['D150', '3918', 890_00],
      ['F205', '3918', 1092_00],
    ])
  })

  test('nothing is due for the home and its garage, and there is no form', async () => {
    const [own] = await calcolati([
      { ...CASA, categoria: 'A/3', rendita: '500,00', uso: 'abitazione principale' },
      { ...CASA, categoria: 'C/6', rendita: '80,00', uso: 'pertinenza' },
    ])
    expect(own).toMatchObject({ esito: 'niente', fogli: [], problemi: [] })
  })

  test('what was paid is taken off, by the code it was paid under', async () => {
    // by hand: 1.780,80 − 500,00
    const [own] = await calcolati([{ ...CASA, ...A2, acconto_versato: '500,00' }])
    expect(sums(own!).f24).toBe(1281)
  })

  test('below the minimum of twelve euro nothing is paid (imu-d24)', async () => {
    const [own] = await calcolati([{ ...CASA, categoria: 'A/2', rendita: '45,00', quota: '10', uso: 'vuoto' }])
    expect(own).toMatchObject({ esito: 'niente', fogli: [] })
  })
})

type Riga = Readonly<Record<string, string>>

/** What stands in the way, with the line and the column of the file that it is about. */
const STOPS: readonly (readonly [string, readonly Riga[], readonly (readonly [string, number, string])[]])[] = [
  ['an unknown use', [{ categoria: 'A/2', rendita: '1000,00' }], [['answer-missing', 2, 'uso']]],
  ['no rendita', [{ categoria: 'A/2', uso: 'vuoto' }], [['answer-missing', 2, 'rendita']]],
  ['whether the agreed rent is attested', [{ ...A2, uso: 'concordato' }], [['answer-missing', 2, 'requisiti']]],
  [
    'whether land is farmed by its owner',
    [{ dominicale: '500,00' }],
    [
      ['answer-missing', 2, 'coltivatore'],
      ['answer-missing', 2, 'montano'],
    ],
  ],
  ['a use that such a property has not', [{ ...A2, uso: 'rurale' }], [['choice-unknown', 2, 'uso']]],
  ['a comune that is none', [{ ...A2, comune: 'Cremone' }], [['comune-none', 2, 'comune']]],
  ['a name that two comuni have', [{ ...A2, comune: 'Castro' }], [['comune-several', 2, 'comune']]],
  ['a comune with another tax', [{ ...A2, comune: 'Trento' }], [['other-tax', 2, 'comune']]],
  ['months that the days do not make', [{ ...A2, mesi: '6' }], [['months-differ', 2, 'mesi']]],
  ['an end before its beginning', [{ ...A2, dal: '01/05/2026', al: '01/04/2026' }], [['days-crossed', 2, 'al']]],
  [
    'stretches with a gap between them',
    [
      { ...A2, immobile: 'x', al: '30/04/2026' },
      { ...A2, immobile: 'x', dal: '02/05/2026' },
    ],
    [['stretches', 3, 'dal']],
  ],
  [
    'two persons under one code',
    [{ ...A2 }, { ...A2, rendita: '1,00', nome: 'Anna' }],
    [['name-differs', 3, 'cognome']],
  ],
  ['a name that the code contradicts', [{ ...A2, nome: 'Anna' }], [['differs-nome', 2, 'nome']]],
  [
    'the same property again',
    [
      { ...A2, immobile: 'x' },
      { ...A2, immobile: 'x' },
    ],
    [['line', 3, '']],
  ],
  [
    'what was paid, said of one property and not of the other',
    [
      { ...A2, acconto_versato: '10,00' },
      { ...A2, rendita: '900,00' },
    ],
    [['versato-missing', 3, 'acconto_versato']],
  ],
  [
    'one payment for the two codes of group D',
    [{ categoria: 'D/7', rendita: '10000,00', uso: 'proprio', acconto_versato: '10,00' }],
    [['versato-to-split', 2, 'acconto_versato']],
  ],
]

describe('what is missing stops its client and says where', () => {
  test.each(STOPS)('%s', async (_, righe, expected) => {
    const [own] = await calcolati(righe.map((riga) => ({ ...CASA, ...riga })))
    expect(own!.problemi.map(({ code, line, colonna }) => [code, line, colonna])).toEqual(expected)
    expect(own).toMatchObject({ esito: 'fermo', comuni: [], fogli: [] })
  })

  test('one property that cannot be computed leaves the client without any form', async () => {
    const [own] = await calcolati([
      { ...CASA, ...A2 },
      { ...CASA, categoria: 'C/1', rendita: '10,00' },
    ])
    expect(own).toMatchObject({ esito: 'fermo', fogli: [] })
  })

  test('another client goes on', async () => {
    const anna = { codice_fiscale: 'RSSMRA80A01H501U', cognome: 'Rossi', nome: 'Mario', dati_verificati: 'si' }
    const rome = { comune_nascita: 'Roma', provincia_nascita: 'RM' }
    const all = await calcolati([
      { ...CASA, categoria: 'A/2' },
      { ...CASA, ...anna, ...rome, ...A2 },
    ])
    expect(all.map(({ esito }) => esito)).toEqual(['fermo', 'pronto'])
  })

  const differenziata: AliquotaDifferenziata = {
    ...{ id: 'a', aliquota: '0.76', categorie: [], tipo: 'abitazione_a_disposizione' },
    gruppo: 'altro-fabbricato',
    ...{ testo: 'Abitazioni a disposizione', testoDaVerificare: false },
  }

  test('of several rates none is taken: they are named', async () => {
    const archivio = archivioNoto(() => ({ differenziate: [differenziata] }))
    const [own] = await calcolati([{ ...CASA, ...A2 }], { archivio })
    expect(own!.problemi[0]).toMatchObject({
      ...{ code: 'rate-to-choose', colonna: 'aliquota' },
      values: { scelte: '1,06; 0,76 (Abitazioni a disposizione)' },
    })
    const [said] = await calcolati([{ ...CASA, ...A2, ...at('0,76') }], { archivio })
    expect(sums(said!).imposta).toBe(1276.8)
  })

  test('a rate that we are not sure of waits for somebody to look at it', async () => {
    const archivio = archivioNoto(() => ({ differenziateCoperte: false }))
    const [own] = await calcolati([{ ...CASA, ...A2 }], { archivio })
    expect(own!.problemi.map(({ code, values }) => [code, values.anno, values.aliquota])).toEqual([
      ['rate-to-confirm', 2026, '1,06'],
      ['rate-to-confirm', 2025, '1,06'],
    ])
    const [seen] = await calcolati([{ ...CASA, ...A2, verificata: 'si' }], { archivio })
    expect(sums(seen!).imposta).toBe(1780.8)
  })

  test('a property of another year is told, and stops nothing', async () => {
    const [own] = await calcolati([
      { ...CASA, ...A2 },
      { ...CASA, ...A2, immobile: 'y', al: '31/12/2025' },
    ])
    expect(own!.problemi.map(({ code }) => code)).toEqual(['outside-year'])
    expect(sums(own!).imposta).toBe(1780.8)
  })

  test('an acconto is asked for once only', async () => {
    const [own] = await calcolati([{ ...CASA, ...A2, acconto_versato: '10,00' }], {
      quale: 'acconto',
      oggi: '2026-05-01',
    })
    expect(own!.problemi.map(({ code }) => code)).toEqual(['versato-not-asked'])
  })
})

test('both instalments, a form for each day', async () => {
  const [own] = await calcolati([{ ...CASA, ...A2 }], { ...MODO, quale: 'entrambe', oggi: '2026-05-01' })
  expect(own!.fogli.map(({ rata, scadenza, totale }) => [rata, scadenza, totale])).toEqual([
    ['acconto', '2026-06-16', 890_00],
    ['saldo', '2026-12-16', 890_00],
  ])
})
