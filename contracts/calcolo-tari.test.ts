import { describe, expect, test } from 'vitest'
import { calcolaTari } from '../server/calcolo/tari'
import { LIMITI_TARI, richiestaCalcoloTari } from './calcolo-tari'
import { richiestaProblems } from './richiesta'

const anno = { dal: '2026-01-01', al: '2026-12-31' }
const tariffa = { fissa: '1.5', variabile: '120' }
const periodo = { ...anno, superfici: ['100'], tariffa }
const domestica = { tipo: 'domestica', periodi: [periodo] }
const posizione = { anno: 2026, utenza: domestica, regole: { giorniAnno: 365 } }

const refused = (json: unknown): string[] => {
  const parsed = richiestaCalcoloTari.safeParse(json)
  return parsed.success
    ? []
    : richiestaProblems(parsed.error.issues, json).map(({ code, field }) => `${field}: ${code}`)
}

const one = (changes: object) => ({ posizioni: [{ ...posizione, ...changes }] })
const stretch = (changes: object) => one({ utenza: { tipo: 'domestica', periodi: [{ ...periodo, ...changes }] } })
const computed = (json: unknown) => calcolaTari(richiestaCalcoloTari.parse(json)).posizioni

describe('the contract of the TARI', () => {
  test('each kind of utenza', () => {
    const room = { superfici: ['50'], tariffa: { fissa: '2', variabile: '3' } }
    const firm = { tipo: 'non-domestica', periodi: [{ ...anno, locali: [{ ...room, categoria: 11 }] }] }
    const stall = { dal: '2026-05-01', al: '2026-05-10', locali: [room] }
    const bin = {
      tipo: 'puntuale',
      ...anno,
      quotaFissa: 70_50,
      quotaVariabile: 30_00,
      svuotamenti: { minimi: 7, effettivi: 9 },
      litri: '120',
      costoLitro: '0.0512',
    }
    const answers = computed({
      posizioni: [
        posizione,
        { ...posizione, utenza: firm },
        { ...posizione, utenza: { tipo: 'giornaliera', periodi: [stall], maggiorazione: '50' } },
        { ...posizione, utenza: bin },
      ],
    })
    // 150 + 120; 100 + 150; 4,11 + 6,16; 155,80
    expect(answers.map((own) => own.ok && own.risultato.imposta)).toEqual([270_00, 250_00, 10_27, 155_80])
  })

  test('days, reductions and what is due in instalments, with the way to it', () => {
    const riduzioni = [{ tipo: 'pensionato-estero' }, { tipo: 'compostaggio', taglio: '15' }]
    const scadenze = ['2026-06-30', '2026-12-02'].map((giorno) => ({ giorno, parte: '1/2' }))
    const [first] = computed({
      ...one({
        utenza: { tipo: 'domestica', periodi: [{ ...periodo, al: '2026-03-14', riduzioni }] },
        regole: { giorniAnno: 365, tefa: '4.5', perequative: [], scadenze },
      }),
      traccia: true,
    })
    // 73 days, a fifth: 30 and 24; a third: 10 and 8; × 85 %: 6,80; 16,80; TEFA 0,76 (0,756)
    expect(first).toMatchObject({
      ok: true,
      risultato: { quotaFissa: 10_00, quotaVariabile: 6_80, tefa: 76, totale: 17_56 },
      versamenti: [
        { codice: '3944', rateazione: '0102', scadenza: '2026-06-30', importo: 8_00 },
        { codice: '3944', rateazione: '0202', scadenza: '2026-12-02', importo: 8_00 },
      ],
    })
    if (!first?.ok) throw new Error('computed')
    expect(first.traccia?.find(({ passo }) => passo === 'pensionato-estero')).toMatchObject({
      dove: 'utenza.periodi.0',
      valore: 10_00,
      norma: 'L. 178/2020, art. 1 c. 48',
    })
  })

  test('a position that cannot be computed does not stop the next', () => {
    const answers = computed({ posizioni: [{ ...posizione, anno: 2030 }, posizione] })
    expect(answers.map(({ ok }) => ok)).toEqual([false, true])
  })

  test('stretches that overlap are named by their place', () => {
    const periodi = [periodo, { ...periodo, dal: '2026-06-01' }]
    const [first] = computed(one({ utenza: { tipo: 'domestica', periodi } }))
    expect(!first?.ok && first?.problems.map(({ code, field }) => [code, field])).toEqual([
      ['periodi-overlap', 'utenza.periodi.1.dal'],
    ])
  })
})

describe('what the contract refuses', () => {
  test.each([
    ['nothing', {}, 'posizioni: field-missing'],
    ['no position', { posizioni: [] }, 'posizioni: list-too-short'],
    [
      'too many',
      { posizioni: Array.from({ length: LIMITI_TARI.posizioni + 1 }, () => posizione) },
      'posizioni: list-too-long',
    ],
    ['an unknown property', one({ sconto: 1 }), 'posizioni.0.sconto: property-unknown'],
    ['no divisor of the days', one({ regole: {} }), 'posizioni.0.regole.giorniAnno: field-missing'],
    ['a year of 360 days', one({ regole: { giorniAnno: 360 } }), 'posizioni.0.regole.giorniAnno: field-value'],
    ['an unknown utenza', one({ utenza: { tipo: 'barca' } }), 'posizioni.0.utenza.tipo: field-value'],
    ['a surface as a number', stretch({ superfici: [100] }), 'posizioni.0.utenza.periodi.0.superfici.0: field-type'],
    [
      'a surface with a comma',
      stretch({ superfici: ['88,5'] }),
      'posizioni.0.utenza.periodi.0.superfici.0: field-value',
    ],
    [
      'an unknown reduction',
      stretch({ riduzioni: [{ tipo: 'simpatia' }] }),
      'posizioni.0.utenza.periodi.0.riduzioni.0.tipo: field-value',
    ],
    ['a day that is none', stretch({ dal: '2026-02-30' }), 'posizioni.0.utenza.periodi.0.dal: field-value'],
    ['no tariff', stretch({ tariffa: undefined }), 'posizioni.0.utenza.periodi.0.tariffa: field-missing'],
    [
      'a fraction over zero',
      stretch({ riduzioni: [{ tipo: 'altra', su: 'fissa', dovuta: '1/0' }] }),
      'posizioni.0.utenza.periodi.0.riduzioni.0.dovuta: field-value',
    ],
  ])('%s', (_name, json, expected) => {
    expect(refused(json)).toContain(expected)
  })
})
