import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readIdentificativo } from '../../f24/model/identificativo-operazione'
import { rowsOf } from '../../testing/database'
import {
  ALL,
  codeOf,
  emissioneImu,
  HERE,
  labelOf,
  MAKER,
  NEIGHBOUR,
  OTHER,
  RATES_SINCE,
  WHOLE,
} from '../../testing/emissione-imu'
import { readPdf } from '../../testing/pdf-text'
import { delegheRavvedute } from '../f24/queries'
import {
  avvisiOf,
  avvisoDiCodice,
  codiceDi,
  findAvviso,
  findAvvisoDi,
  readCodice,
  versatoDopo,
} from '../avvisi/queries'
import { haCarta, stampaAvviso, type ConCarta } from '../avvisi/pdf/queries'
import { citizen, staff } from '../platform/scope'
import { act, beginEmissione } from './commands'
import { dueLotti, endLotto, LottoLost, takeLotto } from './lotti'
import { workOn } from './lavora'
import { findEmissione, listEmissioni, vociDi } from './queries'

const { owner, person, begun, workAll, tried, voci, appUrl } = emissioneImu()

describe('a trial', () => {
  test('says of everybody what a statement would ask, or why there is none', async () => {
    await person('INTERA')
    await person('PAGATA')
    await owner(`insert into versamento (belfiore, codice_fiscale, tributo, anno, codice_tributo, rata, importo, versato_il, mezzo,
      fonte, registrato_da) values ('${HERE}', '${codeOf('PAGATA')}', 'imu', 2026, '3918', 'acconto', 44500, '2026-06-10', 'f24', 'x', 'x')`)
    await person('MORTA', { more: { deceduto_il: `'2026-02-01'` } })
    await person('MUTA', { rendita: 'null' })
    await person('META', { den: 2 })
    await person('MINIMA', { rendita: '500' })
    await person('senza:1')
    await person('CASA', { uso: 'abitazione-principale' })
    await person('NOVE', { more: { indirizzo: 'null' } })
    await tried()
    expect(await voci()).toEqual({
      INTERA: ['pronta', null, [], WHOLE],
      PAGATA: ['pronta', null, [], 445_00],
      // January alone: 890,40 ÷ 12, to the euro
      MORTA: ['trattenuta', 'deceduto', [], 74_00],
      MUTA: ['trattenuta', 'value-missing', [], null],
      META: ['pronta', null, ['quote'], 446_00],
      MINIMA: ['sotto-minimo', null, [], 0],
      'senza:1': ['trattenuta', 'senza-codice', [], WHOLE],
      CASA: ['niente', null, [], 0],
      NOVE: ['pronta', null, ['senza-indirizzo'], WHOLE],
    })
  })

  test('sees three times last year, what is new, and two of one name', async () => {
    await person('CRESCE', { rendita: '10000' })
    await owner(`update dato_catastale set al = '2025-12-31'`)
    await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, dal, fonte, registrato_da)
      select belfiore, immobile_id, categoria, 50000, '2026-01-01', 'catasto', 'test' from dato_catastale`)
    await person('NUOVA')
    await owner(`update titolarita set dal = '2026-01-01' where codice_fiscale = '${codeOf('NUOVA')}'`)
    await person('DOPPIA')
    await person('DOPPIO')
    await owner(`update dato_soggetto set ricerca = ' rossi maria' where codice_fiscale like 'DOPPI%'`)
    await tried()
    expect(await voci()).toMatchObject({
      CRESCE: ['pronta', null, ['tre-volte'], WHOLE],
      NUOVA: ['pronta', null, ['nuovo'], WHOLE],
      DOPPIA: ['pronta', null, ['omonimo'], WHOLE],
      DOPPIO: ['pronta', null, ['omonimo'], WHOLE],
    })
  })

  test('adds up: how many, how much, by code and bracket, against last year', async () => {
    await person('A')
    await person('B')
    await person('MORTA', { more: { deceduto_il: `'2026-02-01'` } })
    const run = await tried()
    expect((await findEmissione(OTHER, run.id))!.trovato).toEqual({
      ...{ persone: 3, esclusi: 0, dovuto: 2 * WHOLE, importo: 2 * WHOLE },
      prima: 2 * 890_40,
      esiti: { pronta: 2, trattenuta: 1 },
      motivi: { deceduto: 1 },
      anomalie: {},
      // two instalments of each
      codici: { 3918: { quanti: 4, importo: 2 * WHOLE } },
      fasce: { 50000: { quanti: 2, importo: 2 * WHOLE } },
    })
  })

  test.each([
    [{ natura: 'giuridiche', residenza: 'tutti', minimo: 12_00 }, {}],
    [{ natura: 'persone', residenza: 'altrove', minimo: 12_00 }, { FUORI: ['pronta', null, [], WHOLE] }],
    [{ natura: 'tutti', residenza: 'residenti', minimo: 900_00 }, { QUI: ['sotto-minimo', null, [], WHOLE] }],
  ] as const)('is for those chosen: %o', async (scelta, found) => {
    await person('QUI')
    await person('FUORI', { more: { residenza: `'L736'` } })
    await tried({ ...ALL, scelta })
    expect(await voci()).toEqual(found)
  })

  test.each([
    ['altro-regime', { ...ALL, belfiore: 'L378' }],
    ['nessuno', ALL],
  ])('is refused: %s', async (why, asked) => {
    const scope = staff(MAKER.actor, 'responsabile', [asked.belfiore])
    expect(await beginEmissione(scope, asked)).toEqual({ why })
  })
})

describe('a release', () => {
  test('takes another person, once, and nothing is issued before', async () => {
    await person('A')
    const run = await tried()
    expect(await act(MAKER, run, 'rilascia')).toBe('stessa-persona')
    expect(await owner('select 1 from avviso')).toEqual([])
    expect(await act(NEIGHBOUR, run, 'rilascia')).toBe('assente')
    const both = await Promise.all([act(OTHER, run, 'rilascia'), act(OTHER, run, 'rilascia')])
    expect([...both].sort()).toEqual(['cambiata', 'fatto'])
    await workAll()
    expect(await owner('select numero from avviso')).toHaveLength(1)
  })

  test('is written so that the database refuses the same person', async () => {
    await person('A')
    const { id } = await tried()
    await expect(owner(`update emissione set rilasciata_da = creata_da where id = '${id}'`)).rejects.toThrow(
      /emissione_due_persone/,
    )
  })

  test('issues what was tried, numbered, each with the operation of its F24', async () => {
    for (const code of ['A', 'B', 'C']) await person(code)
    const run = await tried()
    await act(OTHER, run, 'rilascia')
    expect(await workAll()).toEqual(['done'])
    const found = await owner<{ codice_fiscale: string; numero: number; operazione: string; importo: string }>(
      'select * from avviso order by numero',
    )
    expect(found.map((row) => [labelOf(row.codice_fiscale), row.numero, Number(row.importo)])).toEqual([
      ['A', 1, WHOLE],
      ['B', 2, WHOLE],
      ['C', 3, WHOLE],
    ])
    expect(found.map(({ operazione }) => readIdentificativo(operazione))).toEqual(
      [1, 2, 3].map((numero) => ({
        kind: 'ours',
        operazione: { tributo: 'I', motivo: 'O', anno: 2026, rata: 0, numero },
      })),
    )
    const written = await owner(`select persona from audit_event where azione = 'send:avviso'
      and oggetto = '${run.id}' order by persona`)
    expect(written).toEqual(['A', 'B', 'C'].map((label) => ({ persona: codeOf(label) })))
    expect((await findEmissione(MAKER, run.id))!.stato).toBe('emessa')
    // the next run of the year goes on counting
    await person('D')
    const next = await tried({ ...ALL, rata: 'saldo' })
    await act(OTHER, next, 'rilascia')
    await workAll()
    expect(await owner(`select numero as n from avviso where rata = 'saldo'`)).toEqual([{ n: 4 }])
  })

  test('leaves out whose position changed after the trial, and issues the others', async () => {
    await person('FERMA')
    await person('MUTATA')
    const run = await tried()
    await owner(`update dato_catastale set rendita = 60000 where immobile_id =
      (select immobile_id from titolarita where codice_fiscale = '${codeOf('MUTATA')}')`)
    await act(OTHER, run, 'rilascia')
    await workAll()
    expect(await owner('select codice_fiscale from avviso')).toEqual([{ codice_fiscale: codeOf('FERMA') }])
    expect((await voci()).MUTATA).toEqual(['trattenuta', 'cambiata', [], WHOLE])
    expect((await findEmissione(MAKER, run.id))!.emesso.motivi).toEqual({ cambiata: 1 })
  })

  test('is refused where the rates or the engine are not those of the trial, and a run that goes on meanwhile rests', async () => {
    await person('A')
    const run = await tried()
    await owner(`update emissione set impronta = 'another'`)
    expect(await act(OTHER, run, 'rilascia')).toBe('basi')
    const other = await begun()
    await owner(`update emissione set impronta = 'another' where id = '${other.id}'`)
    expect(await workAll()).toEqual(['rests'])
    expect(await findEmissione(MAKER, other.id)).toMatchObject({ stato: 'prova', sospesaPer: 'basi' })
  })

  test('what was issued is the same for ever: the role of the portal can neither change it nor take it away', async () => {
    const app = (sql: string) => rowsOf(sql, [], appUrl())
    for (const sql of ['update avviso set importo = 0', 'delete from avviso', 'truncate avviso'])
      await expect(app(sql)).rejects.toThrow(/permission denied/)
  })
})

describe('a run', () => {
  test('rests and goes on; called off, what was in hand is not written', async () => {
    await person('A')
    const run = await begun()
    expect(await act(MAKER, run, 'sospendi')).toBe('fatto')
    expect(await dueLotti(HERE)).toEqual([])
    expect(await act(MAKER, run, 'sospendi')).toBe('cambiata')
    expect(await act(OTHER, run, 'riprendi')).toBe('fatto')
    const [id] = await dueLotti(HERE)
    const lotto = (await takeLotto({ belfiore: HERE, id: id! }))!
    expect(await workOn({ belfiore: HERE, id: id! })).toBe('not-mine')
    expect(await act(MAKER, run, 'annulla')).toBe('fatto')
    const { db } = await import('../platform/db')
    const { zero } = await import('./conteggi')
    await expect(db(lotto.scope, (tx) => endLotto(tx, lotto, zero(), 1))).rejects.toBeInstanceOf(LottoLost)
    expect(await act(MAKER, run, 'riprendi')).toBe('cambiata')
  })

  test('a part whose worker went away is another’s after its time, and the first one writes nothing', async () => {
    await person('A')
    await begun()
    const [id] = await dueLotti(HERE)
    const first = (await takeLotto({ belfiore: HERE, id: id! }))!
    expect(await takeLotto({ belfiore: HERE, id: id! })).toBeUndefined()
    await owner(`update lotto_emissione set scade = now() - interval '1 second'`)
    expect(await workOn({ belfiore: HERE, id: id! })).toBe('done')
    const { tryLotto } = await import('./prova')
    const { apriTributo } = await import('./tributi')
    await expect(tryLotto(first, await apriTributo(first.scope, first))).rejects.toThrow()
    expect(await owner('select 1 from voce_emissione')).toHaveLength(1)
  })

  test('a neighbour sees nothing of it, nor does its person before it is issued; then they see their own', async () => {
    await person('RSSNNA80C54D150O')
    await person('BNCMRC72S05D150P')
    const run = await tried()
    expect(await listEmissioni(NEIGHBOUR)).toEqual([])
    expect(await findEmissione(NEIGHBOUR, run.id)).toBeUndefined()
    expect((await vociDi(NEIGHBOUR, run, { esito: 'pronta' })).voci).toEqual([])
    expect((await vociDi(MAKER, run, { alti: true })).voci).toHaveLength(2)
    await act(OTHER, run, 'rilascia')
    await workAll()
    const { db } = await import('../platform/db')
    const mine = await db(citizen('RSSNNA80C54D150O'), (tx) => tx.avviso.findMany({ select: { codiceFiscale: true } }))
    expect(mine).toEqual([{ codiceFiscale: 'RSSNNA80C54D150O' }])
  })
})

describe('the paper of a statement', () => {
  const ANNA = citizen('RSSNNA80C54D150O')
  const MARCO = citizen('BNCMRC72S05D150P')
  afterEach(() => void vi.useRealTimers())

  /** Issued on that day to Anna, and to Marco. */
  const issuedOn = async (day: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) })
    await person(ANNA.actor)
    await person(MARCO.actor)
    await owner(`update dato_soggetto set cognome = 'Rossi', nome = 'Anna', nato_il = '1980-03-14', civico = '3', cap = '26100',
      localita = 'Cremona' where codice_fiscale = '${ANNA.actor}'`)
    const run = await tried()
    await act(OTHER, run, 'rilascia')
    await workAll()
    return run
  }
  const mine = async (): Promise<ConCarta> => {
    const [{ belfiore, id } = { belfiore: '', id: '' }] = await avvisiOf(ANNA)
    const avviso = await findAvviso(ANNA, belfiore, id)
    if (avviso === undefined || !haCarta(avviso)) throw new Error('no paper')
    return avviso
  }
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('says what was asked, and carries its number, the operation of its F24 and the code that opens the position', async () => {
    await issuedOn('2026-05-11')
    const avviso = await mine()
    const { pages } = await readPdf(await stampaAvviso(ANNA, avviso, { variante: 'normale' }, 'x'))
    const text = pages
      .map(({ items }) => items.map((item) => item.text).join(''))
      .join('')
      .replace(/\s+/g, '')
    // 890,40 a year, half of it 445,20: an F24 is paid in whole euro
    for (const said of [
      `Avviso n. ${avviso.numero}/2026`,
      'Anna Rossi',
      'Via dei Tigli 3',
      '26100 Cremona',
      '445,00 €',
    ])
      expect(text).toContain(said.replace(/\s+/g, ''))
    expect(text).toContain(avviso.operazione)
    expect(text).toContain(avviso.prospetto.correzione!.url.replace(/\s+/g, ''))
    expect(avviso.prospetto).toMatchObject({ dovuto: WHOLE, emessoIl: '2026-05-11', tipo: 'avviso' })
    // the paper itself, and a form for June and one for December
    expect(avviso.prospetto.scadenze.map(({ rata, resta }) => [rata, resta])).toEqual([
      ['acconto', 445_00],
      ['saldo', 445_00],
    ])
    expect(pages.length).toBeGreaterThanOrEqual(4)
    const codice = readCodice(avviso.prospetto.correzione!.url.split('/').at(-1)!)!
    expect(codice).toBe(codiceDi(avviso.id))
    expect(await avvisoDiCodice(ANNA, codice)).toMatchObject({ id: avviso.id })
    expect(await avvisoDiCodice(MARCO, codice)).toBeUndefined()
  })

  test('late, is mended by a form with the ravvedimento, until something is paid', async () => {
    await issuedOn('2026-05-11')
    const avviso = await mine()
    const deleghe = await delegheRavvedute(avviso, '2026-11-27')
    // 445 × 25 % / 8 = 13,91; 445 × 1,6 % × 164/365 = 3,20; December is not late
    expect(deleghe).toMatchObject([
      {
        identificativoOperazione: avviso.operazione,
        righe: [{ codiceTributo: '3918', ravvedimento: true, acconto: true, debito: 462_00 }],
      },
    ])
    expect(await delegheRavvedute(avviso, '2026-06-16')).toBeUndefined()
    expect(await versatoDopo(ANNA, avviso)).toBe(0)
    await owner(`insert into versamento (belfiore, codice_fiscale, tributo, anno, codice_tributo, importo, versato_il, mezzo, fonte,
      registrato_da) values ('${HERE}', '${ANNA.actor}', 'imu', 2026, '3918', 44500, '2026-07-01', 'f24', 'ufficio', 'test')`)
    expect(await versatoDopo(ANNA, avviso)).toBe(445_00)
    expect(await versatoDopo(MARCO, avviso)).toBe(0)
  })

  test('printed again years later, by somebody else, has the bytes whose fingerprint was kept', async () => {
    const run = await issuedOn('2026-05-11')
    const first = await stampaAvviso(ANNA, await mine(), { variante: 'normale' }, 'x')
    await owner(`update dato_soggetto set indirizzo = 'Via Nuova'`)
    await owner(`update dato_catastale set rendita = 99900`)
    vi.setSystemTime(new Date('2029-02-03T08:00:00Z'))
    const again = await findAvvisoDi(MAKER, run.id, (await mine()).numero)
    if (again === undefined || !haCarta(again)) throw new Error('no paper')
    const second = await stampaAvviso(MAKER, again, { variante: 'normale' }, 'x')
    const kept = await owner<{ impronta: string; byte: number }>('select impronta, byte from stampa_avviso')
    expect(kept).toEqual([{ impronta: sha(first), byte: first.length }])
    expect(sha(second)).toBe(sha(first))
    // large print is another form, with a fingerprint of its own
    await stampaAvviso(ANNA, await mine(), { variante: 'grande' }, 'x')
    expect(await owner('select forma from stampa_avviso order by forma')).toEqual([
      { forma: 'grande it' },
      { forma: 'normale it' },
    ])
    const app = (sql: string) => rowsOf(sql, [], appUrl())
    for (const sql of [`update stampa_avviso set impronta = ''`, 'delete from stampa_avviso'])
      await expect(app(sql)).rejects.toThrow(/permission denied/)
  })

  test('is nobody else’s to open', async () => {
    const run = await issuedOn('2026-05-11')
    const { belfiore, id, numero } = await mine()
    expect(await findAvviso(MARCO, belfiore, id)).toBeUndefined()
    expect(await findAvvisoDi(NEIGHBOUR, run.id, numero)).toBeUndefined()
  })
})

test('workers killed in the middle of their parts: every statement once, every number once', async () => {
  const MANY = 4_000
  await owner(`insert into soggetto (belfiore, codice_fiscale, natura)
    select '${HERE}', lpad(n::text, 11, '0'), 'persona' from generate_series(1, ${MANY}) n`)
  await owner(`insert into immobile (belfiore, id, tipo, chiave)
    select '${HERE}', md5(n::text)::uuid, 'F', lpad(n::text, 11, '0') from generate_series(1, ${MANY}) n`)
  await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, dal, fonte, registrato_da)
    select belfiore, id, 'A/3', 50000, '${RATES_SINCE}', 'catasto', 'test' from immobile`)
  await owner(`insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
    select belfiore, id, chiave, '10', 1, 1, '${RATES_SINCE}', 'catasto', 'test' from immobile`)
  await owner(`insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
    select belfiore, id, chiave, 'a-disposizione', '{"aliquota":"base"}', '${RATES_SINCE}', 'ufficio', 'test' from immobile`)
  const worker = () => {
    const env = { ...process.env, APP_DATABASE_URL: appUrl() }
    const child = spawn(process.execPath, ['--import', 'tsx', 'testing/work-lotti.ts', HERE], { env, stdio: 'inherit' })
    return { child, ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))) }
  }
  const taken = async () =>
    Number((await owner<{ n: string }>(`select coalesce(sum(tentativi), 0) as n from lotto_emissione`))[0]!.n)
  /** Kills one worker while it has a part in hand, frees the part, and lets two others end the work. */
  const withKills = async (): Promise<void> => {
    const before = await taken()
    const victim = worker()
    while ((await taken()) <= before) await wait(5)
    victim.child.kill('SIGKILL')
    await victim.ended
    await owner(`update lotto_emissione set scade = now() where stato = 'in-corso'`)
    const others = [worker(), worker()]
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0])
  }
  const run = await begun()
  await withKills()
  expect((await findEmissione(OTHER, run.id))!.trovato).toMatchObject({ persone: MANY, importo: MANY * WHOLE })
  expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
  await withKills()
  const [sums] =
    await owner(`select count(*)::int as quanti, count(distinct numero)::int as numeri, max(numero) as ultimo,
    count(distinct codice_fiscale)::int as persone, sum(importo)::text as importo from avviso`)
  const importo = String(MANY * WHOLE)
  expect(sums).toEqual({ quanti: MANY, numeri: MANY, ultimo: MANY, persone: MANY, importo })
  expect((await findEmissione(OTHER, run.id))!.stato).toBe('emessa')
  // two parts of one run that end at the same moment do not wait for each other in a circle
  await begun()
  const due = [...(await dueLotti(HERE))]
  while (due.length > 0) {
    const two = due.splice(0, 2).map((id) => workOn({ belfiore: HERE, id }))
    expect(await Promise.all(two)).toEqual(two.map(() => 'done'))
  }
}, 180_000)
