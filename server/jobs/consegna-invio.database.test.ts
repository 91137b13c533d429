import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowsOf } from '../../testing/database'
import { CHIEF, CLERK, codeOf, emissioneEmessa, HERE, NEIGHBOUR, RUN } from '../../testing/emissione-emessa'
import { closePost, openPost, type Post } from '../../testing/post'
import type { Canale } from '../notifiche/canali/canale'
import type { Canali } from '../notifiche/canali/canali'
import { smtpCanale } from '../notifiche/canali/smtp'
import { dueMessages } from '../notifiche/claim'
import { deliver } from '../notifiche/delivery'
import { db } from '../platform/db'
import { citizen } from '../platform/scope'
import { avviaInvio, chiediStampa } from '../consegna/commands'
import { dueInvii, workOnInvio } from '../consegna/invio'
import { workOnStampa } from '../consegna/lavora'
import { inCartaDi } from '../consegna/queries'
import { dueStampe } from '../consegna/turno'
import { raggiungibiliDi, vieDi } from '../consegna/vie'

const { owner, avviso, reset, appUrl } = emissioneEmessa()
let post: Post
beforeEach(async () => {
  post = await openPost()
  await reset()
  for (const table of ['recapito', 'rappresentanza', 'soggetto', 'parametro_ente', 'audit_event'])
    await owner(`delete from ${table}`)
})
afterEach(() => closePost(post))

/** The comune chose, a day before the run ended unless another moment is told. */
const order = (ordine: readonly string[], when = `now() - interval '1 day'`) =>
  owner(
    `insert into parametro_ente (belfiore, chiave, valore, pubblico, dal, registrato_da, registrato_il)
      values ('${HERE}', 'consegna.canali', $1, true, '2026-01-01', '${CHIEF.actor}', ${when})`,
    [JSON.stringify({ ordine })],
  )
const address = (numero: number, canale = 'email', messaggi = '{avvisi}') =>
  owner(`insert into recapito (codice_fiscale, canale, indirizzo, lingua, messaggi, confermato_il, messo_da)
    values ('${codeOf(numero)}', '${canale}', '${canale}${numero}@example.it', 'it', '${messaggi}', now(), '${codeOf(numero)}')`)

const FROM = 'Sportello <tributi@example.it>'
const smtp = (nome: 'email' | 'pec') => smtpCanale(nome, { url: `smtp://127.0.0.1:${post.port}`, from: FROM })
/** IO as it answers for who has switched the service off. */
const IO_OFF: Canale = {
  nome: 'io',
  send: () => Promise.resolve({ ok: false, errore: 'io-non-attivo', definitivo: true }),
}
const both = () => ({ email: smtp('email'), pec: smtp('pec') })

const invii = async () => {
  for (const id of await dueInvii(HERE)) await workOnInvio({ belfiore: HERE, id })
}
const sendAll = async (canali: Canali = both) => {
  for (const id of await dueMessages(HERE)) await deliver(HERE, id, canali)
}
type Row = { codice_fiscale: string; stato: string; canale: string | null; errore: string | null }
const rows = () => owner<Row>('select * from messaggio order by codice_fiscale')
const people = (...numeri: readonly number[]) => Promise.all(numeri.map((numero) => avviso(numero)))

describe('the statements of a run', () => {
  test('go on paper, all of them, until the comune has chosen', async () => {
    await people(1, 2)
    await address(1)
    await invii()
    expect(await rows()).toEqual([])
    const { ordine, quanti, inviata } = await vieDi(CLERK, RUN)
    expect({ ordine, quanti, inviata }).toEqual({ ordine: undefined, quanti: { carta: 2 }, inviata: false })
    expect((await inCartaDi(CLERK, RUN)).restano).toBe(2)
  })

  test('go by the first channel of the order for which the person gave an address for them; the others on paper', async () => {
    await people(1, 2, 3, 4)
    await order(['pec', 'email'])
    await address(1)
    await address(1, 'pec')
    await address(2)
    // an address for other messages is no wish to have statements there
    await address(3, 'email', '{pratiche}')
    await invii()
    expect(await vieDi(CLERK, RUN)).toMatchObject({ quanti: { 'in-partenza': 4 }, inviata: true })
    await sendAll()
    expect((await rows()).map(({ stato, canale }) => [stato, canale])).toEqual([
      ['inviato', 'pec'],
      ['inviato', 'email'],
      ['rinunciato', null],
      ['rinunciato', null],
    ])
    expect(await vieDi(CLERK, RUN)).toEqual({
      ...{ ordine: ['pec', 'email'], inviata: true },
      quanti: { pec: 1, email: 1, carta: 2 },
      falliti: [{ errore: 'nessun-recapito', quanti: 2 }],
    })
    expect((await inCartaDi(CLERK, RUN)).restano).toBe(2)
  })

  test('say no sum and no name, lead to the page of the statement, and tell the next day to pay by', async () => {
    const scadenza = (giorno: string, resta: number) => ({
      giorno,
      resta,
      rata: 'x',
      importo: 123_45,
      versato: 0,
      righe: [],
    })
    await avviso(1, {
      scadenze: [scadenza('2026-06-16', 123_45), scadenza('2126-12-16', 123_45), scadenza('2126-06-16', 0)],
    })
    await order(['email'])
    await address(1)
    await invii()
    await sendAll()
    const [message] = await owner<{ oggetto: string; testo: string; riferimento: string }>('select * from messaggio')
    expect(message!.oggetto).toBe('Il tuo avviso IMU 2026 è pronto')
    expect(message!.testo).toContain('Si paga entro il 16 dicembre 2126.')
    expect(message!.testo).toContain(`/area/avvisi/${HERE.toLowerCase()}/${message!.riferimento}`)
    expect(message!.testo).not.toMatch(/Rossi|PERSONA|123/)
    const [seen] = await owner(`select persona, dati from audit_event where azione = 'send:messaggio'`)
    expect(seen).toEqual({ persona: codeOf(1), dati: { canale: 'email', modello: 'avviso-emesso' } })
  })

  test('fall to the next channel where one refuses, and in the end to paper, with the audit of it', async () => {
    await people(1, 2)
    await order(['io', 'pec', 'email'])
    await address(1, 'pec')
    await address(1)
    await address(2)
    post.refuse.add('pec1@example.it').add('email2@example.it')
    await invii()
    await sendAll(() => ({ ...both(), io: IO_OFF }))
    expect((await rows()).map(({ stato, canale, errore }) => [stato, canale, errore])).toEqual([
      ['inviato', 'email', null],
      ['fallito', 'email', 'indirizzo-rifiutato'],
    ])
    expect((await vieDi(CLERK, RUN)).quanti).toEqual({ email: 1, carta: 1 })
    expect(await owner(`select persona, motivo from audit_event where azione = 'change:messaggio'`)).toEqual([
      { persona: codeOf(2), motivo: 'avviso che passa alla carta' },
    ])
  })

  test('go by the next channel after the one that was away for days, its tries counted anew', async () => {
    await people(1)
    await order(['pec', 'email'])
    await address(1, 'pec')
    await address(1)
    await invii()
    await owner('update messaggio set tentativi = 10')
    const away: Canale = {
      nome: 'pec',
      send: () => Promise.resolve({ ok: false, errore: 'non-raggiungibile', definitivo: false }),
    }
    const canali = () => ({ email: smtp('email'), pec: away })
    await sendAll(canali)
    expect(await owner('select stato, canale, tentativi from messaggio')).toEqual([
      { stato: 'in-coda', canale: 'email', tentativi: 0 },
    ])
    await sendAll(canali)
    expect((await vieDi(CLERK, RUN)).quanti).toEqual({ email: 1 })
  })

  test('do not wait for a channel that is not set up: there is paper', async () => {
    await people(1)
    await order(['pec'])
    await address(1, 'pec')
    await invii()
    await sendAll(() => ({}))
    expect((await vieDi(CLERK, RUN)).falliti).toEqual([{ errore: 'non-configurato', quanti: 1 }])
  })

  test('of a run that ended before the choice are sent by hand, once, and not those that are printed', async () => {
    await people(1, 2)
    await address(1)
    await address(2)
    await chiediStampa(CHIEF, RUN, 500)
    for (const id of await dueStampe(HERE))
      while (await workOnStampa({ belfiore: HERE, id }, () => Promise.resolve())) continue
    await people(3)
    await address(3)
    await order(['email'], `now() + interval '1 second'`)
    expect(await dueInvii(HERE)).toEqual([])
    expect(await Promise.all([avviaInvio(CHIEF, RUN), avviaInvio(CHIEF, RUN)]).then((all) => [...all].sort())).toEqual([
      'gia-inviata',
      'inviata',
    ])
    await invii()
    await sendAll()
    expect((await vieDi(CLERK, RUN)).quanti).toEqual({ lotto: 2, email: 1 })
  })

  test('are not printed while people are still to be told', async () => {
    await people(1)
    await order(['email'])
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('in-invio')
    await invii()
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('nessuno')
    await sendAll()
    expect(await chiediStampa(CHIEF, RUN, 500)).toBe('chiesta')
  })

  test('are nobody else’s to send', async () => {
    await people(1)
    await order([])
    for (const scope of [CLERK, NEIGHBOUR, citizen(codeOf(1))])
      expect(await avviaInvio(scope, RUN).catch(() => 'refused')).not.toBe('inviata')
    expect(await owner('select 1 from invio')).toEqual([])
  })
})

test('two workers at once, killed again and again: everybody is told once', async () => {
  const MANY = 1_500
  await avviso(1)
  await owner(`insert into avviso (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato,
    importo, istantanea, risultato, motore)
    select belfiore, emissione_id, 'PERSONA' || lpad(n::text, 9, '0'), tributo, anno, rata, n, operazione, dovuto, versato, importo,
      istantanea, risultato, motore from avviso, generate_series(2, ${MANY}) n`)
  await order(['email'])
  const env = { ...process.env, APP_DATABASE_URL: appUrl(), SMTP_URL: `smtp://127.0.0.1:${post.port}`, MAIL_FROM: FROM }
  const begin = () =>
    spawn(process.execPath, ['--import', 'tsx', 'testing/work-invii.ts', HERE], { env, stdio: 'ignore' })
  const put = async () => (await owner('select 1 from messaggio')).length
  for (const isTime of [async () => (await put()) > 0, async () => (await put()) >= 500]) {
    const workers = [begin(), begin()]
    while (workers.some(({ exitCode }) => exitCode === null) && !(await isTime())) await wait(5)
    for (const worker of workers) worker.kill('SIGKILL')
  }
  await wait(50)
  await Promise.all([invii(), invii()])
  const told = await owner<{ people: number; messages: number }>(
    'select count(distinct codice_fiscale)::int as people, count(*)::int as messages from messaggio',
  )
  expect(told).toEqual([{ people: MANY, messages: MANY }])
  expect(await owner('select 1 from invio where finito_il is null')).toEqual([])
}, 120_000)

test('a mail that went out just before its worker was killed goes again under the same name, and no other is sent twice', async () => {
  await people(1, 2, 3)
  for (const numero of [1, 2, 3]) await address(numero)
  await order(['email'])
  await invii()
  const [held] = await dueMessages(HERE)
  post.hold = true
  const env = { ...process.env, APP_DATABASE_URL: appUrl(), SMTP_URL: `smtp://127.0.0.1:${post.port}`, MAIL_FROM: FROM }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'testing/work-invii.ts', HERE], { env, stdio: 'ignore' })
  while (post.mails.length === 0) await wait(5)
  worker.kill('SIGKILL')
  const before = post.mails
  await closePost(post)
  post = await openPost()
  // its lease runs out
  await owner('update messaggio set prossimo_tentativo = now()')
  await sendAll()
  await sendAll()
  expect((await vieDi(CLERK, RUN)).quanti).toEqual({ email: 3 })
  const names = [...before, ...post.mails].map((mail) => /^Message-ID: <(.*)@/m.exec(mail)?.[1])
  expect(new Set(names).size).toBe(3)
  expect(names.filter((name) => name !== held)).toHaveLength(2)
})

describe('what the office is told of addresses', () => {
  test('are sums of its own comune, and the address itself to nobody of it', async () => {
    await owner(`insert into soggetto (belfiore, codice_fiscale, natura) values ('${HERE}', '${codeOf(1)}', 'persona'),
      ('${HERE}', '${codeOf(2)}', 'persona'), ('${HERE}', '${codeOf(3)}', 'persona'), ('${HERE}', '00000000001', 'giuridica')`)
    await address(1)
    await address(2, 'email', '{pratiche}')
    await owner(`insert into recapito (codice_fiscale, canale, indirizzo, lingua, messaggi, confermato_il, messo_da)
      values ('00000000001', 'pec', 'firm@example.it', 'it', '{avvisi}', now(), '${codeOf(1)}')`)
    const all = async () =>
      (await raggiungibiliDi(CLERK, HERE)).map(({ email, pec, persona, quanti }) => [email, pec, persona, quanti])
    const before = [
      [false, false, false, 1],
      [false, false, true, 2],
      [true, false, true, 1],
    ]
    expect((await all()).sort()).toEqual(before)
    // whoever put a firm's address in speaks for it from now on
    await owner(`insert into rappresentanza (belfiore, codice_fiscale, rappresentante, titolo, dal, confermata_il, confermata_da)
      values ('${HERE}', '00000000001', '${codeOf(1)}', 'legale', '2026-01-01', now(), '${CLERK.actor}')`)
    expect((await all()).sort()[0]).toEqual([false, false, true, 2])
    expect(await raggiungibiliDi(NEIGHBOUR, HERE)).toEqual([])
    expect(await raggiungibiliDi(citizen(codeOf(1)), HERE)).toEqual([])
    for (const scope of [CHIEF, CLERK])
      expect(
        await db(scope, async (tx) => {
          await tx.$executeRaw`select set_config('app.conta', 'recapiti', true)`
          return tx.recapito.count()
        }),
      ).toBe(0)
    const held = `select nullif(current_setting('app.conta', true), '') as held`
    expect(await rowsOf(held, [], appUrl())).toEqual([{ held: null }])
  })
})
