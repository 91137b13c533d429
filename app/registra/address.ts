import type { RegistrazioneId } from '../../contracts/registra/registrazioni'

/** The pages on which an office writes into a position; the id is opaque. */
export const registraPath = (id: string, cosa?: RegistrazioneId): string =>
  `/ufficio/contribuenti/${id}/registra${cosa === undefined ? '' : `/${cosa}`}`
