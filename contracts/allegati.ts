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
