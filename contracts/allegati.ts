/** What may go with a request, by its content. */
export const TIPI_ALLEGATO = ['pdf', 'jpeg', 'png', 'p7m'] as const
export type TipoAllegato = (typeof TIPI_ALLEGATO)[number]

/** Ten megabytes each. */
export const MOST_BYTES = 10 * 1024 * 1024
/** So many on one draft. */
export const MOST_ALLEGATI = 20

/** What a browser offers to choose from: a help, and no lock. */
export const ACCEPT_ALLEGATO = '.pdf,.jpg,.jpeg,.png,.p7m,application/pdf,image/jpeg,image/png,application/pkcs7-mime'

/** Why a file was not taken in, or not taken off: each has its sentence (`allegati.no`), which says what to do next. */
export const ALLEGATO_REFUSALS = [
  'no-file',
  'empty',
  'too-large',
  'other-type',
  'heic',
  'archive',
  'broken',
  'pdf-locked',
  'pdf-active',
  'pdf-with-files',
  'p7m-empty',
  'p7m-other-content',
  'infected',
  'scanner-away',
  'storage-full',
  'storage-away',
  'too-many',
  'busy',
  'form',
  'signed-out',
  'draft-gone',
] as const
export type AllegatoRefusal = (typeof ALLEGATO_REFUSALS)[number]

export const isAllegatoRefusal = (word: unknown): word is AllegatoRefusal =>
  ALLEGATO_REFUSALS.some((each) => each === word)

/** One as its list shows it. */
export type AllegatoShown = {
  readonly id: string
  readonly nome: string
  readonly tipo: TipoAllegato
  readonly dimensione: number
  readonly caricatoIl: string
  readonly controllato: boolean
}

/** What came of it, in the address of the page that it came from. */
const PREFIX = 'allegato-'
export type AllegatoEsito = AllegatoRefusal | 'aggiunto' | 'tolto'

export const allegatoEsito = (esito: AllegatoEsito): string => `${PREFIX}${esito}`

export const readAllegatoEsito = (text: unknown): AllegatoEsito | undefined => {
  if (typeof text !== 'string' || !text.startsWith(PREFIX)) return undefined
  const word = text.slice(PREFIX.length)
  return word === 'aggiunto' || word === 'tolto' || isAllegatoRefusal(word) ? word : undefined
}

/** The page to go back to: one of a person's own or of an office, as our addresses are written, without its language. */
export const allegatoPage = (asked: string | undefined): string =>
  asked !== undefined && asked.length <= 160 && /^\/(?:area|ufficio)(?:\/[A-Za-z0-9-]+)*$/.test(asked) ? asked : '/area'
