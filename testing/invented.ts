import { randomInt } from 'node:crypto'
import { checkCharacter, nameLetters, surnameLetters } from '../engine/kernel/codice-fiscale'

/** Surname of everybody who is invented for a journey. */
export const COGNOME = 'Inventata'
const pick = (from: string): string => from[randomInt(from.length)]!
const syllables = (many: number): string =>
  Array.from({ length: many }, () => pick('bcdfglmnprstvz') + pick('aeio')).join('')
const two = (most: number): string => String(randomInt(1, most + 1)).padStart(2, '0')

/** A name and a codice fiscale of nobody, born in the comune. */
export const invented = (belfiore: string): { readonly codiceFiscale: string; readonly nome: string } => {
  const name = syllables(4)
  const nome = name[0]!.toUpperCase() + name.slice(1)
  const first = `${surnameLetters(COGNOME)}${nameLetters(nome)}${two(98)}${pick('ABCDEHLMPRST')}${two(28)}${belfiore}`
  return { codiceFiscale: first + checkCharacter(first), nome }
}
