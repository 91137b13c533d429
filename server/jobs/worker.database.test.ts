import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closePost, openPost, type Post } from '../../testing/post'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { findOre } from '../appuntamenti/calendario'
import { book, cancel } from '../appuntamenti/commands'
import { smtpCanale } from '../notifiche/canali/smtp'
import { queueMessage, type NewMessage } from '../notifiche/commands'
import { deliver } from '../notifiche/delivery'
import { db } from '../platform/db'
import { citizen, staff, system } from '../platform/scope'
import { startWorker } from './worker'

const OFFICE = staff(its.OFFICER, 'operatore', [its.HERE])
const DECIDED = { modello: 'pratica-decisa', valori: { protocollo: '7/2026' } } as const
const FROM = 'Sportello <tributi@example.it>'
const PORTAL = 'https://tributi.example.it'

let post: Post
const { owner } = tenancyDatabase()
beforeEach(async () => {
  post = await openPost()
  await owner('delete from messaggio')
  await owner('delete from recapito')
  await address(its.ALBA, 'alba@example.it')
})
afterEach(() => closePost(post))

const address = (person: string, indirizzo: string, by = person, lingua = 'it') =>
  owner(`insert into recapito (codice_fiscale, canale, indirizzo, lingua, messaggi, confermato_il, messo_da)
    values ('${person}', 'email', '${indirizzo}', '${lingua}', '{pratiche}', now(), '${by}')`)
const queue = (more: Partial<NewMessage> = {}) =>
  db(OFFICE, (tx) =>
    queueMessage(tx, OFFICE, { belfiore: its.HERE, codiceFiscale: its.ALBA, ...DECIDED, ...more } as NewMessage),
  )
type Row = {
  id: string
  stato: string
  errore: string | null
  tentativi: number
  oggetto: string | null
  testo: string
}
const rows = () => owner<Row>('select * from messaggio order by creato_il')
const email = (port = post.port) => smtpCanale('email', { url: `smtp://127.0.0.1:${port}`, from: FROM })
const canali = (port?: number) => () => ({ email: email(port) })
const sendAll = async (port?: number) => {
  for (const { id } of await rows()) await deliver(its.HERE, id, canali(port))
}
const makeDue = () => owner(`update messaggio set prossimo_tentativo = now() where stato = 'in-coda'`)

describe('a message', () => {
  test('goes out once, in words, and stays written with its audit', async () => {
    await queue()
    await sendAll()
    await sendAll()
    expect(post.mails).toHaveLength(1)
    const [row] = await rows()
    expect(row).toMatchObject({ stato: 'inviato', canale: 'email', destinatario: 'alba@example.it', errore: null })
    expect(row!.oggetto).toBe('C’è una risposta alla tua richiesta 7/2026')
    expect(row!.testo).toContain('/area/messaggi')
    expect(post.mails[0]).toContain(`Message-ID: <${row!.id}@example.it>`)
    expect(post.mails[0]).not.toContain(its.ALBA)
    const [seen] = await owner(`select attore, ruolo, persona from audit_event where azione = 'send:messaggio'`)
    expect(seen).toEqual({ attore: 'sistema', ruolo: 'sistema', persona: its.ALBA })
  })

  test('speaks the language that the person chose, whatever the office speaks', async () => {
    await owner(`update recapito set lingua = 'de'`)
    await queue()
    await sendAll()
    expect((await rows())[0]!.oggetto).toBe('Es gibt eine Antwort auf Ihren Antrag 7/2026')
  })

  test('waits while the server is away, longer each time, and goes when it is back', async () => {
    const { port } = post
    await closePost(post)
    await queue()
    const waits: number[] = []
    for (let at = 0; at < 3; at += 1) {
      await makeDue()
      await sendAll(port)
      const [row] = await owner<{ wait: number }>(
        `select round(extract(epoch from prossimo_tentativo - now()) / 60)::int as wait from messaggio`,
      )
      waits.push(row!.wait)
    }
    expect(waits).toEqual([1, 5, 15])
    expect(await rows()).toMatchObject([{ stato: 'in-coda', errore: 'non-raggiungibile', tentativi: 3 }])
    post = await openPost(port)
    await makeDue()
    await sendAll(port)
    expect(post.mails).toHaveLength(1)
    expect(await rows()).toMatchObject([{ stato: 'inviato', errore: null }])
  })

  test('is given up after ten tries, with its reason', async () => {
    const { port } = post
    await closePost(post)
    await queue()
    await owner('update messaggio set tentativi = 10')
    await sendAll(port)
    expect(await rows()).toMatchObject([{ stato: 'rinunciato', errore: 'non-raggiungibile' }])
    post = await openPost()
  })

  test('to an address that is refused fails at once', async () => {
    post.refuse.add('alba@example.it')
    await queue()
    await sendAll()
    expect(await rows()).toMatchObject([{ stato: 'fallito', errore: 'indirizzo-rifiutato', tentativi: 1 }])
  })

  test.each([
    ['without an address', `delete from recapito`],
    ['of an address that is not confirmed', `update recapito set confermato_il = null`],
    ['of a kind that is not wished for', `update recapito set messaggi = '{}'`],
  ])('%s is kept to be read in the area', async (_, change) => {
    await owner(change)
    await queue()
    await sendAll()
    expect(post.mails).toEqual([])
    const [row] = await rows()
    expect(row).toMatchObject({ stato: 'rinunciato', errore: 'nessun-recapito' })
    expect(row!.testo).toContain('7/2026')
  })

  test('to a firm goes where who put the address in speaks for it, and nowhere else', async () => {
    await address(its.FIRM, 'firm@example.it', its.AGENT)
    await queue({ codiceFiscale: its.FIRM })
    await sendAll()
    await owner(`update rappresentanza set revocata_il = now() where belfiore = '${its.HERE}'`)
    await queue({ codiceFiscale: its.FIRM })
    await sendAll()
    expect((await rows()).map(({ stato }) => stato)).toEqual(['inviato', 'rinunciato'])
  })

  test('that waits for its day is left alone', async () => {
    await queue({ nonPrima: new Date(Date.now() + 60_000) })
    await sendAll()
    expect(await rows()).toMatchObject([{ stato: 'in-coda', tentativi: 0 }])
  })

  test('confirms an address, and keeps its code nowhere', async () => {
    await owner(`update recapito set confermato_il = null, codice = '482913'`)
    const scope = citizen(its.ALBA)
    const contenuto = { modello: 'conferma-recapito', valori: { codice: '482913' } } as const
    await db(scope, (tx) => queueMessage(tx, scope, { belfiore: '0000', codiceFiscale: its.ALBA, ...contenuto }))
    await deliver('0000', (await rows())[0]!.id, canali())
    expect(post.mails[0]).toContain('482913')
    expect(JSON.stringify(await rows())).not.toContain('482913')
  })

  test('is sent by one of two workers that take it up at once', async () => {
    await queue()
    const [{ id }] = (await rows()) as [Row]
    await Promise.all([1, 2, 3].map(() => deliver(its.HERE, id, canali())))
    expect(post.mails).toHaveLength(1)
  })

  test('of another comune is not the business of who works for this one', async () => {
    await queue()
    const [{ id }] = (await rows()) as [Row]
    expect(await deliver(its.THERE, id, canali())).toBeUndefined()
    expect(await db(system(its.THERE, 'test'), (tx) => tx.messaggio.count())).toBe(0)
  })
})

const mails = async (count: number) => vi.waitFor(() => expect(post.mails.length).toBeGreaterThanOrEqual(count), 60_000)

describe('the worker', () => {
  test('sends what waited for it, and what is queued while it runs; it stops in good order', async () => {
    await queue()
    const stop = await startWorker(canali())
    await mails(1)
    await queue()
    await mails(2)
    await stop()
    expect((await rows()).map(({ stato }) => stato)).toEqual(['inviato', 'inviato'])
  })

  test('reminds of an appointment once its day has come, and of none that was left', async () => {
    await owner(`update recapito set messaggi = '{appuntamenti}', lingua = 'de'`)
    const office = '0f0f0f0f-0000-4000-8000-000000000001'
    await owner(`insert into agenda (belfiore, ufficio, temi, modi, giorno, dalle, alle, minuti, posti, riservati, ore_libere,
      giorni_avanti, ore_preavviso, dal, registrato_da)
      select '${its.HERE}', '${office}', '{imu}', '{sportello}', day, 540, 660, 30, 1, 0, 0, 20, 0, '2020-01-01', '${its.CHIEF}'
      from generate_series(1, 7) day`)
    const about = { comune: its.HERE, ufficio: office, tema: 'imu', priorita: 'nessuna' } as const
    const last = (await findOre(about, false)).slice(-2)
    const alba = { codiceFiscale: its.ALBA, nome: 'Persona Inventata' }
    const words = { modo: 'sportello', email: '', telefono: '', nota: '' } as const
    const ids: string[] = []
    for (const { agenda, inizio } of last) {
      const done = await book(citizen(its.ALBA), alba, { ...about, ...words, agenda, inizio }, 'it')
      if (done.ok) ids.push(done.id)
    }
    await cancel(citizen(its.ALBA), { comune: its.HERE, id: ids[0]! })
    const stop = await startWorker(canali())
    // what was booked and what was left are told at once; the reminder waits for its day
    await mails(2)
    expect(post.mails.filter((mail) => mail.includes('Erinnerung'))).toEqual([])
    await makeDue()
    await owner(`select pg_notify('messaggio', '${its.HERE}')`)
    await mails(3)
    await stop()
    const kinds = await owner<{ m: string }>(
      `select modello || ' ' || stato as m from messaggio where modello like '%promemoria' order by 1`,
    )
    expect(kinds.map(({ m }) => m)).toEqual(['appuntamento-promemoria annullato', 'appuntamento-promemoria inviato'])
    expect(post.mails.filter((mail) => mail.includes('Erinnerung'))).toHaveLength(1)
  })

  test('killed between the mail and its note: nothing is lost, and the second mail is known by its name', async () => {
    const { SMTP_URL: _, ...env } = process.env
    const begin = (): ChildProcess =>
      spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
        env: { ...env, PUBLIC_URL: PORTAL, SMTP_URL: `smtp://127.0.0.1:${post.port}`, MAIL_FROM: FROM },
        stdio: 'ignore',
      })
    await queue()
    post.hold = true
    const first = begin()
    await mails(1)
    first.kill('SIGKILL')
    await once(first, 'exit')
    expect(await rows()).toMatchObject([{ stato: 'in-coda', tentativi: 1 }])
    post.hold = false
    // its lease runs out
    await makeDue()
    const second = begin()
    await mails(2)
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ stato: 'inviato', tentativi: 2 }]), 60_000)
    second.kill('SIGTERM')
    await once(second, 'exit')
    const names = post.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1])
    expect(new Set(names).size).toBe(1)
  })

  test('without the address of the portal it does not begin: papers would lead to this machine', async () => {
    const { PUBLIC_URL: _, ...env } = process.env
    const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr!.on('data', (part: Buffer) => (said += part.toString()))
    const [status] = (await once(child, 'exit')) as [number]
    expect([status, said]).toEqual([1, expect.stringContaining('PUBLIC_URL is not set')])
  })
})
