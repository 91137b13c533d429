import { TRIBUTI } from '../../contracts/tributi'
import type { Locale } from '../../i18n/routing'
import type { Words } from '../../i18n/words'
import { longDate } from '../format'

type Shown = {
  readonly tributi: readonly string[]
  /** Name of the comune; undefined: all. */
  readonly comune: string | undefined
  readonly anni: readonly number[]
  readonly al: string
}

/** What a mandate is for, as its sentences say it. */
export const mandatoSaid = (t: Words<'studio'>, tributo: Words<'deleghe.tributo'>, shown: Shown, locale: Locale) => {
  const list = new Intl.ListFormat(locale)
  const { tributi, comune, anni, al } = shown
  return {
    tributi: list.format(TRIBUTI.filter((one) => tributi.includes(one)).map((one) => tributo(one))),
    dove: comune ?? t('ovunque'),
    anni: anni.length === 0 ? t('ogniAnno') : t('negliAnni', { anni: list.format(anni.map(String)) }),
    day: longDate(al, locale),
  }
}
