import type { DelegaProblem } from '../../contracts/delega'
import type { Words } from '../../i18n/words'

/** The sentence of what is wrong with a delega. */
export const delegaSentence = (t: Words<'deleghe'>, { field, code }: DelegaProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)
