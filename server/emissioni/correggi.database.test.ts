import { describe, expect, test } from 'vitest'
import type { AttoCorrezione } from '../../contracts/emissione'
import { rowsOf } from '../../testing/database'
import { ALL, codeOf, emissioneImu, HERE, MAKER, NEIGHBOUR, OTHER } from '../../testing/emissione-imu'
import { readPdf } from '../../testing/pdf-text'
import { cartaDi, haCarta, stampaAvviso } from '../avvisi/pdf/queries'
import { avvisiDiSoggetto, avvisiOf, findAvvisoDi, viciniDi } from '../avvisi/queries'
import { citizen, staff, type Scope } from '../platform/scope'
import { correggi, type EsitoCorrezione } from './correggi'
import { correzioneDi, daRilasciare, vociDi } from './queries'

const { owner, person, issued, tried, appUrl } = emissioneImu()
const CLERK = staff('FRRLRA75E59D150T', 'operatore', [HERE])
const A = codeOf('A')

/** A of one home of 500 euro of rendita has a statement of 890 euro (testing/emissione-imu says how). */
const withOne = async () => {
  await person('A')
  return issued()
}

const rendita = (euro: number) => owner(`update dato_catastale set rendita = ${euro * 100}`)

const step = (
  scope: Scope,
  run: { readonly id: string },
  atto: AttoCorrezione,
  numero = 1,
  motivo = 'Rendita sbagliata.',
) => correggi(scope, { id: run.id, numero, atto, motivo })

type Row = { numero: number; importo: string; sostituisce: string | null; id: string; operazione: string }
const avvisi = () => owner<Row>('select * from avviso order by numero')

/** Asked for by a clerk, released by the head. */
const corrected = async (run: { readonly id: string }, numero = 1): Promise<EsitoCorrezione> => {
  expect(await step(CLERK, run, 'chiedi', numero)).toBe('chiesta')
  return step(OTHER, run, 'rilascia', numero)
}

describe('a correction', () => {
  test('is a new statement that names the old one, which stays as it was', async () => {
    const run = await withOne()
    const [before] = await avvisi()
    await rendita(250)
    expect(await step(CLERK, run, 'chiedi')).toBe('chiesta')
    expect(await daRilasciare(OTHER, { belfiore: HERE, id: run.id })).toEqual([1])
    expect(await avvisi()).toEqual([before])
    expect(await step(OTHER, run, 'rilascia')).toBe('rilasciata')
    const [old, now] = await avvisi()
    expect(old).toEqual(before)
    // 250 × 1,05 × 160 = 42.000 by 1,06 % = 445,20: two halves of 222,60, each to the euro: 223 + 223
    expect([now!.numero, Number(now!.importo), now!.sostituisce]).toEqual([2, 446_00, old!.id])
    expect(now!.operazione).not.toBe(old!.operazione)
    expect(await daRilasciare(OTHER, { belfiore: HERE, id: run.id })).toEqual([])
  })

  test('says whose place it takes on its paper, and its person is told and finds which is in force', async () => {
    const run = await withOne()
    await rendita(250)
    await corrected(run)
    const avviso = await findAvvisoDi(MAKER, run.id, 2)
    if (avviso === undefined || !haCarta(avviso)) throw new Error('no paper')
    const { pages } = await readPdf(await stampaAvviso(MAKER, avviso, { variante: 'normale' }, 'x'))
    const text = pages.map(({ items }) => items.map((item) => item.text).join('')).join('')
    expect(text.replace(/\s+/g, '')).toContain('correggel’avvison.1/2026del')
    expect(JSON.stringify(cartaDi(avviso, { variante: 'semplice' }).foglio)).toContain(
      'corregge l’avviso n. 1/2026 del ',
    )
    const me = citizen(A)
    const [second, first] = await avvisiOf(me)
    expect([first!.numero, second!.numero, second!.sostituisce]).toEqual([1, 2, first!.id])
    const old = (await findAvvisoDi(MAKER, run.id, 1))!
    expect(await viciniDi(me, old)).toMatchObject({ prima: undefined, dopo: { numero: 2 } })
    expect(await viciniDi(me, avviso)).toMatchObject({ prima: { numero: 1 }, dopo: undefined })
    const told = await owner<{ riferimento: string; valori: object }>('select * from messaggio')
    expect(told.map(({ riferimento, valori }) => [riferimento, valori])).toEqual([
      [second!.id, expect.objectContaining({ avviso: second!.id, sostituisce: '1/2026', tributo: 'imu' })],
    ])
  })

  test('is explained factor by factor, to the cent', async () => {
    const run = await withOne()
    await rendita(250)
    const found = (await correzioneDi(CLERK, run.id, 1))!
    expect(found).toMatchObject({
      prima: { dovuto: 890_00 },
      ora: { dovuto: 446_00 },
      mutata: false,
      chiesta: undefined,
    })
    const { differenza } = found
    if (differenza?.tributo !== 'imu') throw new Error('no difference')
    // 890,40 and 445,20 before the rounding of the F24: it is the rendita alone
    expect(differenza.confronto).toMatchObject({ before: 890_40, now: 445_20, differenza: -445_20 })
    const lines = differenza.confronto.immobili.flatMap(({ tratti }) => tratti.flatMap(({ righe }) => righe))
    expect(lines.flatMap(({ id, cents }) => (cents === undefined ? [] : [[id, cents]]))).toEqual([['rendita', -445_20]])
    expect(await owner(`select persona, motivo from audit_event where azione = 'read:avviso'`)).toContainEqual({
      persona: A,
      motivo: 'avviso aperto per correggerlo',
    })
  })

  test('of a correction makes a chain, each replaced once, and the run shows the one in force', async () => {
    const run = await withOne()
    await rendita(250)
    expect(await corrected(run)).toBe('rilasciata')
    expect(await step(CLERK, run, 'chiedi', 1)).toBe('sostituito')
    await rendita(300)
    expect(await corrected(run, 2)).toBe('rilasciata')
    const rows = await avvisi()
    expect(rows.map(({ sostituisce }) => sostituisce)).toEqual([null, rows[0]!.id, rows[1]!.id])
    const { voci } = await vociDi(MAKER, run, { esito: 'pronta' })
    expect(voci.map(({ numero }) => numero)).toEqual([3])
    // and whoever has been corrected is asked by no other run
    const { id } = await tried({ ...ALL, rata: 'saldo' })
    expect(await owner(`select motivo from voce_emissione where emissione_id = '${id}'`)).toEqual([
      { motivo: 'gia-emesso' },
    ])
  })

  test('is found beside the position of its person, by their comune alone, and that is written', async () => {
    const run = await withOne()
    await rendita(250)
    await corrected(run)
    const [{ id }] = (await owner<{ id: string }>('select id::text from soggetto')) as [{ id: string }]
    const found = (await avvisiDiSoggetto(CLERK, id, { motivo: 'sportello', pratica: '' }))!
    expect(found.map(({ numero, sostituito, emissioneId }) => [numero, sostituito, emissioneId])).toEqual([
      [2, false, run.id],
      [1, true, run.id],
    ])
    expect(await avvisiDiSoggetto(NEIGHBOUR, id, { motivo: 'sportello', pratica: '' })).toBeUndefined()
    expect(await avvisiDiSoggetto(CLERK, 'x', { motivo: 'sportello', pratica: '' })).toBeUndefined()
    expect(await owner(`select persona from audit_event where azione = 'read:avviso' and oggetto = '${id}'`)).toEqual([
      { persona: A },
    ])
  })

  test('of who has paid it all asks for nothing more', async () => {
    const run = await withOne()
    await rendita(250)
    await owner(`insert into versamento (belfiore, codice_fiscale, tributo, anno, codice_tributo, rata, importo, versato_il, mezzo,
      fonte, registrato_da) values ('${HERE}', '${A}', 'imu', 2026, '3918', 'acconto', 89000, '2026-06-10', 'f24', 'x', 'x')`)
    expect(await corrected(run)).toBe('rilasciata')
    expect((await avvisi()).map(({ importo }) => Number(importo))).toEqual([890_00, 0])
  })

  test('left, it may be asked for again', async () => {
    const run = await withOne()
    await rendita(250)
    expect(await step(CLERK, run, 'chiedi')).toBe('chiesta')
    expect(await step(CLERK, run, 'lascia')).toBe('lasciata')
    expect(await step(OTHER, run, 'rilascia')).toBe('cambiata')
    expect(await corrected(run)).toBe('rilasciata')
    expect(await owner('select stato from correzione_avviso order by chiesta_il')).toEqual([
      { stato: 'lasciata' },
      { stato: 'rilasciata' },
    ])
  })

  test('asked for and released by two at once is there once', async () => {
    const run = await withOne()
    await rendita(250)
    const asked = await Promise.all([step(CLERK, run, 'chiedi'), step(MAKER, run, 'chiedi')])
    expect(asked.sort()).toEqual(['cambiata', 'chiesta'])
    const released = await Promise.all([step(OTHER, run, 'rilascia'), step(OTHER, run, 'rilascia')])
    expect(released.sort()).toEqual(['cambiata', 'rilasciata'])
    expect(await avvisi()).toHaveLength(2)
    expect(await owner('select 1 from messaggio')).toHaveLength(1)
  })

  type Case = {
    readonly by?: Scope
    readonly atto?: AttoCorrezione
    readonly motivo?: string
    readonly prima?: () => Promise<unknown>
    readonly numero?: number
  }
  const ask = async (run: { readonly id: string }, by = CLERK) => step(by, run, 'chiedi')
  test.each<[EsitoCorrezione, string, (run: { readonly id: string }) => Promise<Case>]>([
    ['motivo', 'without a reason', () => Promise.resolve({ motivo: '' })],
    ['uguale', 'of the same sum', async () => (await rendita(500), {})],
    ['assente', 'by another comune', () => Promise.resolve({ by: NEIGHBOUR })],
    ['assente', 'of a number that is not there', () => Promise.resolve({ numero: 9 })],
    ['cambiata', 'released before it was asked for', () => Promise.resolve({ by: OTHER, atto: 'rilascia' })],
    [
      'stessa-persona',
      'released by who asked',
      async (run) => (await ask(run, MAKER), { by: MAKER, atto: 'rilascia' }),
    ],
    ['ruolo', 'released by an operator', async (run) => (await ask(run, MAKER), { atto: 'rilascia' })],
    ['cambiata', 'asked for twice', async (run) => (await ask(run), {})],
    [
      'mutata',
      'of a position that changed since',
      async (run) => (await ask(run), await rendita(260), { by: OTHER, atto: 'rilascia' }),
    ],
    ['no', 'of what cannot be computed', async () => (await owner('update dato_catastale set rendita = null'), {})],
    [
      'no',
      'of somebody who died',
      async () => (await owner(`update dato_soggetto set deceduto_il = '2026-02-01'`), {}),
    ],
    ['no', 'of who owns nothing', async () => (await owner(`update titolarita set al = '2025-12-31'`), {})],
  ])('is refused: %s %s', async (esito, _, prepare) => {
    const run = await withOne()
    await rendita(250)
    const { by = CLERK, atto = 'chiedi', motivo, numero } = await prepare(run)
    expect(await step(by, run, atto, numero ?? 1, motivo ?? 'x')).toBe(esito)
    expect(await avvisi()).toHaveLength(1)
  })

  test.each([
    ['another person', `'${codeOf('B')}', tributo, anno, rata`, /avviso_corregge/],
    ['another tax', `codice_fiscale, 'tari', anno, rata`, /avviso_corregge/],
    ['another year', 'codice_fiscale, tributo, 2025, rata', /avviso_corregge/],
    ['another instalment', `codice_fiscale, tributo, anno, 'saldo'`, /avviso_corregge/],
    ['one that was replaced', 'codice_fiscale, tributo, anno, rata', /avviso_sostituito_una_volta/],
  ])('is refused by the database where it would name a statement of %s', async (_, columns, why) => {
    const run = await withOne()
    await rendita(250)
    await corrected(run)
    const put = (numero: number) =>
      owner(`insert into avviso (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato, importo,
        istantanea, risultato, motore, sostituisce) select belfiore, emissione_id, ${columns}, ${numero}, operazione, dovuto, versato,
        importo, istantanea, risultato, motore, id from avviso where numero = 1`)
    await expect(put(77)).rejects.toThrow(why)
  })

  test('is kept: nobody changes why, who decided, or the row of who asked', async () => {
    const run = await withOne()
    await rendita(250)
    await corrected(run)
    const app = (sql: string) => rowsOf(sql, [], appUrl())
    for (const sql of [`update correzione_avviso set motivo = 'y'`, 'delete from correzione_avviso'])
      await expect(app(sql)).rejects.toThrow(/permission denied/)
    await expect(owner('update correzione_avviso set decisa_da = chiesta_da')).rejects.toThrow(/correzione_due_persone/)
  })
})
