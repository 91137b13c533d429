export type OfficeRole = 'operatore' | 'responsabile' | 'amministratore'

const ALL: readonly OfficeRole[] = ['operatore', 'responsabile', 'amministratore']

/**
 * The parts of the office, in the order of its navigation. A new one is a line here; its words are `ufficio.section`, and its
 * page still asks for the roles itself.
 */
export const SECTIONS = [
  { key: 'inizio', path: '/ufficio', roles: ALL },
  { key: 'pratiche', path: '/ufficio/pratiche', roles: ALL },
  { key: 'sportello', path: '/ufficio/sportello', roles: ALL },
  { key: 'contribuenti', path: '/ufficio/contribuenti', roles: ALL },
  { key: 'proposte', path: '/ufficio/proposte', roles: ALL },
  { key: 'rappresentanze', path: '/ufficio/rappresentanze', roles: ALL },
  { key: 'appuntamenti', path: '/ufficio/appuntamenti', roles: ALL },
  { key: 'pareri', path: '/ufficio/pareri', roles: ALL },
  { key: 'emissioni', path: '/ufficio/emissioni', roles: ALL },
  { key: 'messaggi', path: '/ufficio/messaggi', roles: ALL },
  { key: 'importazioni', path: '/ufficio/importazioni', roles: ALL },
  { key: 'risposte', path: '/ufficio/risposte', roles: ['responsabile', 'amministratore'] },
  { key: 'aliquote', path: '/ufficio/aliquote', roles: ALL },
  { key: 'consegna', path: '/ufficio/consegna', roles: ['amministratore'] },
] as const satisfies readonly {
  readonly key: string
  readonly path: string
  readonly roles: readonly OfficeRole[]
}[]

export type Section = (typeof SECTIONS)[number]

/** The parts that somebody in this role may open. */
export const sectionsFor = (role: string): readonly Section[] =>
  SECTIONS.filter(({ roles }) => roles.some((each) => each === role))

/** The part that a page belongs to: the longest address it begins with. */
export const sectionAt = (path: string): Section | undefined =>
  SECTIONS.filter((each) => path === each.path || path.startsWith(`${each.path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0]

/** Pages that are turned to the person in front: nothing of the office stands on them. */
export const isCounter = (path: string): boolean => /^\/ufficio\/contribuenti\/[^/]+\/sportello$/.test(path)
