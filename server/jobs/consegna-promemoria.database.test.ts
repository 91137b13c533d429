import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CHIEF, CLERK, codeOf, emissioneEmessa, HERE, NEIGHBOUR, RUN } from '../../testing/emissione-emessa'
import { closePost, openPost, type Post } from '../../testing/post'
import { smtpCanale } from '../notifiche/canali/smtp'
import { dueMessages } from '../notifiche/claim'
import { deliver } from '../notifiche/delivery'
import { promemoriaDelRun, workOnPromemoria } from '../consegna/promemoria'

const { owner, avviso, reset, appUrl } = emissioneEmessa()
let post: Post
beforeEach(async () => {
  post = await openPost()
  await reset()
  for (const table of ['versamento', 'soggetto', 'recapito', 'parametro_ente', 'audit_event'])
    await owner(`delete from ${table}`)
})
afterEach(() => closePost(post))

const decide = (chiave: string, valore: object) =>
  owner(
    `insert into parametro_ente (belfiore, chiave, valore, pubblico, dal, registrato_da)
      values ('${HERE}', $1, $2, true, '2020-01-01', '${CHIEF.actor}')`,
    [chiave, JSON.stringify(valore)],
  )
const days = (valore: object) => decide('consegna.promemoria', valore)

const RATE = [
  { rata: 'acconto', giorno: '2026-06-16', importo: 445_00, versato: 0, resta: 445_00, righe: [{}] },
  { rata: 'saldo', giorno: '2026-12-16', importo: 445_40, versato: 0, resta: 445_40, righe: [{}] },
]
const issued = async (...numeri: readonly number[]) => {
  for (const numero of numeri) await avviso(numero, { scadenze: RATE })
}
const pays = async (numero: number, importo: number) => {
  await owner(
    `insert into soggetto (belfiore, codice_fiscale, natura) values ('${HERE}', $1, 'persona') on conflict do nothing`,
    [codeOf(numero)],
  )
  await owner(
    `insert into versamento (belfiore, codice_fiscale, tributo, anno, importo, versato_il, mezzo, fonte, registrato_da)
      values ('${HERE}', $1, 'imu', 2026, $2, '2026-06-15', 'f24', 'test', 'x')`,
    [codeOf(numero), importo],
  )
}
const told = () =>
  owner<{ who: string; what: string }>(
    `select codice_fiscale as who, modello || ' ' || split_part(riferimento, '/', 2) as what from messaggio order by 1, 2`,
  )

describe('who has not paid', () => {
  test('is written to by nobody until the comune has chosen', async () => {
    await issued(1)
    await workOnPromemoria(HERE, '2026-06-10')
    await days({})
    await workOnPromemoria(HERE, '2026-06-10')
    expect(await told()).toEqual([])
  })

  test('is reminded so many days before, once for each instalment, whatever day the worker looks', async () => {
    await issued(1)
    await days({ prima: 10 })
    for (const day of ['2026-06-05', '2026-06-06', '2026-06-10', '2026-06-16', '2026-07-01'])
      await workOnPromemoria(HERE, day)
    expect(await told()).toEqual([{ who: codeOf(1), what: 'avviso-promemoria acconto' }])
    await workOnPromemoria(HERE, '2026-12-06')
    expect((await told()).map(({ what }) => what)).toEqual(['avviso-promemoria acconto', 'avviso-promemoria saldo'])
  })

  test('is not who has paid, the rounding of the F24 aside; who paid a part of it is', async () => {
    await issued(1, 2, 3)
    await days({ prima: 10 })
    await pays(1, 445_00)
    await pays(2, 200_00)
    await workOnPromemoria(HERE, '2026-06-10')
    expect((await told()).map(({ who }) => who)).toEqual([codeOf(2), codeOf(3)])
    // the second instalment: whoever paid the year whole, in whole euro, owes nothing
    await owner('delete from messaggio')
    await pays(1, 445_00)
    await workOnPromemoria(HERE, '2026-12-10')
    expect((await told()).map(({ who }) => who)).toEqual([codeOf(2), codeOf(3)])
  })

  test('gets one friendly letter after the day, and none for what fell due long before', async () => {
    await issued(1, 2)
    await days({ dopo: 20 })
    await pays(2, 445_00)
    await workOnPromemoria(HERE, '2026-07-05')
    expect(await told()).toEqual([])
    await workOnPromemoria(HERE, '2026-07-06')
    await workOnPromemoria(HERE, '2026-07-20')
    expect(await told()).toEqual([{ who: codeOf(1), what: 'avviso-scaduto acconto' }])
    await owner('delete from messaggio')
    await workOnPromemoria(HERE, '2026-09-01')
    expect(await told()).toEqual([])
  })

  test('is not written to about a statement that another has taken the place of', async () => {
    await issued(1)
    await owner(`insert into emissione (belfiore, id, tributo, anno, rata, scelta, stato, motore, basi, impronta, creata_da, rilasciata_da)
      values ('${HERE}', '5a000000-0000-4000-8000-00000000000b', 'imu', 2026, 'anno', '{}', 'emessa', 'x', '{}', 'x', 'a', 'b')`)
    await owner(`insert into avviso (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato,
      importo, istantanea, risultato, motore, sostituisce) select belfiore, '5a000000-0000-4000-8000-00000000000b', codice_fiscale, tributo, anno, rata, 9,
      operazione, dovuto, versato, importo, istantanea, '{"scadenze":[]}', motore, id from avviso`)
    await days({ prima: 10 })
    await workOnPromemoria(HERE, '2026-06-10')
    expect(await told()).toEqual([])
  })

  test('reads where the sum of today and its F24 are, by the channel they asked for; the others find it in their area', async () => {
    await issued(1, 2)
    await days({ prima: 10, dopo: 20 })
    await decide('consegna.canali', { ordine: ['email'] })
    await owner(`insert into recapito (codice_fiscale, canale, indirizzo, lingua, messaggi, confermato_il, messo_da)
      values ('${codeOf(1)}', 'email', 'uno@example.it', 'it', '{avvisi}', now(), '${codeOf(1)}')`)
    await workOnPromemoria(HERE, '2026-06-10')
    await workOnPromemoria(HERE, '2026-07-06')
    const email = smtpCanale('email', { url: `smtp://127.0.0.1:${post.port}`, from: 'tributi@example.it' })
    for (const id of await dueMessages(HERE)) await deliver(HERE, id, () => ({ email }))
    expect(post.mails).toHaveLength(2)
    const texts = await owner<{ testo: string }>(`select testo from messaggio where stato = 'inviato' order by modello`)
    expect(texts[0]!.testo).toContain('16 giugno 2026')
    expect(texts[0]!.testo).toContain('/area/avvisi/d150/')
    expect(texts[1]!.testo).toContain('/area/posizione/mia/d150/2026')
    expect(texts.map(({ testo }) => testo).join('')).not.toMatch(/445|Rossi|PERSONA/)
    const { scritti } = await promemoriaDelRun(CLERK, RUN)
    const one = { mandati: 1, nellArea: 1, inPartenza: 0 }
    expect(scritti).toEqual({ 'avviso-promemoria': one, 'avviso-scaduto': one })
    expect((await promemoriaDelRun(NEIGHBOUR, RUN)).scritti['avviso-scaduto'].mandati).toBe(0)
  })
})

test('two workers at once, killed in the middle: everybody is reminded once', async () => {
  const MANY = 1_500
  await issued(1)
  await owner(`insert into avviso (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato,
    importo, istantanea, risultato, motore)
    select belfiore, emissione_id, 'PERSONA' || lpad(n::text, 9, '0'), tributo, anno, rata, n, operazione, dovuto, versato, importo,
      istantanea, risultato, motore from avviso, generate_series(2, ${MANY}) n`)
  await days({ prima: 10 })
  const env = { ...process.env, APP_DATABASE_URL: appUrl() }
  const args = ['--import', 'tsx', 'testing/work-promemoria.ts', HERE, '2026-06-10']
  const workers = [1, 2].map(() => spawn(process.execPath, args, { env, stdio: 'ignore' }))
  while (workers.some(({ exitCode }) => exitCode === null) && (await told()).length === 0) await wait(5)
  for (const worker of workers) worker.kill('SIGKILL')
  await wait(50)
  await Promise.all([workOnPromemoria(HERE, '2026-06-10'), workOnPromemoria(HERE, '2026-06-10')])
  const rows = await told()
  expect([rows.length, new Set(rows.map(({ who }) => who)).size]).toEqual([MANY, MANY])
}, 120_000)
