import { getTranslations } from 'next-intl/server'
import { titlesOf } from '../pratiche/ufficio'

/** What every service is called that can be rated: procedures, and what ends otherwise than by a request. */
export const titlesOfServices = async (): Promise<Readonly<Record<string, string>>> => {
  const t = await getTranslations('qualita')
  return { ...(await titlesOf()), appuntamento: t('appuntamento'), f24: t('f24') }
}
