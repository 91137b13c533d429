import { describe, expect, test } from 'vitest'
import { readRisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import { readRisposteTari } from '../../contracts/tari/risposte'
import { readRisposteCanone } from '../../contracts/canone/risposte'
import { readRisposteTasi } from '../../contracts/tasi/risposte'
import { preparaCanone } from '../../contracts/canone/posizione'
import type { VoceElenco } from '../../contracts/scadenzario/elenco'
import { scadenzario } from '../../engine/scadenzario/scadenzario'
import { contoCanone } from '../canone/conto'
import { contoRavvedimento } from '../ravvedimento/conto'
import { contoTari } from '../tari/conto'
import { contoTasi } from '../tasi/conto'
import { anniDi, doppieDi, righeDi, sommeDi } from './righe'
import { voceCanone, voceRavvedimento, voceTari, voceTasi, type Voce } from './voce'

const CREMONA = { belfiore: 'D150', nome: 'Cremona' }
const params = (text: string): URLSearchParams => new URLSearchParams(text)
const listed = (calcolo: VoceElenco['calcolo'], query: string) => ({ voce: { calcolo, query }, comune: CREMONA })

/** 100 m² × 1,50 + 120 = 270,00; TEFA 5 % = 13,50; the perequative are in the tariff already (`gia`). */
const tariDi = (days: string): Voce => {
  const query = `comune=D150&anno=2026&utenza=domestica&mq=100&persone=2&fissa=1,50&variabile=120&possesso=tutto&gia=si${days}`
  const conto = contoTari(readRisposteTari(params(query)))
  if (!conto.ok) throw new Error(JSON.stringify(conto.problems))
  return voceTari(listed('tari', query), conto)
}

/** 10 m² × 30,00, a tariff of the comune's own = 300,00, in two equal parts. */
const canoneDi = (): Voce => {
  const query =
    'comune=D150&anno=2026&tipo=occupazione&superficie=10&durata=permanente&tariffa=30&arrotondamento=intero&rata0.g=31&rata0.m=1&rata1.g=15&rata1.m=8'
  const risposte = readRisposteCanone(params(query))
  const conto = contoCanone(risposte, 70_000)
  const preparata = preparaCanone(risposte, 70_000)
  if (!conto.ok || !preparata.ok) throw new Error('canone')
  return voceCanone(listed('canone', query), preparata.rate, conto)
}

const ravvedimentoDi = (imposta: string, more = ''): Voce => {
  const query = `tributo=TARI&scadenza.g=16&scadenza.m=6&scadenza.a=2026&imposta=${imposta}&giorno.g=30&giorno.m=11&giorno.a=2026${more}`
  const conto = contoRavvedimento(readRisposteRavvedimento(params(query)))
  if (conto.kind !== 'conto') throw new Error(conto.kind)
  return voceRavvedimento({ calcolo: 'ravvedimento', query }, CREMONA, conto.view)
}

const righe = (voci: readonly Voce[], oggi: string) =>
  righeDi(
    scadenzario(
      voci.map(({ posizione }) => posizione),
      oggi,
    ).scadenze,
    voci,
    oggi,
  )

const short = (voci: readonly Voce[], oggi = '2026-11-26') =>
  righe(voci, oggi).map(({ giorno, importo, stato }) => [giorno, importo, stato])

describe('what has become of each due date', () => {
  test('TARI without the comune’s days: the one payment of the law, 16 June (L. 147/2013 art. 1 c. 688)', () => {
    // rows of 270 and 14: the TEFA of 13,50 rounds up (L. 296/2006 art. 1 c. 166)
    expect(short([tariDi('')])).toEqual([['2026-06-16', 284_00, 'passata']])
    expect(short([tariDi('')], '2026-06-16')).toEqual([['2026-06-16', 284_00, 'futura']])
  })

  test('TARI in two parts: rows of 135 and 7 each', () => {
    const voce = tariDi('&rata0.g=31&rata0.m=7&rata1.g=2&rata1.m=12')
    expect(short([voce])).toEqual([
      ['2026-07-31', 142_00, 'passata'],
      ['2026-12-02', 142_00, 'futura'],
    ])
    expect(voce.tarde({ rata: '1' })).toEqual([
      { tributo: 'TARI', codice: '3944', importo: 135_00 },
      { tributo: 'TEFA', codice: 'TEFA', importo: 7_00 },
    ])
  })

  test('canone: its days off holidays, and nothing to mend by ravvedimento', () => {
    const voce = canoneDi()
    // 31 January 2026 is a Saturday, 15 August a holiday and a Saturday
    expect(short([voce])).toEqual([
      ['2026-02-02', 150_00, 'passata'],
      ['2026-08-17', 150_00, 'passata'],
    ])
    expect(voce.tarde({ rata: '1' })).toEqual([])
  })

  test('an instalment that another calculation pays late counts once', () => {
    const tari = tariDi('')
    // 270 + 14: the whole of it
    const late = ravvedimentoDi('284')
    const rows = righe([tari, late], '2026-11-26')
    expect(rows.map(({ stato }) => stato)).toEqual(['ravveduta', 'futura'])
    const [, paid] = rows
    expect(sommeDi(rows)).toMatchObject({ passato: 0, daPagare: paid!.importo, scadenze: 1 })
    // a part of it does not free the rest
    expect(righe([tari, ravvedimentoDi('100')], '2026-11-26').map(({ stato }) => stato)).toEqual(['passata', 'futura'])
  })

  test('a ravvedimento: the day that was chosen has gone by, what was paid before it is paid', () => {
    expect(short([ravvedimentoDi('284')], '2026-12-01').map(([, , stato]) => stato)).toEqual(['saltata'])
    const before = '&codice=3944&v0.giorno.g=1&v0.giorno.m=7&v0.giorno.a=2026&v0.importo=100&v0.comprende=imposta'
    expect(short([ravvedimentoDi('284', before)]).map(([day, , stato]) => [day, stato])).toEqual([
      ['2026-07-01', 'pagata'],
      ['2026-11-30', 'futura'],
    ])
  })

  test('TASI: a year that can be asked no more adds nothing (L. 296/2006 art. 1 c. 161)', () => {
    const query =
      'comune=D150&anno=2015&ruolo=possessore&bene=abitazione&categoria=A%2F3&rendita=500&uso=affittato&vive=no&temporaneo=no&parte=10&quota=100&possesso=tutto&aliquota=2%2C5'
    const conto = contoTasi(readRisposteTasi(params(query)))
    if (!conto.ok) throw new Error(JSON.stringify(conto.problems))
    const voce = voceTasi(listed('tasi', query), conto)
    // 500 × 1,05 × 160 = 84.000 × 2,5 ‰ = 210 × 90 % = 189: halves of 94,50, each row to the euro
    expect(short([voce])).toEqual([
      ['2015-06-16', 95_00, 'chiusa'],
      ['2015-12-16', 95_00, 'chiusa'],
    ])
    expect(sommeDi(righe([voce], '2026-11-26')).totale).toBe(0)
  })
})

test('sums: ahead by channel, gone by, and both', () => {
  const rows = righe([tariDi('&rata0.g=31&rata0.m=7&rata1.g=2&rata1.m=12'), canoneDi()], '2026-08-01')
  expect(sommeDi(rows)).toMatchObject({
    canali: { f24: 142_00, pagopa: 150_00 },
    daPagare: 292_00,
    passato: 292_00,
    totale: 584_00,
    prossima: { giorno: '2026-08-17' },
  })
  expect(anniDi(rows).map(({ anno, somma, mesi }) => [anno, somma, mesi.map(({ mese }) => mese)])).toEqual([
    ['2026', 584_00, ['2026-02-01', '2026-07-01', '2026-08-01', '2026-12-01']],
  ])
})

test('the same tax, comune and year twice is pointed at', () => {
  const one = tariDi('')
  expect(doppieDi([one, canoneDi(), ravvedimentoDi('284'), ravvedimentoDi('1')])).toEqual([])
  expect(doppieDi([one, tariDi('')])).toHaveLength(1)
})
