import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { rowsOf } from '../../testing/database'
import { CHIEF, CLERK, codeOf, emissioneEmessa, HERE, NEIGHBOUR, RUN } from '../../testing/emissione-emessa'
import { readPdf } from '../../testing/pdf-text'
import { citizen } from '../platform/scope'
import { chiediStampa } from './commands'
import { workOnStampa } from './lavora'
import { faiPlico } from './plico'
import { apriPlico, inCartaDi, nonStampati } from './queries'
import { dueStampe, findInStampa, prendiPlico, TurnoPerso } from './turno'
import { vieDi } from './vie'

const { owner, avviso, reset, appUrl } = emissioneEmessa()
beforeEach(reset)

const workAll = async (): Promise<void> => {
  for (const id of await dueStampe(HERE))
    while (await workOnStampa({ belfiore: HERE, id }, () => Promise.resolve())) continue
}

const bytesOf = async (pezzi: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pezzi) all.push(piece)
  return Buffer.concat(all)
}

type BustaRow = { numero: number; motivo: string | null; plico_id: string | null; posizione: number | null }
const buste = () => owner<BustaRow>('select * from busta order by numero')

describe('batches of a run', () => {
  test('hold everybody with a whole address once, cut by weight and size; the others are told apart, with why', async () => {
    for (const numero of [1, 2, 3]) await avviso(numero)
    await avviso(4, { many: 60 })
    await avviso(5, { address: { cap: null } })
    await avviso(6, { address: { residenza: 'Z112', localita: 'Köln' } })
    await avviso(7, { address: { cap: '26041' } })
    expect(await inCartaDi(CLERK, RUN)).toEqual({ restano: 7, stampe: [], fuori: {} })
    expect(await chiediStampa(CHIEF, RUN, 2)).toBe('chiesta')
    await workAll()
    const { restano, stampe, fuori } = await inCartaDi(CLERK, RUN)
    expect({ restano, fuori }).toEqual({ restano: 0, fuori: { 'senza-cap': 1, estero: 1 } })
    // the light ones by postcode: 26041 first, then by number
    const { plichi, stato } = stampe[0]!
    expect(stato).toBe('pronta')
    expect(plichi.map((own) => [own.numero, own.buste])).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
    ])
    expect(plichi[0]!.classe).toBe(plichi[1]!.classe)
    expect(plichi[2]!.classe).toBeGreaterThan(plichi[0]!.classe)
    const inside = await Promise.all(plichi.map(({ id }) => apriPlico(CLERK, RUN.id, id)))
    expect(inside.map((own) => own!.buste.map(({ numero }) => numero))).toEqual([[7, 1], [2, 3], [4]])
    expect((await nonStampati(CLERK, RUN, 0)).fuori).toEqual([
      { numero: 5, nome: 'Rossi Numero5', motivo: 'senza-cap' },
      { numero: 6, nome: 'Rossi Numero6', motivo: 'estero' },
    ])
  })

  test('leave out a statement whose place another has taken', async () => {
    for (const numero of [1, 2]) await avviso(numero)
    await owner('update avviso set sostituisce = (select id from avviso where numero = 1) where numero = 2')
    expect((await inCartaDi(CLERK, RUN)).restano).toBe(1)
    expect((await vieDi(CLERK, RUN)).quanti).toEqual({ carta: 1 })
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    expect(await owner('select numero from busta')).toEqual([{ numero: 2 }])
  })

  test('are found in the file where the index says, and are the same whenever they are asked for', async () => {
    for (const numero of [1, 2, 3]) await avviso(numero, { many: numero })
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    for (const { id } of (await inCartaDi(CLERK, RUN)).stampe[0]!.plichi) {
      const plico = (await apriPlico(CLERK, RUN.id, id))!
      const bytes = await bytesOf(plico.pezzi())
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(plico.impronta)
      expect(bytes.equals(await bytesOf((await apriPlico(CHIEF, RUN.id, id))!.pezzi()))).toBe(true)
      const { pages } = await readPdf(bytes)
      for (const { daPagina, nome } of plico.buste) {
        const first = pages[daPagina - 1]!.items.map(({ text }) => text).join('')
        expect(first.replace(/\s/g, '')).toContain(nome.replace(/\s/g, ''))
      }
      const last = plico.buste.at(-1)!
      expect(last.daPagina + last.pagine - 1).toBe(pages.length)
    }
  })

  test('are written in the audit of everybody who is in one, each time', async () => {
    for (const numero of [1, 2]) await avviso(numero)
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    const { id } = (await inCartaDi(CLERK, RUN)).stampe[0]!.plichi[0]!
    await owner(`delete from audit_event where azione = 'export:avviso'`)
    await apriPlico(CLERK, RUN.id, id)
    expect(await owner(`select persona, attore from audit_event where azione = 'export:avviso' order by 1`)).toEqual(
      [1, 2].map((numero) => ({ persona: codeOf(numero), attore: CLERK.actor })),
    )
  })

  test('leave out whoever was told by another way, or is about to be', async () => {
    for (const numero of [1, 2, 3]) await avviso(numero)
    const [first, second] = await owner<{ id: string }>('select id::text from avviso order by numero')
    for (const [own, stato] of [
      [first, 'inviato'],
      [second, 'rinunciato'],
    ] as const)
      await owner(`insert into messaggio (belfiore, codice_fiscale, riferimento, modello, valori, lingua, stato, creato_da)
        values ('${HERE}', 'x', '${own!.id}', 'avviso-emesso', '{}', 'it', '${stato}', 'x')`)
    expect((await inCartaDi(CLERK, RUN)).restano).toBe(2)
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    expect((await buste()).map(({ numero }) => numero)).toEqual([2, 3])
  })
})

describe('asking', () => {
  test('twice at once is asking once, and again when all is done is nobody’s', async () => {
    await avviso(1)
    const both = await Promise.all([chiediStampa(CHIEF, RUN, 500), chiediStampa(CHIEF, RUN, 500)])
    expect([...both].sort()).toEqual(['chiesta', 'gia'])
    await workAll()
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('nessuno')
    expect(await buste()).toHaveLength(1)
    // who is issued something later comes into the next
    await avviso(2)
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('chiesta')
    await workAll()
    expect((await inCartaDi(CLERK, RUN)).stampe).toHaveLength(2)
  })

  test('is for a run that is finished', async () => {
    await avviso(1)
    await owner(`update emissione set stato = 'emissione'`)
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('non-emessa')
  })

  test('is not for who does not direct the office, for the neighbour, nor for a citizen', async () => {
    await avviso(1)
    for (const scope of [CLERK, NEIGHBOUR, citizen(codeOf(1))])
      expect(await chiediStampa(scope, RUN, 500).catch(() => 'refused')).not.toBe('chiesta')
    expect(await owner('select 1 from stampa')).toEqual([])
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    const { id } = (await inCartaDi(CLERK, RUN)).stampe[0]!.plichi[0]!
    for (const scope of [NEIGHBOUR, citizen(codeOf(1))]) {
      expect(await apriPlico(scope, RUN.id, id)).toBeUndefined()
      expect(await inCartaDi(scope, RUN)).toMatchObject({ stampe: [], fuori: {} })
      expect((await nonStampati(scope, RUN, 0)).fuori).toEqual([])
    }
  })
})

describe('a batch that was made', () => {
  test('does not change any more, whoever of the office would change it', async () => {
    await avviso(1)
    await chiediStampa(CHIEF, RUN, 500)
    await workAll()
    const app = (sql: string) => rowsOf(sql, [], appUrl())
    for (const sql of ['update plico_parte set contenuto = null', 'delete from plico', 'delete from busta'])
      await expect(app(sql)).rejects.toThrow(/permission denied/)
    const set = `select set_config('app.attore', '${CHIEF.actor}', false), set_config('app.ruolo', 'amministratore', false),
      set_config('app.comuni', '{${HERE}}', false)`
    for (const sql of [
      `update plico set impronta = 'x'`,
      'update busta set posizione = 9',
      `update stampa set stato = 'conta'`,
    ])
      await app(`${set}; ${sql}`)
    expect(await owner(`select 1 from plico where impronta = 'x'`)).toEqual([])
    expect(await owner('select 1 from busta where posizione = 9')).toEqual([])
    expect(await owner(`select 1 from stampa where stato = 'conta'`)).toEqual([])
  })

  test('is not written by a worker that was too slow: another has made it', async () => {
    await avviso(1)
    await chiediStampa(CHIEF, RUN, 500)
    const [id] = (await dueStampe(HERE)) as [string]
    await workOnStampa({ belfiore: HERE, id }, () => Promise.resolve())
    const stampa = (await findInStampa({ belfiore: HERE, id }))!
    const slow = (await prendiPlico(stampa))!
    expect(await prendiPlico(stampa)).toBeUndefined()
    await owner(`update plico set scade = now() - interval '1 second'`)
    await workAll()
    await expect(faiPlico(stampa, slow)).rejects.toThrow(TurnoPerso)
    expect(await owner('select distinct file_id from plico_parte')).toEqual(await owner('select file_id from plico'))
  })
})

test('a worker killed in the middle, again and again: every statement once, every file whole', async () => {
  const MANY = 60
  for (let numero = 1; numero <= MANY; numero += 1) await avviso(numero)
  await chiediStampa(CHIEF, RUN, 10)
  const env = { ...process.env, APP_DATABASE_URL: appUrl() }
  const done = async () => (await owner(`select 1 from plico where stato = 'fatto'`)).length
  const begun = async () => (await owner(`select 1 from stampa where tentativi > 0`)).length
  for (const isTime of [begun, async () => (await done()) >= 1, async () => (await done()) >= 3]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'testing/work-stampe.ts', HERE], { env, stdio: 'ignore' })
    while (child.exitCode === null && !(await isTime())) await wait(5)
    child.kill('SIGKILL')
    // what it had in hand is another's after two minutes: not waited for here
    await owner(`update stampa set scade = now() where scade is not null`)
    await owner(`update plico set scade = now() where stato = 'in-corso'`)
  }
  await wait(50)
  await workAll()
  const rows = await buste()
  expect(rows.map(({ numero }) => numero)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1))
  expect(new Set(rows.map(({ plico_id, posizione }) => `${plico_id} ${posizione}`)).size).toBe(MANY)
  const files = await owner<{ whole: boolean }>(`
    select sum(length(q.contenuto)) = p.byte as whole from plico p
      join plico_parte q on q.belfiore = p.belfiore and q.plico_id = p.id and q.file_id = p.file_id group by p.id, p.byte`)
  expect(files).toEqual(Array.from({ length: MANY / 10 }, () => ({ whole: true })))
  expect(await owner('select distinct file_id from plico_parte')).toHaveLength(MANY / 10)
  expect(await owner('select stato from stampa')).toEqual([{ stato: 'pronta' }])
}, 120_000)
