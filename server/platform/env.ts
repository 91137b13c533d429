import { z } from 'zod'
import { smtpUrl } from './smtp-url'

const postgres = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(text),
    'must be an address such as postgresql://user:password@host:5432/database',
  )

const ENV = z.object({
  /** Owner of the tables: migrations and the loading of reference data. The web process does not need it. */
  DATABASE_URL: postgres.optional(),
  /** The role that owns nothing: what the web process connects as. */
  APP_DATABASE_URL: postgres.optional(),
  /** How many proxies in front of the server add to X-Forwarded-For: tells which of its addresses to believe. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** The address people type, and the one host of the installation on which they sign in. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** More hosts that lead here, with their port where it is not the usual one: `tributi.altro.example.it other:8443`. */
  ALLOWED_HOSTS: z.string().optional(),
  /** Seals cookies: 32 characters or more, the same on every machine. Without it nobody can sign in. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** A session ends after so many minutes without a page. */
  SESSION_MINUTES: z.coerce.number().int().min(5).max(120).default(20),
  /** The providers of SPID: `Poste ID=https://posteid.poste.it; Another=https://...`. */
  SPID_PROVIDERS: z.string().optional(),
  /** The provider of the carta d'identità elettronica. */
  CIE_ISSUER: z.string().optional(),
  /** The file with the portal's private keys, made by `npm run keys`. */
  IDENTITY_KEYS_FILE: z.string().optional(),
  /** Where files of an office wait until they are read: a folder that all processes of the installation see. */
  IMPORTS_FOLDER: z.string().optional(),
  /** Where mail is handed over: `smtps://user:password@smtp.example.it:465`. Without it, messages wait. */
  SMTP_URL: smtpUrl.optional(),
  /** Who mail comes from: `Sportello Tributi <tributi@example.it>`. */
  MAIL_FROM: z.string().min(3).optional(),
  /** The file with the comuni's own PEC accounts and keys of App IO, for the worker alone. */
  CHANNELS_FILE: z.string().optional(),
  /** ClamAV, which looks at every file that people attach: `/run/clamav/clamd.ctl` or `tcp://host:3310`. */
  CLAMAV_SOCKET: z
    .string()
    .regex(/^(\/.+|tcp:\/\/[^/:]+:\d+)$/, 'must be a path, or tcp://host:port')
    .optional(),
  /** A bucket of a server that speaks S3, for what people attach; without it, the database keeps that. */
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** The federation's authorities above this portal, with spaces between. */
  FEDERATION_AUTHORITIES: z.string().optional(),
  /** The file with the trust marks that they gave. */
  FEDERATION_TRUST_MARKS_FILE: z.string().optional(),
  /** The certified address (PEC) of who answers for the portal in the federation. */
  FEDERATION_CONTACT: z.email().optional(),
  /** Who runs this installation: shown where a page says whom to write to. */
  OFFICE_NAME: z.string().optional(),
  OFFICE_STREET: z.string().optional(),
  OFFICE_POSTCODE: z.string().optional(),
  OFFICE_CITY: z.string().optional(),
  OFFICE_PHONE: z.string().optional(),
  OFFICE_EMAIL: z.email().optional(),
  OFFICE_HOURS: z.string().optional(),
  /** The accessibility statement of this installation on the form of AgID. */
  ACCESSIBILITY_STATEMENT_URL: z.url().startsWith('https://form.agid.gov.it/').optional(),
})

export type Env = z.infer<typeof ENV>

/** A setting that is missing or wrong: its message names the variable and says what it must be. */
export class EnvError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'EnvError'
  }
}

const filled = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')) as NodeJS.ProcessEnv

/** The settings of this process. @throws EnvError that names the variable */
export const readEnv = (env: NodeJS.ProcessEnv = process.env): Env => {
  const read = ENV.safeParse(filled(env))
  if (read.success) return read.data
  const lines = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new EnvError(`Wrong settings:\n${lines.join('\n')}`)
}

const needed = (name: 'DATABASE_URL' | 'APP_DATABASE_URL', what: string): string => {
  const value = readEnv()[name]
  if (value === undefined) throw new EnvError(`${name} is not set: ${what}. See docs/running.md.`)
  return value
}

export const ownerUrl = (): string => needed('DATABASE_URL', 'the address of the database as its owner')

export const appUrl = (): string =>
  needed('APP_DATABASE_URL', 'the address of the database as the role of the web process')
