import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { CERTIFICATE, KEY } from '../../../testing/certificate'
import { smtpUrl } from '../../platform/smtp-url'
import type { Lettera } from './canale'
import { smtpCanale, type SmtpSettings } from './smtp'

const FROM = 'Sportello <tributi@example.it>'
const LETTER: Lettera = {
  ...{ id: 'a1', codiceFiscale: 'LBACRL70C12D150M', a: 'alba@example.it', lingua: 'it' },
  ...{ oggetto: 'Prova', testo: 'Testo', html: '<p>Testo</p>' },
}
const SHORT = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400 }
const PATIENT = { connectionTimeout: 60_000, greetingTimeout: 60_000, socketTimeout: 60_000 }

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}

type Post = {
  readonly port: number
  readonly mails: string[]
  readonly passwords: string[]
  readonly secure: boolean[]
}

/** A real mail server: what it was given, and whether that came under TLS. */
const openPost = async (options: SMTPServerOptions): Promise<Post> => {
  const post = { mails: [] as string[], passwords: [] as string[], secure: [] as boolean[] }
  const server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, logger: false },
    onAuth: ({ username, password }, _, done) => {
      post.passwords.push(password ?? '')
      done(null, { user: username })
    },
    onData: (stream, { secure }, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        post.mails.push(text)
        post.secure.push(secure)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const port = await listen(server.server)
  open.push(() => server.close(() => undefined))
  return { port, ...post }
}

/** A server that speaks the given lines, one for each thing it hears; undefined: it says no more. */
const openScript = async (...lines: readonly (string | undefined)[]): Promise<number> => {
  const server = createServer((socket) => {
    let at = 0
    const say = () => {
      const line = lines[at]
      at += 1
      if (line !== undefined) socket.write(`${line}\r\n`)
    }
    socket.on('error', () => undefined)
    socket.on('data', say)
    say()
  })
  open.push(() => server.close())
  return listen(server)
}

const send = (nome: 'email' | 'pec', url: string, more: Partial<SmtpSettings> = {}, limits = PATIENT) =>
  smtpCanale(nome, { url, from: FROM, onlyTls: nome === 'pec', ...more }, limits).send(LETTER)
const unsafe = { ok: false, errore: 'non-sicuro', definitivo: false }
const away = { ok: false, errore: 'non-raggiungibile', definitivo: false }
const WITHOUT_TLS: SMTPServerOptions = { disabledCommands: ['STARTTLS'] }

describe('a PEC account', () => {
  test('hands nothing to a server without STARTTLS, not its password either', async () => {
    const { port, mails, passwords } = await openPost(WITHOUT_TLS)
    expect(await send('pec', `smtp://tributi:segreta@127.0.0.1:${port}`)).toEqual(unsafe)
    expect(await send('pec', `smtp://127.0.0.1:${port}`)).toEqual(unsafe)
    expect([mails, passwords]).toEqual([[], []])
  })

  test('hands nothing to a server that knows no EHLO', async () => {
    const port = await openScript('220 here', '502 what', '250 hello')
    expect(await send('pec', `smtp://127.0.0.1:${port}`)).toEqual(away)
  })

  // the server's own certificate of the library: for localhost, of 2025, signed by nobody we know
  test.each([
    ['STARTTLS', 'smtp', {}],
    ['TLS from the first byte', 'smtps', { secure: true }],
  ])('hands nothing to a server with a wrong certificate, by %s', async (_, scheme, options) => {
    const { port, mails, passwords } = await openPost(options)
    expect(await send('pec', `${scheme}://tributi:segreta@127.0.0.1:${port}`)).toEqual(unsafe)
    expect([mails, passwords]).toEqual([[], []])
  })

  test('hands nothing in the clear where TLS was to begin at once', async () => {
    const { port, mails } = await openPost(WITHOUT_TLS)
    expect(await send('pec', `smtps://127.0.0.1:${port}`)).toEqual(unsafe)
    expect(mails).toEqual([])
  })
})

describe('ordinary mail', () => {
  test('goes to a relay of the house without TLS and without an account', async () => {
    const { port, mails, secure } = await openPost(WITHOUT_TLS)
    expect(await send('email', `smtp://127.0.0.1:${port}`)).toMatchObject({ ok: true })
    expect(mails[0]).toContain('Message-ID: <a1@example.it>')
    expect(secure).toEqual([false])
  })

  test('does not show its password to a server without TLS', async () => {
    const { port, passwords } = await openPost(WITHOUT_TLS)
    expect(await send('email', `smtp://tributi:segreta@127.0.0.1:${port}`)).toEqual(unsafe)
    expect(passwords).toEqual([])
  })
})

describe('a server that does not go on', () => {
  test.each<[string, string, readonly (string | undefined)[]]>([
    ['takes the call and says nothing', 'smtp', [undefined]],
    ['takes the call and says nothing, where TLS begins at once', 'smtps', [undefined]],
    ['greets and says no more', 'smtp', ['220 here', undefined]],
    ['says yes to STARTTLS and no more', 'smtp', ['220 here', '250-here\r\n250 STARTTLS', '220 go on', undefined]],
  ])('that %s is left', async (_, scheme, lines) => {
    const port = await openScript(...lines)
    const begun = performance.now()
    expect(await send('email', `${scheme}://127.0.0.1:${port}`, {}, SHORT)).toMatchObject({ definitivo: false })
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test.each([
    ['is closed today', ['554 closed'], 'non-raggiungibile'],
    ['does not take what we write from', ['220 here', '250 here', '550 not you'], 'accesso-rifiutato'],
  ])('that %s says nothing of this message', async (_, lines, errore) => {
    const port = await openScript(...lines)
    expect(await send('email', `smtp://127.0.0.1:${port}`)).toEqual({ ok: false, errore, definitivo: false })
  })
})

/** Sends from a process of its own that trusts the certificate, as an installation with an authority of its own does. */
const sendTrusting = async (url: string): Promise<unknown> => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'trust-')), 'authority.pem')
  writeFileSync(file, CERTIFICATE)
  const settings = JSON.stringify({ url, from: FROM, onlyTls: true })
  const script = `import { smtpCanale } from './server/notifiche/canali/smtp.ts'
    console.log(JSON.stringify(await smtpCanale('pec', ${settings}).send(${JSON.stringify(LETTER)})))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: file }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  for await (const part of child.stdout) said += String(part)
  return JSON.parse(said)
}

describe('a server whose certificate holds', () => {
  const OWN = { key: KEY, cert: CERTIFICATE }
  test.each([
    ['STARTTLS', 'smtp', OWN],
    ['TLS from the first byte', 'smtps', { ...OWN, secure: true }],
  ])('is handed the letter and the password by %s', async (_, scheme, options) => {
    const { port, mails, passwords, secure } = await openPost(options)
    expect(await sendTrusting(`${scheme}://tributi:s%2Fg%23%25@127.0.0.1:${port}`)).toMatchObject({ ok: true })
    expect(mails).toHaveLength(1)
    expect(passwords).toEqual(['s/g#%'])
    expect(secure).toEqual([true])
  })

  test('is handed nothing under another name', async () => {
    const { port, mails } = await openPost({ ...OWN, secure: true })
    expect(await sendTrusting(`smtps://127.0.0.2:${port}`)).toMatchObject({ ok: false })
    expect(mails).toEqual([])
  })
})

describe('the address of a mail server', () => {
  test.each([
    ['smtps://user:password@smtp.example.it:465', true],
    ['smtp://127.0.0.1:2525', true],
    ['smtp://[::1]:2525', true],
    ['smtps://a%40b.it:p%2Fw@smtp.example.it', true],
    ['smtps://smtp.example.it?tls.rejectUnauthorized=false', false],
    ['smtps://smtp.example.it/?pool=true', false],
    ['smtps://user:p/w@smtp.example.it', false],
    ['smtps://user:100%@smtp.example.it', false],
    ['smtps://', false],
    ['https://smtp.example.it', false],
  ])('%s', (text, ok) => expect(smtpUrl.safeParse(text).success).toBe(ok))
})
