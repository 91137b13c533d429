/** One name in the storage of the browser: a list of calculations as they stand in an address, and no person. */
const KEY = 'scadenzario'

/** Before the page is alive nothing is known, not even that nothing is kept. */
export const NESSUNO: readonly string[] = []
const VUOTO: readonly string[] = []

const parsed = (text: string | null): readonly string[] => {
  if (text === null) return VUOTO
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : VUOTO
  } catch {
    // somebody else wrote under this name: as if nothing were kept
    return VUOTO
  }
}

/** A browser may refuse its storage: then nothing is kept, and the address still holds everything. */
const stored = (): string | null => {
  try {
    return window.localStorage.getItem(KEY)
  } catch {
    return null
  }
}

let last: { readonly text: string | null; readonly testi: readonly string[] } | undefined

/** The same list for the same text, so that nothing is drawn twice. */
export const leggiTenuto = (): readonly string[] => {
  const text = stored()
  if (last === undefined || last.text !== text) last = { text, testi: parsed(text) }
  return last.testi
}

const heard = new Set<() => void>()

export const ascoltaTenuto = (listen: () => void): (() => void) => {
  heard.add(listen)
  window.addEventListener('storage', listen)
  return () => {
    heard.delete(listen)
    window.removeEventListener('storage', listen)
  }
}

export const scriviTenuto = (testi: readonly string[]): void => {
  try {
    if (testi.length === 0) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, JSON.stringify(testi))
  } catch {
    // refused or full: the address holds the list all the same
    return
  }
  for (const listen of heard) listen()
}
