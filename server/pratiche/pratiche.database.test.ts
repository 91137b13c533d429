import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import { MOSTRATI } from '../../contracts/pratiche/percorso'
import { rowsOf } from '../../testing/database'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { today } from '../platform/clock'
import { isUnavailable } from '../platform/unavailable'
import { citizen, staff } from '../platform/scope'
import { apriBozza, buttaBozza, MOST_BOZZE, salvaPasso } from './bozze'
import { invia, rispondi, ritira } from './commands'
import { findBozza, findPratica, mie } from './queries'

const { HERE, THERE, ALBA, GIULIA, OFFICER } = its
const MITTENTE = { nome: 'Alba Inventata', lingua: 'it' } as const

const { owner, scratch } = tenancyDatabase(async (owner) => {
  // what the rows of the tenancy tests sent is not what is counted here
  for (const table of ['evento_pratica', 'allegato_parte', 'allegato', 'pratica', 'registro_protocollo', 'bozza'])
    await owner(`delete from ${table}`)
})

afterEach(() => owner('delete from bozza'))

const RISPOSTE: readonly (readonly [passo: string, form: Readonly<Record<string, string>>])[] = [
  ['utenza', { utenza: 'altro', indirizzo: 'Via dei Tigli 4' }],
  ['al', { 'al.g': '15', 'al.m': '3', 'al.a': '2026' }],
  ['perche', { perche: 'vuoto' }],
  ['nuovo', { nuovoIndirizzo: 'Via Larga 1, Padova' }],
  ['recapito', { email: 'alba@example.it', telefono: '' }],
  ['vero', { vero: 'si' }],
]
const form = (fields: Readonly<Record<string, string>>): URLSearchParams => {
  const shown = new Set(Object.keys(fields).map((name) => name.split('.')[0]))
  return new URLSearchParams({ ...fields, [MOSTRATI]: [...shown].join(',') })
}

const nuova = async (person: string, procedura: ProceduraId = 'tari-fine', belfiore = HERE) => {
  const id = await apriBozza(citizen(person), { belfiore, codiceFiscale: person, procedura, lingua: 'it' })
  return { belfiore, id }
}

/** A draft with every question answered, one step at a time, as the pages do it. */
const pronta = async (person = ALBA, more: Readonly<Record<string, string>> = { perche: 'chiusa' }) => {
  const key = await nuova(person)
  let versione = 1
  for (const [passo, fields] of RISPOSTE) {
    const saved = await salvaPasso(citizen(person), key, passo, versione, form(passo === 'perche' ? more : fields))
    if (typeof saved === 'string') throw new Error(saved)
    expect(saved.letto.problems).toEqual([])
    versione += 1
  }
  return { key, versione }
}

const inviata = async (person = ALBA): Promise<{ readonly belfiore: string; readonly id: string }> => {
  const { key, versione } = await pronta(person)
  const done = await invia(citizen(person), key, versione, MITTENTE)
  if (!done.ok) throw new Error(done.why)
  return { belfiore: key.belfiore, id: done.id }
}

describe('a draft', () => {
  test('keeps what was answered at each step, and is found again', async () => {
    const { key } = await pronta()
    const found = await findBozza(citizen(ALBA), key)
    expect(found?.risposte).toMatchObject({ al: '2026-03-15', perche: 'chiusa', email: 'alba@example.it' })
    expect((await mie(citizen(ALBA))).bozze.map(({ id }) => id)).toContain(key.id)
  })

  test('is nobody else’s: not seen, not written, not sent, not thrown away', async () => {
    const { key, versione } = await pronta()
    for (const other of [citizen(GIULIA), staff(OFFICER, 'operatore', [HERE])]) {
      expect(await findBozza(other, key)).toBeUndefined()
      expect(await salvaPasso(other, key, 'nuovo', versione, form({ nuovoIndirizzo: 'altrove' }))).toBe('gone')
      expect(await invia(other, key, versione, MITTENTE)).toEqual({ ok: false, why: 'gone' })
      expect(await buttaBozza(other, key)).toBe(false)
    }
    expect((await findBozza(citizen(ALBA), key))?.risposte.nuovoIndirizzo).toBe('Via Larga 1, Padova')
  })

  test('of two devices at once, the one with the older page is told, and nothing of the other is lost', async () => {
    const key = await nuova(ALBA)
    const save = (indirizzo: string) =>
      salvaPasso(citizen(ALBA), key, 'utenza', 1, form({ utenza: 'altro', indirizzo }))
    const done = await Promise.all([save('Via Uno 1'), save('Via Due 2')])
    expect(done.filter((each) => each === 'cambiata')).toHaveLength(1)
    const kept = (await findBozza(citizen(ALBA), key))?.risposte.indirizzo
    const won = done.find((each) => typeof each !== 'string')
    expect(kept).toBe(typeof won === 'object' ? won.letto.risposte.indirizzo : undefined)
  })

  test('keeps the answers that are right where one is wrong', async () => {
    const key = await nuova(ALBA)
    const saved = await salvaPasso(citizen(ALBA), key, 'recapito', 1, form({ email: 'senza', telefono: '0425 123456' }))
    if (typeof saved === 'string') throw new Error(saved)
    expect(saved.letto.problems.map(({ campo, code }) => [campo, code])).toEqual([['email', 'email-unreadable']])
    expect((await findBozza(citizen(ALBA), key))?.risposte).toEqual({ telefono: '0425 123456' })
  })

  test('on a disk that is full keeps what it had, says that it passes, and goes on when there is room', async () => {
    const { key, versione } = await pronta()
    // in the words of PostgreSQL itself where it cannot write: disk_full
    await owner(`create function no_room() returns trigger language plpgsql as $$ begin
      raise exception 'could not extend file' using errcode = '53100'; end $$`)
    const full = async (table: string, what: () => Promise<unknown>): Promise<unknown> => {
      await owner(`create trigger no_room before insert or update on ${table} for each row execute function no_room()`)
      try {
        return await what().catch((error: unknown) => error)
      } finally {
        await owner(`drop trigger no_room on ${table}`)
      }
    }
    const save = () => salvaPasso(citizen(ALBA), key, 'nuovo', versione, form({ nuovoIndirizzo: 'Via Nuova 9' }))
    const send = () => invia(citizen(ALBA), key, versione, MITTENTE)
    for (const [table, what] of [
      ['bozza', save],
      ['bozza', () => nuova(ALBA)],
      ['pratica', send],
      ['audit_event', send],
    ] as const)
      expect([table, isUnavailable(await full(table, what))]).toEqual([table, true])
    expect((await findBozza(citizen(ALBA), key))?.risposte.nuovoIndirizzo).toBe('Via Larga 1, Padova')
    expect(await send()).toMatchObject({ ok: true })
    await owner('drop function no_room()')
  })

  test('thrown away it is gone', async () => {
    const key = await nuova(ALBA)
    expect(await buttaBozza(citizen(ALBA), key)).toBe(true)
    expect(await findBozza(citizen(ALBA), key)).toBeUndefined()
    expect(await buttaBozza(citizen(ALBA), key)).toBe(false)
  })

  test('cannot be begun without end', async () => {
    const begin = () => nuova(GIULIA)
    for (let at = 0; at < MOST_BOZZE; at++) await begin()
    expect((await begin()).id).toBe('troppe')
  })

  test('of a comune that does not exist is none', async () => {
    await expect(nuova(ALBA, 'tari-fine', 'Z999')).rejects.toThrow()
  })
})

describe('sending', () => {
  test('gives a number, an event, a letter and its audit, and leaves no draft', async () => {
    const { key, versione } = await pronta()
    const done = await invia(citizen(ALBA), key, versione, MITTENTE)
    if (!done.ok) throw new Error(done.why)
    const pratica = await findPratica(citizen(ALBA), { belfiore: HERE, id: done.id })
    expect(pratica).toMatchObject({ stato: 'presentata', tramite: 'web', anno: 2026, tributo: 'tari', versione: 1 })
    expect(pratica?.protocollo).toMatch(new RegExp(`^\\d+/${today().slice(0, 4)}$`))
    expect(pratica?.eventi.map(({ tipo }) => tipo)).toEqual(['presentata'])
    expect(await findBozza(citizen(ALBA), key)).toBeUndefined()
    const letters = await owner('select modello, valori from messaggio where pratica_id = $1', [done.id])
    expect(letters).toMatchObject([{ modello: 'pratica-ricevuta', valori: { protocollo: pratica?.protocollo } }])
    const events = await owner(`select persona from audit_event where azione = 'send:pratica' and oggetto = $1`, [
      done.id,
    ])
    expect(events).toEqual([{ persona: ALBA }])
  })

  test('twice is once: one after the other, and both at once', async () => {
    const { key, versione } = await pronta()
    const send = () => invia(citizen(ALBA), key, versione, MITTENTE)
    const all = await Promise.all([send(), send(), send()])
    const again = await send()
    expect(new Set([...all, again].map((each) => (each.ok ? each.id : each.why))).size).toBe(1)
    expect(await owner('select count(*)::int as n from pratica where bozza_id = $1', [key.id])).toEqual([{ n: 1 }])
    const letters =
      'select count(*)::int as n from messaggio m join pratica p on p.id = m.pratica_id where p.bozza_id = $1'
    expect(await owner(letters, [key.id])).toEqual([{ n: 1 }])
  })

  test('numbers a comune’s requests without gaps and without doubles, forty at once', async () => {
    const { risposte } = (await findBozza(citizen(ALBA), (await pronta()).key))!
    const ids = Array.from({ length: 40 }, () => randomUUID())
    for (const id of ids)
      await owner(
        `insert into bozza (belfiore, id, codice_fiscale, procedura, risposte, lingua, creata_da)
         values ($1, $2, $3, 'tari-fine', $4, 'it', $3)`,
        [HERE, id, ALBA, JSON.stringify(risposte)],
      )
    const sent = await Promise.all(ids.map((id) => invia(citizen(ALBA), { belfiore: HERE, id }, 1, MITTENTE)))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    const [row] = await owner<{ n: number; most: number; different: number }>(
      'select count(*)::int as n, max(numero) as most, count(distinct numero)::int as different from pratica where belfiore = $1',
      [HERE],
    )
    expect(row).toEqual({ n: row!.n, most: row!.n, different: row!.n })
  })

  test('gives back the number of one that could not be kept', async () => {
    const before = (
      await owner<{ ultimo: number }>('select ultimo from registro_protocollo where belfiore = $1', [HERE])
    )[0]!
    const { key, versione } = await pronta()
    // a letter that the database refuses undoes all of it
    await owner(`alter table messaggio add constraint no_letter check (modello <> 'pratica-ricevuta') not valid`)
    await expect(invia(citizen(ALBA), key, versione, MITTENTE)).rejects.toThrow()
    await owner('alter table messaggio drop constraint no_letter')
    expect(await findBozza(citizen(ALBA), key)).toBeDefined()
    expect(
      (await owner<{ ultimo: number }>('select ultimo from registro_protocollo where belfiore = $1', [HERE]))[0],
    ).toEqual(before)
    expect(await invia(citizen(ALBA), key, versione, MITTENTE)).toMatchObject({ ok: true })
  })

  test('is refused with an open question, an older page, or without the paper that must go with it', async () => {
    const open = await nuova(ALBA)
    expect(await invia(citizen(ALBA), open, 1, MITTENTE)).toEqual({ ok: false, why: 'incompleta' })
    const older = await pronta()
    expect(await invia(citizen(ALBA), older.key, 1, MITTENTE)).toEqual({ ok: false, why: 'cambiata' })
    // an empty home is shown by the contracts of light and gas that ended
    const bare = await pronta(ALBA, { perche: 'vuoto' })
    expect(await invia(citizen(ALBA), bare.key, bare.versione, MITTENTE)).toEqual({ ok: false, why: 'manca-allegato' })
  })
})

describe('a request that was sent', () => {
  test('is seen by its person and its comune, and by nobody else', async () => {
    const key = await inviata()
    expect(await findPratica(citizen(ALBA), key)).toBeDefined()
    expect(await findPratica(staff(OFFICER, 'operatore', [HERE]), key)).toBeDefined()
    expect(await findPratica(citizen(GIULIA), key)).toBeUndefined()
    expect(await findPratica(staff(its.FAR_OFFICER, 'operatore', [THERE]), key)).toBeUndefined()
  })

  test('takes a message, and an older page is told', async () => {
    const key = await inviata()
    expect(await rispondi(citizen(ALBA), key, 1, 'Ho dimenticato una cosa.')).toBe('ok')
    expect(await rispondi(citizen(ALBA), key, 1, 'Di nuovo.')).toBe('cambiata')
    const pratica = await findPratica(citizen(ALBA), key)
    expect(pratica).toMatchObject({ stato: 'presentata', versione: 2 })
    expect(pratica?.eventi.at(-1)).toMatchObject({ tipo: 'messaggio', testo: 'Ho dimenticato una cosa.' })
  })

  test('an answer to the office sets its clock going again, without the days for which it rested', async () => {
    const key = await inviata()
    // sent on 1 October, asked on the 8th: 30 working days less the days until today (12 October is the first that counts again)
    await owner(
      `update pratica set stato = 'attesa', versione = 2, presentata_il = '2026-10-01 10:00+02', sospesa_dal = '2026-10-08',
       scadenza = null where id = $1`,
      [key.id],
    )
    expect(await rispondi(citizen(ALBA), key, 2, 'Ecco.')).toBe('ok')
    const pratica = await findPratica(citizen(ALBA), key)
    expect(pratica).toMatchObject({ stato: 'in-carico', sospesaDal: undefined })
    // 30 days of rest at most (L. 241/1990 art. 2 c. 7): 8 October to 7 November; 5 working days before it (2, 5, 6, 7, 8
    // October), 25 after it from 9 November, 8 December is a holiday
    expect(pratica?.scadenza).toBe('2026-12-14')
  })

  test('taken back it is closed, and its number stays', async () => {
    const key = await inviata()
    expect(await ritira(citizen(GIULIA), key, 1)).toBe('gone')
    expect(await ritira(citizen(ALBA), key, 1)).toBe('ok')
    const pratica = await findPratica(citizen(ALBA), key)
    expect(pratica).toMatchObject({ stato: 'ritirata', scadenza: undefined })
    expect(pratica?.chiusaIl).toBeInstanceOf(Date)
    expect(await ritira(citizen(ALBA), key, 2)).toBe('cambiata')
    expect(await rispondi(citizen(ALBA), key, 2, 'Ancora')).toBe('cambiata')
  })

  test('cannot be decided by its own person', async () => {
    const key = await inviata()
    const accept = rowsOf(
      `begin; set local app.ruolo = 'cittadino'; set local app.attore = '${ALBA}'; set local app.persona = '${ALBA}';
       update pratica set stato = 'accolta', versione = 2 where id = '${key.id}'; commit`,
      [],
      scratch().appUrl,
    )
    await expect(accept).rejects.toThrow(/does not go from presentata to accolta/)
  })
})
