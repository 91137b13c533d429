import { createTransport, type SentMessageInfo } from 'nodemailer'
import type { NomeCanale } from '../../../contracts/notifiche/stati'
import { logError } from '../../platform/log'
import { readSmtpUrl } from '../../platform/smtp-url'
import { failure, type Canale, type Failure, type Lettera } from './canale'

export type SmtpSettings = {
  /** `smtps://user:password@host:465`, `smtp://host:587` */
  readonly url: string
  readonly from: string
  /** Nothing goes out in the clear: the PEC's rule. */
  readonly onlyTls?: boolean
}

/** Milliseconds that a server may take to be there, to greet, and to say the next thing. */
export type SmtpLimits = {
  readonly connectionTimeout: number
  readonly greetingTimeout: number
  readonly socketTimeout: number
}

const SECOND = 1_000
const LIMITS: SmtpLimits = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 30 * SECOND }

type SmtpError = {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
  readonly message?: string
}

// what a refusal here is about: the connection or our account, never this message
const ON_THE_WAY = ['CONN', 'EHLO', 'HELO', 'MAIL FROM']

// nodemailer gives every fault of a socket one code: a certificate that does not hold is told by its words alone
const isUnsafe = ({ code, message = '' }: SmtpError): boolean =>
  code === 'ETLS' || (code === 'ESOCKET' && /certificate|altnames|SSL routines/i.test(message))

/** What a server or the way to it said, as a code of ours. */
export const failureOf = (error: SmtpError): Failure => {
  const { code, responseCode, command } = error
  if (isUnsafe(error)) return failure('non-sicuro')
  if (code === 'EAUTH') return failure('accesso-rifiutato')
  const isFinal = responseCode !== undefined && responseCode >= 500
  // 4xx: full, busy, greylisted
  if (responseCode !== undefined && responseCode >= 400 && !isFinal) return failure('occupato')
  if (isFinal && ON_THE_WAY.includes(command ?? '')) {
    return failure(command === 'MAIL FROM' ? 'accesso-rifiutato' : 'non-raggiungibile')
  }
  if (code === 'EENVELOPE') return failure('indirizzo-rifiutato', true)
  if (isFinal) return failure('rifiutato', true)
  return failure('non-raggiungibile')
}

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

const mailOf = (from: string, { id, a, oggetto, testo, html, lingua }: Lettera) => ({
  from,
  to: a,
  subject: oggetto,
  text: testo,
  html,
  messageId: `<${id}@${domainOf(from)}>`,
  // no program answers a program (RFC 3834)
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lingua },
})

/**
 * Everything by its name: beside a `url` nodemailer takes no notice of other options. A password, and a PEC, go out under TLS
 * or not at all: a server without it, or someone on the way who takes its offer out, gets neither.
 */
const transportTo = ({ url, onlyTls = false }: SmtpSettings, limits: SmtpLimits) => {
  const server = readSmtpUrl(url)
  return createTransport({ ...server, ...limits, requireTLS: onlyTls || server.auth !== undefined })
}

/** Mail over SMTP: ordinary, or certified by the account of a comune. */
export const smtpCanale = (
  nome: Extract<NomeCanale, 'email' | 'pec'>,
  settings: SmtpSettings,
  limits: SmtpLimits = LIMITS,
): Canale => {
  const { from } = settings
  const transport = transportTo(settings, limits)
  return {
    nome,
    send: async (lettera) => {
      try {
        const info = (await transport.sendMail(mailOf(from, lettera))) as SentMessageInfo & { messageId: string }
        return { ok: true, id: info.messageId }
      } catch (error) {
        const { code, responseCode } = error as SmtpError
        // what the server said may name the person: its numbers are enough
        logError('mail-not-sent', `${code ?? 'unknown'} ${responseCode ?? ''}`.trim(), {
          canale: nome,
          messaggio: lettera.id,
        })
        return failureOf(error as SmtpError)
      }
    },
  }
}
