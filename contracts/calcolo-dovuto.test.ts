import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { calcolaCanone } from '../server/calcolo/canone'
import { calcolaRavvedimento } from '../server/calcolo/ravvedimento'
import { calcolaScadenzario } from '../server/calcolo/scadenzario'
import { richiestaCalcoloCanone } from './calcolo-canone'
import { LIMITI_RAVVEDIMENTO, richiestaCalcoloRavvedimento } from './calcolo-ravvedimento'
import { richiestaScadenzario } from './calcolo-scadenzario'
import { richiestaProblems } from './richiesta'

const refused = (schema: z.ZodType, json: unknown): string[] => {
  const parsed = schema.safeParse(json)
  return parsed.success
    ? []
    : richiestaProblems(parsed.error.issues, json).map(({ code, field }) => `${field}: ${code}`)
}

const tardi = {
  tributo: 'IMU',
  imposta: 1000_00,
  scadenza: '2026-06-16',
  versamenti: [{ giorno: '2026-07-16', codice: '3918' }],
}
const voce = { id: 'a', tipo: 'occupazione', superficie: '11.3', durata: { tipo: 'permanente' }, coefficienti: ['0.7'] }
const posto = { anno: 2026, regolamento: { popolazione: 25_000, arrotondamento: 'intero' }, voci: [voce] }

describe('the contract of the ravvedimento', () => {
  test('one payment, with its row, its bands and its way', () => {
    const request = richiestaCalcoloRavvedimento.parse({ posizioni: [tardi], traccia: true })
    const [first] = calcolaRavvedimento(request).posizioni
    // 1.000 × 12,5 % ÷ 10; 30 × 1,6 % ÷ 365 = 1,3151
    expect(first).toMatchObject({
      ok: true,
      risultato: {
        sanzione: 12_50,
        interessi: 1_32,
        totale: 1013_82,
        residuo: 0,
        versamenti: [{ fascia: 'breve', misura: '1/80' }],
        righe: [{ codice: '3918', anno: 2026, importo: 1014_00 }],
      },
      fasce: [
        { fascia: 'breve', al: '2026-07-16' },
        { fascia: 'intermedio' },
        { fascia: 'lungo' },
        { fascia: 'oltre-anno' },
      ],
    })
    expect(first!.ok && first!.traccia!.length).toBe(6)
  })

  test.each([
    ['an unknown tax', { ...tardi, tributo: 'IVA' }, 'posizioni.0.tributo: field-value'],
    ['a tax in euro', { ...tardi, imposta: 10.5 }, 'posizioni.0.imposta: field-type'],
    ['a day as people write it', { ...tardi, scadenza: '16/06/2026' }, 'posizioni.0.scadenza: field-value'],
    ['no payment', { ...tardi, versamenti: [] }, 'posizioni.0.versamenti: list-too-short'],
    [
      'too many',
      { ...tardi, versamenti: Array(25).fill({ giorno: '2026-07-16' }) },
      'posizioni.0.versamenti: list-too-long',
    ],
    [
      'a code of five',
      { ...tardi, versamenti: [{ giorno: '2026-07-16', codice: '39180' }] },
      'posizioni.0.versamenti.0.codice: field-value',
    ],
    ['a name', { ...tardi, nome: 'LUCIA' }, 'posizioni.0.nome: property-unknown'],
  ])('%s is refused by its field', (_name, posizione, fault) => {
    expect(refused(richiestaCalcoloRavvedimento, { posizioni: [posizione] })).toEqual([fault])
  })

  test('what the engine refuses is a problem of its position', () => {
    const posizioni = [{ ...tardi, tributo: 'CANONE-UNICO' }, tardi]
    const answer = calcolaRavvedimento(richiestaCalcoloRavvedimento.parse({ posizioni }))
    expect(answer.posizioni.map(({ ok }) => ok)).toEqual([false, true])
    expect(LIMITI_RAVVEDIMENTO.posizioni).toBe(100)
  })
})

describe('the contract of the canone', () => {
  test('each kind of voce', () => {
    const voci = [
      voce,
      { id: 'b', tipo: 'passo-carrabile', larghezza: '3.5', coefficienti: ['0.42'] },
      { id: 'c', tipo: 'serbatoio', litri: 5001 },
      { id: 'd', tipo: 'pubblicita', superficieCm2: 13_000, durata: { tipo: 'temporanea', giorni: 10 } },
      { id: 'e', tipo: 'affissioni', fogli: 50, giorni: 16, primi: '1.30', seguenti: '0.40' },
      { id: 'f', tipo: 'cavi', utenze: 1000 },
      { id: 'g', tipo: 'telecomunicazioni', impianti: 1 },
      { id: 'h', tipo: 'mercato-annuo', superficie: '20', variazione: '1.25' },
      { id: 'i', tipo: 'mercato-giornaliero', superficie: '16', giorni: 50, ore: 6, ricorrente: '30' },
      { ...voce, id: 'j', abusiva: { maggiorazione: '50', sanzione: '100' } },
    ]
    const [first] = calcolaCanone(richiestaCalcoloCanone.parse({ posizioni: [{ ...posto, voci }] })).posizioni
    // 40 × 0,42 × 4; 10 × 1,75; 0,70 × 2 × 10; 1.000 × 1,19; the rest as in canone.cases.ts
    expect(first!.ok && first!.risultato.voci.map(({ dovuto }) => dovuto)).toEqual([
      336_00, 67_20, 17_50, 14_00, 105_00, 1190_00, 950_36, 1000_00, 98_00, 1008_00,
    ])
    expect(first!.ok && first!.risultato.voci[0]).toMatchObject({ unita: '12/1', tariffa: '4000/1' })
  })

  test('COSAP of 2015', () => {
    const own = { ...voce, tipo: 'tariffa', tributo: 'COSAP', tariffa: '41.83', superficie: '10', coefficienti: [] }
    const [first] = calcolaCanone(
      richiestaCalcoloCanone.parse({ posizioni: [{ ...posto, anno: 2015, voci: [own] }] }),
    ).posizioni
    expect(first).toMatchObject({ risultato: { totale: 418_30, pagamento: { codici: ['3931'] } } })
  })

  test.each([
    ['square metres as a number', { ...voce, superficie: 11.3 }, 'posizioni.0.voci.0.superficie: field-type'],
    ['an unknown kind', { ...voce, tipo: 'dehors' }, 'posizioni.0.voci.0.tipo: field-value'],
    [
      'a coefficient with a comma',
      { ...voce, coefficienti: ['0,7'] },
      'posizioni.0.voci.0.coefficienti.0: field-value',
    ],
    ['a property of another kind', { ...voce, litri: 10 }, 'posizioni.0.voci.0.litri: property-unknown'],
  ])('%s is refused by its field', (_name, own, fault) => {
    expect(refused(richiestaCalcoloCanone, { posizioni: [{ ...posto, voci: [own] }] })).toEqual([fault])
  })
})

describe('the contract of the scadenzario', () => {
  const none = async () => undefined
  const posizioni = [
    { tributo: 'RAVVEDIMENTO', comune: 'D150', posizione: tardi },
    { tributo: 'CANONE', comune: 'D150', posizione: posto, rate: [{ scadenza: '2026-01-31', parte: '1/1' }] },
    {
      tributo: 'NOTO',
      comune: 'H501',
      nome: 'TARI',
      anno: 2026,
      canale: 'pagopa',
      rate: [{ scadenza: '2026-12-02', importo: 99_00 }],
    },
  ]

  test('all of them in one list', async () => {
    const answer = await calcolaScadenzario(richiestaScadenzario.parse({ posizioni, oggi: '2026-11-25' }), none)
    expect(answer.scadenze.map(({ id, giorno, importo }) => [id, giorno, importo])).toEqual([
      ['d150-canone-2026-1', '2026-02-02', 336_00],
      ['d150-imu-ravvedimento-2026-1', '2026-07-16', 1014_00],
      ['h501-tari-2026-1', '2026-12-02', 99_00],
    ])
    expect(answer).toMatchObject({ totale: 1449_00, passato: 1350_00, daPagare: 99_00, problems: [] })
  })

  test('IMU without a known rate is the problem of its place, also after one that could not be read', async () => {
    const periodo = {
      dal: '2026-01-01',
      al: '2026-12-31',
      bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 500_00 },
      quota: '1/1',
    }
    const imu = (own: object) => ({
      tributo: 'IMU',
      comune: 'D150',
      posizione: { anno: 2026, immobili: [{ id: 'casa', periodi: [{ ...periodo, ...own }] }] },
    })
    const asked = [imu({ dal: '2026-12-31', al: '2026-01-01' }), ...posizioni, imu({})]
    const answer = await calcolaScadenzario(richiestaScadenzario.parse({ posizioni: asked }), none)
    expect(answer.problems.map(({ code, field }) => [code, field.slice(0, 11)])).toEqual([
      ['periodi-overlap', 'posizioni.0'],
      ['aliquota-missing', 'posizioni.4'],
    ])
    expect(answer.scadenze.map(({ posizione }) => posizione)).toEqual([2, 1, 3])
  })

  test.each([
    ['no comune', { ...posizioni[0], comune: undefined }, 'posizioni.0.comune: field-missing'],
    ['an unknown kind', { ...posizioni[0], tributo: 'ICI' }, 'posizioni.0.tributo: field-value'],
    ['a name in the place of a tax', { ...posizioni[2], nome: 'Mario Rossi' }, 'posizioni.0.nome: field-value'],
  ])('%s is refused by its field', (_name, own, fault) => {
    expect(refused(richiestaScadenzario, { posizioni: [own] })).toEqual([fault])
  })
})
