import { describe, expect, test } from 'vitest'
import { readRisposte } from '../../contracts/calcolo/risposte'
import type { AliquoteComune } from '../../engine/imu/imu.types'
import { queryOf } from '../../contracts/calcolo/indirizzo'
import { questionOf } from './address'
import { blocking, contoDi, isPrintable } from './conto'
import { answerOf, paidOf } from './result/answer'
import { shapeOf } from './shape'
import { aliquoteNote } from '../../testing/aliquote'

/** Cremona's own lines of 2025, which go on in 2026 (data/imu-aliquote-2026-base.csv, D150). */
const rates = (anno: number, change: Partial<AliquoteComune> = {}): AliquoteComune =>
  aliquoteNote(anno, {
    prospettoAnno: 2025,
    base: {
      'abitazione-principale': '0.6',
      'rurale-strumentale': '0',
      'gruppo-d': '1.06',
      terreno: '1.06',
      area: '1.06',
      'altro-fabbricato': '1.06',
    },
    terreniEsenti: 'NO',
    ...change,
  })

const CONTESTO = { anno: 2026, aliquote: rates(2026), precedenti: rates(2025) }
const CASA = 'comune=D150&anno=2026&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.uso=vuoto'
const META = `${CASA}&i0.p0.rendita=743,69&i0.p0.quota=50`
const CAMPO = 'i1.tipo=terreno&i1.possesso=tutto&i1.p0.conduzione=altro&i1.p0.dominicale=38,20&i1.p0.quota=100'

const risposteDi = (query: string) => readRisposte(new URLSearchParams(query))
const conto = (query: string, contesto = CONTESTO) => contoDi(risposteDi(query), contesto)

describe('the sum as it is paid', () => {
  test('storico and inagibile: the quarter is counted, the half is shown beside it', () => {
    // 743,69 × 168 × 1,06 % ÷ 2 = 662,18: a quarter 165,55 is 82,77 and 82,78, 83 each; a half 331,09 is 165,55 → 166, 165,54 → 166
    const [both] = conto(`${META}&i0.p0.storico=si&i0.p0.inagibile=si`).persone
    expect([both?.pagato, both?.pagatoSenzaCumulo]).toEqual([166_00, 332_00])
    const [one] = conto(`${META}&i0.p0.storico=si`).persone
    expect([one?.pagato, one?.pagatoSenzaCumulo]).toEqual([332_00, undefined])
  })

  test('each row of the F24 goes to the euro by itself', () => {
    // 743,69 × 168 × 1,06 % ÷ 2 = 662,18: 331,09 twice, 331 each; 38,20 × 168,75 × 1,06 % = 68,33: 34,17 → 34, 34,16 → 34
    const [persona] = conto(`${META}&${CAMPO}`).persone
    expect(persona?.result.imposta).toBe(730_51)
    expect(persona?.righe.map(({ codice, rata, importo }) => [codice, rata, importo])).toEqual([
      ['3914', 'acconto', 34_00],
      ['3918', 'acconto', 331_00],
      ['3914', 'saldo', 34_00],
      ['3918', 'saldo', 331_00],
    ])
    expect(persona?.pagato).toBe(730_00)
  })

  test('two roundings of the saldo: both are shown where they differ, and the page counts the first', () => {
    // 743,69 × 168 × 1,06 % ÷ 2 = 662,18 = 331,09 twice: 331, or 662 − 331: the same
    expect(conto(META).persone[0]?.dueSaldi).toBeUndefined()
    // 112,85 × 168 × 1,06 % = 200,96 = 100,48 twice: 100 alone, 201 − 100 by difference
    const query = META.replace('743,69', '112,85').replace('quota=50', 'quota=100')
    const [persona] = conto(query).persone
    expect([persona?.saldo, persona?.dueSaldi]).toEqual([100_00, { daSolo: 100_00, differenza: 101_00 }])
    // said to have paid 100: 200,96 − 100 = 100,96 → 101
    const [paid] = conto(`${query}&acconto=versato&versato.3918=100,00`).persone
    expect([paid?.saldoDaVersare, paid?.dueSaldi]).toEqual([101_00, undefined])
  })

  test('below twelve euro nothing is paid', () => {
    // 10,00 × 168 × 1,06 % ÷ 2 = 8,90
    const [persona] = conto(META.replace('743,69', '10,00')).persone
    expect([persona?.result.imposta, persona?.pagato]).toEqual([8_90, 0])
  })

  test('what was paid in June changes December, and the plan of the year stays', () => {
    const [persona] = conto(`${META}&acconto=versato&versato.3918=250,00`).persone
    // 662,18 − 250,00 = 412,18 → 412
    expect([persona?.saldo, persona?.saldoDaVersare, persona?.pagato]).toEqual([331_00, 412_00, 662_00])
  })

  test('one immobile that waits is left out of the total, and no F24 is printed', () => {
    const open = conto(
      `${META}&i1.tipo=abitazione&i1.possesso=tutto&i1.p0.categoria=A/2&i1.p0.uso=vuoto&i1.p0.renditaNonSo=si&i1.p0.quota=100`,
    )
    expect(open.persone[0]?.pagato).toBe(662_00)
    expect(blocking(open)).toEqual([])
    expect(isPrintable(open)).toBe(false)
    expect(isPrintable(conto(META))).toBe(true)
  })

  test('what the engine refuses comes back at its field and stops that immobile only', () => {
    // c. 740 leaves a castle out of what a judge's order exempts
    const broken = conto(
      `${META}&i1.tipo=abitazione&i1.possesso=tutto&i1.p0.categoria=A/1&i1.p0.uso=situazione&i1.p0.situazione=casa-familiare&i1.p0.quota=100`,
    )
    expect(broken.problems).toMatchObject([{ code: 'esenzione-not-admitted', field: 'i1.p0.situazione' }])
    expect(broken.persone[0]?.pagato).toBe(662_00)
  })

  test('a cost after an empty row keeps its own field', () => {
    // the engine sees one cost, the form has two rows; no decree of 2025 knows a cost of 2026
    const factory =
      'comune=D150&anno=2025&i0.tipo=altro&i0.possesso=tutto&i0.p0.categoria=D/7&i0.p0.uso=proprio&i0.p0.valore=contabile&i0.p0.costo0.anno=&i0.p0.costo1.anno=2026&i0.p0.costo1.importo=100,00&i0.p0.quota=100'
    const contesto = { anno: 2025, aliquote: rates(2025), precedenti: rates(2024) }
    expect(conto(factory, contesto).problems.map(({ field }) => field)).toEqual(['i0.p0.costo1.anno'])
  })
})

describe('the answer on top', () => {
  const [persona] = conto(META).persone
  const on = (today: string, query = META) => {
    const own = conto(query).persone[0]
    if (!own) throw new Error('nothing computed')
    const { kind, cents, day, left } = answerOf(own, risposteDi(query), today)
    return [kind, cents, day, left]
  }

  test.each([
    ['before June', '2026-05-01', META, ['acconto', 331_00, '2026-06-16', 46]],
    ['on the day itself', '2026-06-16', META, ['acconto', 331_00, '2026-06-16', 0]],
    ['after June', '2026-06-17', META, ['saldo', 331_00, '2026-12-16', 182]],
    ['in June, the acconto paid', '2026-06-01', `${META}&acconto=dovuto`, ['saldo', 331_00, '2026-12-16', 198]],
    ['too late', '2026-12-17', META, ['past', 662_00, '2026-12-16', -1]],
    ['too late for the saldo only', '2027-01-01', `${META}&acconto=dovuto`, ['past', 331_00, '2026-12-16', -16]],
    [
      'paid more than the year',
      '2026-11-01',
      `${META}&acconto=versato&versato.3918=700,00`,
      // 700,00 − 662,18
      ['credit', 37_82, '2026-12-16', 45],
    ],
    ['below the minimum', '2026-05-01', META.replace('743,69', '10,00'), ['minimum', 0, '2026-12-16', 229]],
    ['lived in', '2026-05-01', `${CASA.replace('vuoto', 'abito')}`, ['exempt', 0, '2026-12-16', 229]],
    [
      'sold in spring',
      '2026-11-01',
      `${META.replace('i0.possesso=tutto', 'i0.possesso=parte')}&i0.vendita.g=1&i0.vendita.m=5`,
      ['settled', 0, '2026-12-16', 45],
    ],
  ])('%s', (_name, today, query, expected) => expect(on(today, query)).toEqual(expected))

  test('nothing said is not nothing paid', () => {
    expect(paidOf(persona!, risposteDi(META))).toBeUndefined()
    expect(paidOf(persona!, risposteDi(`${META}&acconto=dovuto`))).toBe(331_00)
  })
})

describe('the address', () => {
  test('rows still empty keep their place', () => {
    const risposte = risposteDi(`${META}&i0.p0.costo0.anno=&i0.p0.costo1.importo=5&i0.p1.dal.g=`)
    const again = risposteDi(queryOf(risposte))
    expect(again.immobili[0]?.periodi).toHaveLength(2)
    expect(again).toEqual(risposte)
  })

  test.each([
    ['i0.acquisto.g', { immobile: 0, question: 'acquisto' }],
    ['i12.p3.costo2.importo', { immobile: 12, question: 'costi' }],
    ['i0.p0.quota1', { immobile: 0, question: 'contitolari' }],
    ['i0.p0.quota', { immobile: 0, question: 'quota' }],
    ['i0.p0.pertinenzaC6', { immobile: 0, question: 'pertinenze' }],
    ['versato.3918', { question: 'versato' }],
  ])('%s belongs to its question', (field, expected) => expect(questionOf(field)).toEqual(expected))

  test('the questions change with the use, not with a figure', () => {
    const shape = (query: string) => shapeOf(risposteDi(query), CONTESTO, conto(query))
    expect(shape(META)).toBe(shape(META.replace('743,69', '800,00')))
    expect(shape(META)).not.toBe(shape(META.replace('vuoto', 'comodato')))
    expect(shape(META)).not.toBe(shape(`${META}&contitolari=1`))
  })
})
