import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { NomeCanale } from '../../../contracts/notifiche/stati'
import { EnvError, readEnv } from '../../platform/env'
import { smtpUrl } from '../../platform/smtp-url'
import type { Canale } from './canale'
import { ioCanale } from './io'
import { smtpCanale } from './smtp'

/** What a comune's own accounts are: never in the database, where an export would carry them out. */
const OWN = z.record(
  z.string().regex(/^[A-Z]\d{3}$/),
  z.strictObject({
    pec: z.strictObject({ url: smtpUrl, from: z.string().min(3) }).optional(),
    io: z.strictObject({ key: z.string().min(1), url: z.url().optional() }).optional(),
  }),
)

/** The channels of a comune that are set up. */
export type Canali = (belfiore: string) => Partial<Readonly<Record<NomeCanale, Canale>>>

const readOwn = (file: string | undefined): z.infer<typeof OWN> => {
  if (file === undefined) return {}
  const read = OWN.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new EnvError(`CHANNELS_FILE: ${z.prettifyError(read.error)}`)
  return read.data
}

/** Read once, when the worker starts. @throws EnvError that names the setting */
export const openCanali = (env: NodeJS.ProcessEnv = process.env): Canali => {
  const { SMTP_URL, MAIL_FROM, CHANNELS_FILE } = readEnv(env)
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    throw new EnvError('MAIL_FROM is not set: the address that mail comes from.')
  const email = SMTP_URL && MAIL_FROM ? { email: smtpCanale('email', { url: SMTP_URL, from: MAIL_FROM }) } : {}
  const own = Object.entries(readOwn(CHANNELS_FILE)).map(([belfiore, { pec, io }]) => {
    const canali = {
      ...email,
      ...(pec ? { pec: smtpCanale('pec', { ...pec, onlyTls: true }) } : {}),
      ...(io ? { io: ioCanale(io) } : {}),
    }
    return [belfiore, canali] as const
  })
  const known = new Map(own)
  return (belfiore) => known.get(belfiore) ?? email
}
