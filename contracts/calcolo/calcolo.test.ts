import { describe, expect, test } from 'vitest'
import { imu } from '../../engine/imu/imu'
import type { AliquoteComune } from '../../engine/imu/imu.types'
import { applyAzione, readAzione } from './azioni'
import { domandeDi } from './domande'
import { prepara } from './posizione'
import { readRisposte, writeRisposte } from './risposte'
import { typedDay, typedEuro, typedQuota } from './typed'
import { aliquoteNote } from '../../testing/aliquote'

const rates = (anno: number, change: Partial<AliquoteComune> = {}): AliquoteComune =>
  aliquoteNote(anno, {
    prospettoAnno: anno,
    base: {
      'abitazione-principale': '0.6',
      'rurale-strumentale': '0.1',
      'gruppo-d': '1.06',
      terreno: '0.9',
      area: '1.06',
      'altro-fabbricato': '1.06',
    },
    terreniEsenti: 'NO',
    ...change,
  })

const CONTESTO = { anno: 2026, aliquote: rates(2026), precedenti: rates(2025) }

const calcola = (query: string, contesto = CONTESTO) => {
  const preparato = prepara(readRisposte(new URLSearchParams(query)), contesto)
  const risultati = preparato.posizioni.map((posizione) => {
    const outcome = imu(posizione)
    if (!outcome.ok) throw outcome.problems[0]
    return outcome.value.imposta
  })
  return { ...preparato, risultati, codes: preparato.problems.map(({ code, field }) => `${field}: ${code}`) }
}

const CASA = 'i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto&i0.p0.rendita=743,69'

describe('what people type', () => {
  test.each([
    ['743,69', { value: 743_69 }],
    ['743.69', { value: 743_69 }],
    ['€ 743,69', { value: 743_69 }],
    ['1.234,56', { value: 1234_56 }],
    ['1.234.567', { value: 1_234_567_00 }],
    ['1 234', { value: 1234_00 }],
    ['0', { value: 0 }],
    ['1.234', { code: 'amount-ambiguous' }],
    ['1.23,4', { code: 'amount-unreadable' }],
    ['12,345', { code: 'amount-unreadable' }],
    ['settecento', { code: 'amount-unreadable' }],
    ['-5', { code: 'amount-unreadable' }],
    ['9'.repeat(80), { code: 'amount-too-large' }],
    ['', { code: 'answer-missing' }],
  ])('euro %j', (text, expected) => expect(typedEuro(text)).toEqual(expected))

  test.each([
    ['50', { value: { num: 1, den: 2 } }],
    ['33,33 %', { value: { num: 3333, den: 10000 } }],
    ['1/3', { value: { num: 1, den: 3 } }],
    ['100', { value: { num: 1, den: 1 } }],
    ['4/3', { code: 'quota-too-large' }],
    ['101', { code: 'quota-too-large' }],
    ['0', { code: 'quota-unreadable' }],
    ['1/0', { code: 'quota-unreadable' }],
  ])('quota %j', (text, expected) => expect(typedQuota(text)).toEqual(expected))

  test.each([
    ['16', '5', '', { value: '2026-05-16' }],
    ['31', '2', '2026', { code: 'date-unreadable' }],
    ['1', '1', '2024', { code: 'date-outside-year' }],
    ['', '', '', { code: 'answer-missing' }],
    ['99999', '1', '', { code: 'date-unreadable' }],
  ])('day %s/%s/%s', (g, m, a, expected) => expect(typedDay(g, m, a, 2026)).toEqual(expected))
})

describe('from answers to a sum', () => {
  test.each([
    // 743,69 × 1,05 × 160 × 1,06 % = 1.324,363…
    ['a second home', `${CASA}&i0.p0.quota=100`, 1324_36],
    ['half of it', `${CASA}&i0.p0.quota=50`, 662_18],
    // bought on 16 May: May has 16 of 31 days, 8 months
    [
      'bought on 16 May',
      `${CASA}&i0.p0.quota=100&i0.possesso=parte&i0.acquisto.g=16&i0.acquisto.m=5`.replace('i0.possesso=tutto&', ''),
      882_91,
    ],
    // 17 May leaves 15 of 31 days: 7 months
    [
      'bought on 17 May',
      `${CASA}&i0.p0.quota=100&i0.possesso=parte&i0.acquisto.g=17&i0.acquisto.m=5`.replace('i0.possesso=tutto&', ''),
      772_55,
    ],
    // a castle lent to a child: c. 747 c leaves luxury homes out, and does not even ask
    [
      'a luxury home lent to a child',
      `${CASA.replace('vuoto', 'comodato').replace('A/3', 'A/9')}&i0.p0.quota=100`,
      1324_36,
    ],
    ['the home lived in', `${CASA.replace('vuoto', 'abito')}&i0.p0.quota=100`, 0],
    [
      'the home lived in, nothing else asked',
      'i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/2&i0.p0.uso=abito',
      0,
    ],
    [
      'comodato to a child',
      `${CASA.replace('vuoto', 'comodato')}&i0.p0.quota=100&i0.p0.comodatoParente=si&i0.p0.comodatoRegistrato=si&i0.p0.comodatoUnica=si`,
      662_18,
    ],
    // 36.000,00 × 1,06 %: while it is rebuilt the land counts, at the rate of building land, not the house (c. 746)
    [
      'being rebuilt',
      `${CASA.replace('uso=vuoto', 'uso=lavori')}&i0.p0.venale=36.000,00&i0.p0.quota=100&i0.p0.inagibile=si`,
      381_60,
    ],
    [
      'comodato not registered',
      `${CASA.replace('vuoto', 'comodato')}&i0.p0.quota=100&i0.p0.comodatoParente=si&i0.p0.comodatoRegistrato=no&i0.p0.comodatoUnica=si`,
      1324_36,
    ],
    // three quarters
    ['agreed rent', `${CASA.replace('vuoto', 'concordato')}&i0.p0.quota=100&i0.p0.attestazione=si`, 993_27],
    // 1.000 × 1,25 × 135 × 0,9 %
    [
      'a field',
      'i0.tipo=terreno&i0.possesso=tutto&i0.p0.conduzione=altro&i0.p0.dominicale=1000,00&i0.p0.quota=100',
      1518_75,
    ],
    [
      'a farmer’s field',
      'i0.tipo=terreno&i0.possesso=tutto&i0.p0.conduzione=cd-iap&i0.p0.dominicale=1000,00&i0.p0.quota=100',
      0,
    ],
    // A/1, 2.000 × 1,05 × 160 × 0,6 % − 200 ÷ 2
    [
      'a luxury home of two',
      'i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/1&i0.p0.uso=abito&i0.p0.rendita=2000,00&i0.p0.quota=50&i0.p0.titolari=2',
      908_00,
    ],
    // book value: 100.000 × 1,10 × 1,06 %
    [
      'a factory by its books',
      'i0.tipo=altro&i0.possesso=tutto&i0.p0.categoria=D/7&i0.p0.uso=proprio&i0.p0.valore=contabile&i0.p0.costo0.anno=2015&i0.p0.costo0.importo=100000&i0.p0.costo0.coefficiente=1,10&i0.p0.quota=100',
      1166_00,
    ],
  ])('%s', (_name, query, imposta) => {
    const { risultati, codes } = calcola(query)
    expect(codes).toEqual([])
    expect(risultati).toEqual([imposta])
  })

  test('a change of use during the year counts each month once', () => {
    // empty eight months, then lent to a child four: 1.324,363… × 8/12 + half × 4/12 = 882,909… + 220,727…
    const query = `${CASA}&i0.p0.quota=100&i0.p1.dal.g=1&i0.p1.dal.m=9&i0.p1.categoria=A/3&i0.p1.rendita=743,69&i0.p1.uso=comodato&i0.p1.comodatoParente=si&i0.p1.comodatoRegistrato=si&i0.p1.comodatoUnica=si&i0.p1.quota=100`
    expect(calcola(query).risultati).toEqual([1103_64])
  })

  test('a co-owner who does not live there pays on the share, the resident nothing', () => {
    const query = `contitolari=1&${CASA.replace('vuoto', 'abito')}&i0.p0.quota=50&i0.p0.quota1=50`
    expect(calcola(query).risultati).toEqual([0, 662_18])
    expect(calcola(`${query}&i0.p0.abita1=si`).risultati).toEqual([0, 0])
  })

  test('a co-owner of another immobile needs nothing of the home lived in', () => {
    const home = 'i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/2&i0.p0.uso=abito'
    const flat = CASA.replaceAll('i0', 'i1')
    const { codes, risultati } = calcola(`contitolari=1&${home}&${flat}&i1.p0.quota=50&i1.p0.quota1=50`)
    expect(codes).toEqual([])
    expect(risultati).toEqual([662_18, 662_18])
  })

  test('what was paid in June is taken off', () => {
    const { posizioni } = calcola(`${CASA}&i0.p0.quota=100&acconto=versato&versato.3918=250,00`)
    expect(posizioni[0]?.accontoVersato).toEqual([{ codice: '3918', importo: 250_00 }])
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['no rendita', CASA.replace('743,69', '') + '&i0.p0.quota=100', 'i0.p0.rendita: answer-missing'],
    [
      'rendita not known',
      CASA.replace('743,69', '') + '&i0.p0.renditaNonSo=si&i0.p0.quota=100',
      'i0.p0.rendita: rendita-unknown',
    ],
    ['no quota', CASA, 'i0.p0.quota: answer-missing'],
    ['a category that is not', `${CASA.replace('A/3', 'A/99')}&i0.p0.quota=100`, 'i0.p0.categoria: choice-unknown'],
    ['a use that is not', `${CASA.replace('vuoto', 'boh')}&i0.p0.quota=100`, 'i0.p0.uso: choice-unknown'],
    [
      'sold before bought',
      `${CASA.replace('tutto', 'parte')}&i0.p0.quota=100&i0.acquisto.g=1&i0.acquisto.m=6&i0.vendita.g=1&i0.vendita.m=3`,
      'i0.vendita.g: dates-crossed',
    ],
    [
      'shares above the whole',
      `contitolari=1&${CASA}&i0.p0.quota=80&i0.p0.quota1=30`,
      'i0.p0.quota: quote-above-whole',
    ],
  ])('%s', (_name, query, problem) => expect(calcola(query).codes).toContain(problem))

  test('one immobile that waits does not stop the other', () => {
    const { risultati, codes } = calcola(
      `${CASA}&i0.p0.quota=100&i1.tipo=area&i1.possesso=tutto&i1.p0.conduzione=altro&i1.p0.quota=100`,
    )
    expect(codes).toEqual(['i1.p0.venale: answer-missing'])
    expect(risultati).toEqual([1324_36])
  })

  test('an unknown rate is to be confirmed, and typing the one of the delibera settles it', () => {
    const unknown = {
      ...CONTESTO,
      aliquote: rates(2026, { stati: { ...rates(2026).stati, 'altro-fabbricato': 'unknown' } }),
    }
    expect(calcola(`${CASA}&i0.p0.quota=100`, unknown).daConfermare).toMatchObject([
      { anno: 2026, motivo: 'rate-unknown', pct: '1.06' },
    ])
    expect(calcola(`${CASA}&i0.p0.quota=100&i0.p0.confermo=si`, unknown).daConfermare).toEqual([])
    const typed = calcola(
      `${CASA}&i0.p0.quota=100&i0.p0.scelta=altra&i0.p0.aliquota=0,96&i0.p0.sceltaPrecedente=base`,
      unknown,
    )
    expect(typed.daConfermare).toEqual([])
    // 743,69 × 168 × 0,96 %
    expect(typed.risultati).toEqual([1199_42])
  })

  test('where the differentiated rates are not held, the base rate is not certain either', () => {
    const uncovered = { ...CONTESTO, aliquote: rates(2026, { differenziateCoperte: false }) }
    expect(calcola(`${CASA}&i0.p0.quota=100`, uncovered).daConfermare).toMatchObject([
      { motivo: 'differenziate-not-held' },
    ])
  })

  test('an empty cell leaves the rate to be typed', () => {
    const base = { ...rates(2026).base, 'altro-fabbricato': undefined } as unknown as AliquoteComune['base']
    expect(calcola(`${CASA}&i0.p0.quota=100`, { ...CONTESTO, aliquote: rates(2026, { base }) }).codes).toContain(
      'i0.p0.scelta: answer-missing',
    )
  })

  test('where the comune has its own cases, the person chooses', () => {
    const differenziate = [
      {
        id: 'x1',
        gruppo: 'altro-fabbricato' as const,
        aliquota: '0.76',
        categorie: ['A/3'],
        tipo: 'abitazione_a_disposizione',
        testo: 'Abitazione tenuta a disposizione',
        testoDaVerificare: false,
      },
      {
        id: 'x2',
        gruppo: 'altro-fabbricato' as const,
        aliquota: '0.5',
        categorie: ['C/1'],
        testo: 'Negozi',
        testoDaVerificare: false,
      },
    ]
    const contesto = { ...CONTESTO, aliquote: rates(2026, { differenziate }) }
    const open = calcola(`${CASA}&i0.p0.quota=100`, contesto)
    expect(open.codes).toEqual(['i0.p0.scelta: answer-missing'])
    expect(open.immobili[0]?.periodi[0]?.scelte.map(({ id }) => id)).toEqual(['base', 'x1'])
    // 743,69 × 168 × 0,76 %; last year has no such case, so the acconto asks too
    const chosen = calcola(`${CASA}&i0.p0.quota=100&i0.p0.scelta=x1&i0.p0.sceltaPrecedente=base`, contesto)
    expect(chosen.risultati).toEqual([949_54])
  })

  test('cases the person did not name are not offered', () => {
    const row = (id: string, tipo: string) => ({
      id,
      tipo,
      gruppo: 'altro-fabbricato' as const,
      aliquota: '0.76',
      categorie: [],
      testo: tipo,
      testoDaVerificare: false,
    })
    const differenziate = [row('x1', 'iacp_erp'), row('x2', 'alloggi_sociali'), row('x3', 'turistico_ricettiva')]
    const contesto = { ...CONTESTO, aliquote: rates(2026, { differenziate }) }
    const offered = (query: string) => calcola(query, contesto).immobili[0]?.periodi[0]?.scelte.map(({ id }) => id)
    expect(offered(`${CASA}&i0.p0.quota=100`)).toEqual(['base', 'x3'])
    const iacp = `${CASA.replace('vuoto', 'situazione')}&i0.p0.situazione=iacp&i0.p0.quota=100`
    expect(offered(iacp)).toEqual(['base', 'x1', 'x2', 'x3'])
    expect(offered(`${CASA.replace('A/3', 'C/6')}&i0.p0.quota=100`)).toEqual(['base', 'x1', 'x2', 'x3'])
  })

  test('a second garage is not the appurtenance of the home', () => {
    const box = (at: number) =>
      `i${at}.tipo=pertinenza&i${at}.possesso=tutto&i${at}.p0.categoria=C/6&i${at}.p0.uso=casa&i${at}.p0.rendita=100,00&i${at}.p0.quota=100`
    expect(calcola(`${box(0)}&${box(1)}`).codes).toEqual(['i1.p0.uso: pertinenza-twice'])
  })
})

describe('the address', () => {
  test('comes back as it was', () => {
    const query = `comune=D150&anno=2026&contitolari=1&${CASA}&i0.p0.quota=50&i0.p0.quota1=50&acconto=versato&versato.3918=10`
    const risposte = readRisposte(new URLSearchParams(query))
    expect(readRisposte(writeRisposte(risposte))).toEqual(risposte)
  })

  test('a button adds an immobile, and a stretch starts from the one before', () => {
    const first = readRisposte(new URLSearchParams(`comune=D150&${CASA}&i0.p0.quota=50`))
    const added = applyAzione(first, readAzione(new URLSearchParams('azione=aggiungi-immobile:terreno'))!)
    expect(added.immobili.map(({ campi }) => campi.tipo)).toEqual(['abitazione', 'terreno'])
    const changed = applyAzione(added, readAzione(new URLSearchParams('azione=aggiungi-periodo:0'))!)
    expect(changed.immobili[0]?.periodi[1]?.campi).toMatchObject({ rendita: '743,69', quota: '50' })
    expect(applyAzione(changed, { kind: 'togli-immobile', immobile: 0 }).immobili).toHaveLength(1)
    expect(readAzione(new URLSearchParams('azione=format-c:'))).toBeUndefined()
  })

  test('asks only what can change the result', () => {
    expect(domandeDi('abitazione', { categoria: 'A/3', uso: 'vuoto' }, rates(2026))).not.toContain('titolari')
    expect(domandeDi('abitazione', { categoria: 'A/1', uso: 'abito' }, rates(2026))).toContain('titolari')
    expect(domandeDi('altro', { categoria: 'E/1' }, rates(2026))).toEqual(['categoria'])
    expect(domandeDi('terreno', {}, rates(2026, { terreniEsenti: 'SI' }))).toEqual([])
    expect(domandeDi('abitazione', { categoria: 'A/3', uso: 'abito' }, rates(2026))).toEqual(['categoria', 'uso'])
    expect(domandeDi('abitazione', { categoria: 'A/3', uso: 'abito' }, rates(2026), 1)).toEqual([
      'categoria',
      'uso',
      'rendita',
      'quota',
    ])
  })

  test('hostile addresses are read and cut, never refused', () => {
    const wild = readRisposte(
      new URLSearchParams(`i99.p99.uso=x&i-1.tipo=y&contitolari=999&i0.p0.rendita=${'9'.repeat(5000)}&anno=%00`),
    )
    expect(wild.contitolari).toBe(0)
    expect(wild.immobili.length).toBeLessThanOrEqual(30)
    expect(wild.immobili[0]?.periodi[0]?.campi.rendita?.length).toBe(60)
  })
})
