import { readEnv } from './env'

/** Who runs this installation, as far as its settings say. */
export type Office = {
  readonly name: string
  readonly address?: { readonly street: string; readonly postcode: string; readonly city: string }
  readonly phone?: string
  readonly email?: string
  readonly hours?: string
}

/** The office named in the settings; undefined where none is: a page then says so, and invents nobody. */
export const installedOffice = (env: NodeJS.ProcessEnv = process.env): Office | undefined => {
  const read = readEnv(env)
  const { OFFICE_NAME, OFFICE_STREET, OFFICE_POSTCODE, OFFICE_CITY, OFFICE_PHONE, OFFICE_EMAIL, OFFICE_HOURS } = read
  if (OFFICE_NAME === undefined) return undefined
  return {
    name: OFFICE_NAME,
    ...(OFFICE_STREET && OFFICE_POSTCODE && OFFICE_CITY
      ? { address: { street: OFFICE_STREET, postcode: OFFICE_POSTCODE, city: OFFICE_CITY } }
      : {}),
    ...(OFFICE_PHONE ? { phone: OFFICE_PHONE } : {}),
    ...(OFFICE_EMAIL ? { email: OFFICE_EMAIL } : {}),
    ...(OFFICE_HOURS ? { hours: OFFICE_HOURS } : {}),
  }
}

const statements = new Map<string, string | undefined>()

/** The statement on AgID's form, where the installation has published one. Every page asks: a setting is read once. */
export const accessibilityStatement = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const set = env.ACCESSIBILITY_STATEMENT_URL
  if (!set) return undefined
  if (!statements.has(set)) statements.set(set, readEnv(env).ACCESSIBILITY_STATEMENT_URL)
  return statements.get(set)
}
