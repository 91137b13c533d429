import { getTranslations } from 'next-intl/server'
import type { RegistrazioneId } from '../contracts/registra/registrazioni'
import type { Registrata } from '../server/registra/queries'
import { rigaOf, tributoName } from '../ui/ufficio/registra/names'
import type { Parole } from '../ui/pratiche/parole'
import type { Locale } from '../i18n/routing'

/** The pages on which an office writes into a position; the id is opaque. */
export const registraPath = (id: string, cosa?: RegistrazioneId): string =>
  `/ufficio/contribuenti/${id}/registra${cosa === undefined ? '' : `/${cosa}`}`

/** Of what is on record as owed, what a plan of instalments can be made of. */
export const apertiDi = (rows: readonly Registrata[]): readonly Registrata[] =>
  rows.filter(({ oggetto }) => oggetto === 'dovuto')

const DOVUTI = 'campi.dovuti.opzioni.'
const TRIBUTI = 'campi.tributo.opzioni.'

/** The words of the forms; taxes and what is owed have those of the position. */
export const paroleRegistra = async (rows: readonly Registrata[], locale: Locale): Promise<Parole> => {
  const t = (await getTranslations('procedure.registrazioni' as never)) as unknown as Parole
  const riga = await getTranslations('registra.riga')
  const posizione = await getTranslations('posizione')
  const parole = (key: string): string => {
    const row = rows.find(({ id }) => key === DOVUTI + id)
    if (row !== undefined) return rigaOf(riga, posizione, row, locale)
    return key.startsWith(TRIBUTI) ? tributoName(posizione, key.slice(TRIBUTI.length)) : t(key)
  }
  return Object.assign(parole, { has: (key: string) => t.has(key) })
}
