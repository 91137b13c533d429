import type { Messages } from 'next-intl'
import { CONTRIBUENTE_PROBLEMS } from '../../contracts/contribuente/campi'
import type { Campo } from '../../contracts/dichiarazione/campo'
import type { Quadro } from '../../contracts/dichiarazione/modulo'
import type { DichiarazioneProblem } from '../../contracts/dichiarazione/problemi'
import type { Words } from '../../i18n/words'

type Parole = Messages['dichiarazione']
export type CampoId = keyof Parole['campi']
type GruppoId = keyof Parole['gruppi']
type QuadroId = keyof Parole['quadri']

/** The name of a question in the words; a test holds the tables against the catalogue. */
export const parolaDi = ({ parole, id }: Campo): CampoId => (parole ?? id.replaceAll('.', '-')) as CampoId

/** The words of an option, by question and value. */
export const opzioneDi = (t: Words<'dichiarazione'>, campo: Campo, value: string): string => {
  const key = `opzioni.${parolaDi(campo)}.${value}` as 'opzioni.tipologia.N'
  return t(key)
}

export const gruppoDi = (t: Words<'dichiarazione'>, id: string): string => t(`gruppi.${id as GruppoId}`)

export const titoloDi = (t: Words<'dichiarazione'>, { id }: Quadro): string => t(`quadri.${id as QuadroId}.title`)

/** `Immobile 2`. */
export const nomeDi = (t: Words<'dichiarazione'>, { id }: Quadro, at: number): string =>
  t(`quadri.${id as 'immobili'}.name`, { n: at + 1 })

export const unoDi = (t: Words<'dichiarazione'>, { id }: Quadro): string => t(`quadri.${id as 'immobili'}.one`)

type Frase = { readonly t: Words<'dichiarazione'>; readonly chi: Words<'contribuente'> }

const isOfContribuente = (code: DichiarazioneProblem['code']): code is (typeof CONTRIBUENTE_PROBLEMS)[number] =>
  CONTRIBUENTE_PROBLEMS.some((each) => each === code)

/** The sentence of what is wrong: what the form of the F24 says too, it says in the same words. */
export const fraseDi = ({ t, chi }: Frase, { code, values }: DichiarazioneProblem): string =>
  isOfContribuente(code) ? chi(`wrong.${code}`, values) : t(`wrong.${code}`, values)
