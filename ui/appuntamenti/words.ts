import type { OraLocale } from '../../contracts/appuntamento'
import type { Locale } from '../../i18n/routing'
import type { Words } from '../../i18n/words'
import { longDate } from '../format'

/** `9:30`, as a clock shows it. */
export const orario = (ora: OraLocale): string => ora.slice(11).replace(/^0/, '')

/** `mercoledì 2 dicembre 2026, alle 9:30`. */
export const quandoDi = (t: Words<'appuntamenti'>, ora: OraLocale, locale: Locale): string =>
  t('quando', { giorno: longDate(ora.slice(0, 10), locale), ora: orario(ora) })
