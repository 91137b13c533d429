import { getTranslations } from 'next-intl/server'
import type { Locale } from '../../i18n/routing'
import type { Registrata } from '../../server/registra/queries'
import type { Parole } from '../../ui/pratiche/parole'
import { rigaOf, tributoName } from '../../ui/ufficio/registra/names'

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
