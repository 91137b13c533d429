import { isTitolo, type RappresentanzaProblem } from '../../contracts/rappresentanza'
import type { Words } from '../../i18n/words'

/** The sentence of what is wrong with what somebody asks. */
export const rappresentanzaSentence = (t: Words<'rappresentanze'>, { field, code }: RappresentanzaProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)

/** By what right; words of before stay as they were written. */
export const titoloInWords = (t: Words<'rappresentanze'>, titolo: string): string =>
  isTitolo(titolo) ? t(`titolo.${titolo}`) : titolo
