import { createTransport, type SentMessageInfo } from 'nodemailer'
import type { NomeCanale } from '../../../contracts/notifiche/stati'
import { logError } from '../../platform/log'
import { failure, type Canale, type Failure, type Lettera } from './canale'

export type SmtpSettings = {
  /** `smtps://user:password@host:465`, `smtp://host:587` */
  readonly url: string
  readonly from: string
  /** Nothing goes out in the clear: the PEC's rule. */
  readonly onlyTls?: boolean
}

const SECOND = 1_000
const LIMITS = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 30 * SECOND }

type SmtpError = { readonly code?: string; readonly responseCode?: number }

/** What a server or the way to it said, as a code of ours. */
export const failureOf = ({ code, responseCode }: SmtpError): Failure => {
  const isFinal = responseCode !== undefined && responseCode >= 500
  if (code === 'EAUTH') return failure('accesso-rifiutato')
  // 4xx: full, busy, greylisted
  if (responseCode !== undefined && responseCode >= 400 && !isFinal) return failure('occupato')
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

/** Mail over SMTP: ordinary, or certified by the account of a comune. */
export const smtpCanale = (nome: Extract<NomeCanale, 'email' | 'pec'>, settings: SmtpSettings): Canale => {
  const { url, from, onlyTls = false } = settings
  const transport = createTransport({ url, ...LIMITS, ...(onlyTls ? { requireTLS: true } : {}) })
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
