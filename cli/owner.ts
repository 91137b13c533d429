import { belfiore, codiceFiscale } from '../contracts/ente'
import { UsageError } from './command'

/** The database as its owner: of the settings, or that of the demo that runs here. */
export const databaseOwner = async (): Promise<string> => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const { runningDemo } = await import('../scripts/lib/running.mjs')
  try {
    return runningDemo().ownerUrl
  } catch {
    throw new UsageError({
      it: 'Manca DATABASE_URL, l’indirizzo della base dati come suo proprietario, e qui non è in funzione nessuna demo.',
      en: 'DATABASE_URL, the address of the database as its owner, is not set, and no demo runs here.',
    })
  }
}

/** An option without which the command cannot go on. @throws UsageError */
export const needed = (value: string | undefined, option: string): string => {
  if (value !== undefined && value !== '') return value
  throw new UsageError({ it: `Manca --${option}.`, en: `--${option} is missing.` })
}

/** A codice fiscale given as an option. @throws UsageError */
export const codeOf = (value: string | undefined, option: string): string => {
  const read = codiceFiscale.safeParse(needed(value, option))
  if (read.success) return read.data
  throw new UsageError({
    it: `--${option} non è un codice fiscale valido.`,
    en: `--${option} is not a valid codice fiscale.`,
  })
}

/** A comune given as an option, by its codice catastale. @throws UsageError */
export const comuneOf = (value: string | undefined): string => {
  const read = belfiore.safeParse(needed(value, 'comune'))
  if (read.success) return read.data
  throw new UsageError({
    it: '--comune vuole un codice catastale, come D150.',
    en: '--comune takes a codice catastale, such as D150.',
  })
}
