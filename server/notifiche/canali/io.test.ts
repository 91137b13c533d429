import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { messaggioIo } from '../../../contracts/notifiche/app-io'
import type { Contenuto, Modello } from '../../../contracts/notifiche/modelli'
import { MODELLI } from '../../../contracts/notifiche/modelli'
import { LOCALES } from '../../../i18n/routing'
import { render } from '../render'
import type { Lettera } from './canale'
import { ioCanale, ioMessageOf } from './io'
import { failureOf } from './smtp'

const PERSON = 'LBACRL70C12D150M'
const APPOINTMENT = { quando: '2026-12-01T09:30', ufficio: 'Ufficio tributi' }
const AVVISO = {
  tributo: 'imu',
  anno: '2026',
  comune: 'D150',
  avviso: '5a000000-0000-4000-8000-00000000000a',
} as const
const CONTENTS: readonly Contenuto[] = [
  { modello: 'pratica-ricevuta', valori: { protocollo: '1/2026', ufficio: 'Ufficio tributi', entro: '2026-12-31' } },
  { modello: 'integrazione-chiesta', valori: { protocollo: '1/2026', entro: '2026-12-31' } },
  { modello: 'domanda-ufficio', valori: { protocollo: '1/2026' } },
  { modello: 'pratica-decisa', valori: { protocollo: '1/2026' } },
  { modello: 'correzione-decisa', valori: { anno: '2026' } },
  { modello: 'rappresentanza-decisa', valori: {} },
  { modello: 'mandato-chiesto', valori: {} },
  { modello: 'mandato-caricato', valori: {} },
  { modello: 'appuntamento-preso', valori: { ...APPOINTMENT, indirizzo: 'piazza del Comune 8' } },
  { modello: 'appuntamento-spostato', valori: APPOINTMENT },
  { modello: 'appuntamento-annullato', valori: APPOINTMENT },
  { modello: 'appuntamento-promemoria', valori: APPOINTMENT },
  { modello: 'avviso-emesso', valori: { ...AVVISO, entro: '2026-12-16' } },
  { modello: 'avviso-promemoria', valori: { ...AVVISO, entro: '2026-12-16' } },
  { modello: 'avviso-scaduto', valori: { ...AVVISO, entro: '2026-06-16' } },
  {
    modello: 'dati-prima',
    valori: { tributo: 'imu', anno: '2026', comune: 'D150', dati: AVVISO.avviso, entro: '2026-05-10' },
  },
  { modello: 'conferma-recapito', valori: { codice: '123456' } },
]
const letter = (more: Partial<Lettera> = {}): Lettera => ({
  ...{ id: 'a', codiceFiscale: PERSON, a: PERSON, lingua: 'it' },
  ...render('it', CONTENTS[3]!, 'Il Comune di Cremona'),
  ...more,
})

describe('the words of a message', () => {
  test('there are words for every kind', () => {
    expect(CONTENTS.map(({ modello }) => modello)).toEqual(Object.keys(MODELLI) as Modello[])
  })

  test.each(LOCALES.flatMap((lingua) => CONTENTS.map((contenuto) => ({ lingua, contenuto, kind: contenuto.modello }))))(
    '$kind in $lingua is whole, and as App IO wants it',
    ({ lingua, contenuto }) => {
      const { oggetto, testo, html } = render(lingua, contenuto, 'Comune')
      expect(`${oggetto}${testo}${html}`).not.toMatch(/[{}]|undefined/)
      expect(html).not.toMatch(/src=|style=|http:\/\/(?!localhost)/)
      expect(ioMessageOf(letter({ oggetto, testo }))).toBeDefined()
    },
  )

  test('a line whose value is not known is left out', () => {
    const { testo } = render('it', { modello: 'integrazione-chiesta', valori: { protocollo: '1/2026' } }, 'Comune')
    expect(testo).not.toContain('entro')
  })

  test('what an office is called cannot become a piece of the page', () => {
    const valori = { ...APPOINTMENT, ufficio: '<b>&"' }
    expect(render('it', { modello: 'appuntamento-preso', valori }, 'Comune').html).toContain('&lt;b&gt;&amp;&quot;')
  })
})

describe('the contract of App IO', () => {
  const text = 'x'.repeat(80)
  const payment = { amount: 12_345, notice_number: '301000000000000144', payee: { fiscal_code: '00000000000' } }
  const message = (content: object, more: object = {}) => ({
    fiscal_code: PERSON,
    content: { subject: 'TARI 2026: avviso', markdown: text, ...content },
    ...more,
  })
  test.each<[string, object, boolean]>([
    ['whole', message({}), true],
    ['a notice of payment', message({ payment_data: payment, due_date: '2026-12-02T22:59:59.000Z' }), true],
    ['subject of 9 signs', message({ subject: 'x'.repeat(9) }), false],
    ['subject of 120', message({ subject: 'x'.repeat(120) }), true],
    ['subject of 121', message({ subject: 'x'.repeat(121) }), false],
    ['text of 79', message({ markdown: 'x'.repeat(79) }), false],
    ['text of 10,000', message({ markdown: 'x'.repeat(10_000) }), true],
    ['text of 10,001', message({ markdown: 'x'.repeat(10_001) }), false],
    ['a notice number of 17 digits', message({ payment_data: { ...payment, notice_number: '3'.repeat(17) } }), false],
    ['nothing to pay', message({ payment_data: { ...payment, amount: 0 } }), false],
    ['a day without an hour', message({ due_date: '2026-12-02' }), false],
    ['a firm', message({}, { fiscal_code: '01234567897' }), false],
    ['less than an hour', message({}, { time_to_live: 3_599 }), false],
    ['a field it does not know', message({ colour: 'red' }), false],
  ])('%s', (_, body, ok) => expect(messaggioIo.safeParse(body).success).toBe(ok))
})

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
type Call = { readonly path: string; readonly key: unknown; readonly body: unknown }

describe('App IO over HTTP', () => {
  let server: Server
  let url: string
  const calls: Call[] = []
  let answers: Readonly<Record<string, Answer>> = {}
  const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
    let all = ''
    for await (const part of request) all += String(part)
    return JSON.parse(all)
  }
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const path = request.url ?? ''
      calls.push({ path, key: request.headers['ocp-apim-subscription-key'], body: await bodyOf(request) })
      const { status, body = {}, headers = {} } = answers[path] ?? { status: 404 }
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterAll(() => new Promise((done) => server.close(done)))
  afterEach(() => calls.splice(0))

  const PROFILES = '/api/v1/profiles'
  const MESSAGES = '/api/v1/messages'
  const allowed = { [PROFILES]: { status: 200, body: { sender_allowed: true, preferred_languages: ['it_IT'] } } }
  const send = (lettera = letter()) => ioCanale({ key: 'secret', url }).send(lettera)

  test('asks whether it may, and sends', async () => {
    answers = { ...allowed, [MESSAGES]: { status: 201, body: { id: '01HIO' } } }
    expect(await send()).toEqual({ ok: true, id: '01HIO' })
    expect(calls.map(({ path, key }) => [path, key])).toEqual([
      [PROFILES, 'secret'],
      [MESSAGES, 'secret'],
    ])
    expect(messaggioIo.safeParse(calls[1]!.body).success).toBe(true)
  })

  test.each<[string, Readonly<Record<string, Answer>>, object]>([
    ['somebody without IO', {}, { errore: 'io-non-attivo', definitivo: true }],
    [
      'who has switched the service off',
      { [PROFILES]: { status: 200, body: { sender_allowed: false } } },
      { errore: 'io-non-attivo', definitivo: true },
    ],
    ['a wrong key', { [PROFILES]: { status: 401 } }, { errore: 'accesso-rifiutato', definitivo: false }],
    [
      'too many calls',
      { ...allowed, [MESSAGES]: { status: 429, headers: { 'Retry-After': '120' } } },
      { errore: 'occupato', definitivo: false, dopo: 120 },
    ],
    [
      'a fault of theirs',
      { ...allowed, [MESSAGES]: { status: 500 } },
      { errore: 'non-raggiungibile', definitivo: false },
    ],
    ['a message they refuse', { ...allowed, [MESSAGES]: { status: 400 } }, { errore: 'rifiutato', definitivo: true }],
    ['an answer that is none of theirs', { [PROFILES]: { status: 200, body: [] } }, { errore: 'non-raggiungibile' }],
  ])('%s', async (_, given, expected) => {
    answers = given
    expect(await send()).toMatchObject({ ok: false, ...expected })
  })

  test('sends nothing that the contract does not allow', async () => {
    expect(await send(letter({ oggetto: 'short' }))).toMatchObject({ errore: 'io-contratto', definitivo: true })
    expect(calls).toEqual([])
  })

  test('a server that is not there is tried again', async () => {
    expect(await ioCanale({ key: 'k', url: 'http://127.0.0.1:9' }).send(letter())).toMatchObject({
      errore: 'non-raggiungibile',
      definitivo: false,
    })
  })
})

describe('what a mail server says', () => {
  test.each([
    [{ code: 'ESOCKET' }, 'non-raggiungibile', false],
    [{ code: 'EAUTH', responseCode: 535 }, 'accesso-rifiutato', false],
    [{ code: 'EENVELOPE', responseCode: 550 }, 'indirizzo-rifiutato', true],
    [{ code: 'EENVELOPE', responseCode: 451 }, 'occupato', false],
    [{ code: 'EMESSAGE', responseCode: 554 }, 'rifiutato', true],
    [{ code: 'EENVELOPE' }, 'indirizzo-rifiutato', true],
  ])('%o', (said, errore, definitivo) => expect(failureOf(said)).toEqual({ ok: false, errore, definitivo }))
})
