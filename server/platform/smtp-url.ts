import { z } from 'zod'

/** A mail server and the account there, as nodemailer takes them. */
export type SmtpServer = {
  readonly host: string
  /** Without one, 465 from the first byte under TLS, else 587. */
  readonly port?: number
  /** TLS from the first byte, as against STARTTLS. */
  readonly secure: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
}

// nothing behind the host: `?tls.rejectUnauthorized=false` must not open what we keep shut
const SHAPE = /^smtps?:\/\/(?:[^\s/?#]+@)?[^\s/?#@]+\/?$/

const parse = (text: string): SmtpServer | undefined => {
  if (!SHAPE.test(text)) return undefined
  try {
    const { protocol, hostname, port, username, password } = new URL(text)
    const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)]
    return {
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      secure: protocol === 'smtps:',
      ...(port === '' ? {} : { port: Number(port) }),
      ...(user === '' ? {} : { auth: { user, pass } }),
    }
  } catch {
    return undefined
  }
}

/** `smtps://user:password@host:465`, `smtp://host:587`; signs such as `/`, `#` or `%` of a password in per cent. */
export const smtpUrl = z
  .string()
  .refine(
    (text) => parse(text) !== undefined,
    'must be an address such as smtps://user:password@host:465, with nothing behind it and %2F, %23, %25 for / # % of a password',
  )

/** @throws Error where it is none */
export const readSmtpUrl = (text: string): SmtpServer => {
  const server = parse(text)
  if (server === undefined) throw new Error('not the address of a mail server')
  return server
}
