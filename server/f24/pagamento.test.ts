import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import type { RigaF24 } from '../../f24/model/delega'
import { identificativoOperazione } from '../../f24/model/identificativo-operazione'
import { renderDelegheSemplificato } from '../../f24/pdf/render'
import { readPdf } from '../../testing/pdf-text'
import { problemsOf, stampaDi, type Chiesto, type PagamentoLetto, type StampaPagamento } from './pagamento'
import { rigaRavvedimento, rigaTari } from './righe-altri'

const OGGI = '2026-11-25'

const GIUGNO = '2025-06-16'

const ravveduta = (codice: string, euro: number): RigaF24 =>
  rigaRavvedimento('D150', GIUGNO, { giorno: OGGI, codice, anno: 2025, importo: toCents(Math.round(euro * 100)) })

const rifiuti = (codice: 'TEFA' | '3944', euro: number): RigaF24 =>
  rigaTari('D150', { codice, anno: 2025, rateazione: '0202', scadenza: '2025-12-01', importo: toCents(euro * 100) })

const rataOf = (righe: readonly RigaF24[]) => ({ id: '1', scadenza: '2026-12-31', righe }) as const

const letto = (righe: readonly RigaF24[], chiesti: Partial<PagamentoLetto['chiesti']> = {}): PagamentoLetto => ({
  rata: rataOf(righe),
  late: false,
  accepted: false,
  chiesti: { immobili: '', rateazione: '', operazione: '', ...chiesti },
  typed: {} as PagamentoLetto['typed'],
  letto: {
    contribuente: {
      codiceFiscale: '01234567897',
      anagrafica: { kind: 'ente', denominazione: 'SOCIETA AGRICOLA DI PROVA' },
    },
    problems: [],
    differences: [],
  },
  comuni: (belfiore) => (belfiore === 'D150' ? [{ nome: 'CREMONA', provincia: 'CR' }] : undefined),
  problems: [],
})

/** The PDF as a reader finds its text, without the gaps between the boxes. */
const printed = async ({ deleghe }: StampaPagamento): Promise<string> => {
  const { pages } = await readPdf(await renderDelegheSemplificato(deleghe, { title: 'F24' }))
  return pages.flatMap(({ items }) => items.map(({ text }) => text.replaceAll(' ', ''))).join('')
}

describe('the form of a payment, read back from its PDF', () => {
  test.each([
    [
      'an acconto of the IMU mended late: tax, sanction and interest in one row',
      [ravveduta('3918', 472.84)],
      { immobili: '2' },
      ['EL3918D150XX2202547300', '47300'],
    ],
    [
      'the second instalment of the TARI with the TEFA of the province',
      [rifiuti('3944', 104), rifiuti('TEFA', 5)],
      {},
      ['EL3944D1500202202510400', 'ELTEFAD15002022025500', '10900'],
    ],
    [
      'an instalment of the TARI mended late, whose number the person says',
      [ravveduta('3944', 104)],
      { rateazione: '0102' },
      ['EL3944D150X0102202510400'],
    ],
  ])('%s', async (_, righe, chiesti, rows) => {
    const stampa = stampaDi(letto(righe, chiesti), OGGI)!
    expect(stampa.problems).toEqual([])
    expect(stampa.torna).toBe(true)
    const text = await printed(stampa)
    for (const row of rows) expect(text).toContain(row)
  })
})

test.each<[Chiesto, string, boolean]>([
  ['rateazione', '0102', true],
  ['rateazione', '0202', true],
  ['rateazione', '0902', false],
  ['rateazione', '0002', false],
  ['rateazione', '1', false],
  ['immobili', '1', true],
  ['immobili', '0', false],
  ['immobili', '1000', false],
  ['operazione', '', true],
  ['operazione', 'LIQ202601000000019', true],
  ['operazione', 'LIQ2026', false],
])('%s written %j', (asked, text, good) => {
  const own = letto([rifiuti('3944', 104)], { [asked]: text })
  const pagamento = {
    comune: { belfiore: 'D150', nome: 'Cremona', provincia: 'CR' },
    anno: 2025,
    rate: [rataOf([])],
    asks: [asked],
  }
  const found = problemsOf(new URLSearchParams(), pagamento, own)
  expect(found).toEqual(good ? [] : [{ code: `${asked}-wrong`, field: asked }])
})

describe('the code that a notice gives', () => {
  const ours = identificativoOperazione({ tributo: 'T', motivo: 'O', anno: 2025, rata: 2, numero: 42 })
  const asked = (operazione: string) => letto([rifiuti('3944', 104)], { operazione })

  test('is printed once on the form', async () => {
    expect(await printed(stampaDi(asked(ours), OGGI)!)).toContain(ours)
  })

  test('of ours with one character wrong: refused before it is printed', () => {
    const wrong = ours.replace('42', '43')
    const pagamento = {
      comune: { belfiore: 'D150', nome: 'Cremona', provincia: 'CR' },
      anno: 2025,
      rate: [rataOf([])],
      asks: ['operazione'] as const,
    }
    expect(problemsOf(new URLSearchParams(), pagamento, asked(wrong))).toEqual([
      { code: 'operazione-check', field: 'operazione' },
    ])
    expect(problemsOf(new URLSearchParams(), pagamento, asked(ours))).toEqual([])
  })
})
