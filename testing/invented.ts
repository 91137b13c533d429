import { randomInt } from 'node:crypto'
import { checkCharacter, nameLetters, surnameLetters } from '../engine/kernel/codice-fiscale'

/** Surname of everybody who is invented for a journey. */
export const COGNOME = 'Inventata'
const pick = (from: string): string => from[randomInt(from.length)]!
const syllables = (many: number): string =>
  Array.from({ length: many }, () => pick('bcdfglmnprstvz') + pick('aeio')).join('')
const two = (most: number): string => String(randomInt(1, most + 1)).padStart(2, '0')

/** In the order of the months. */
const MONTHS = 'ABCDEHLMPRST'

type Invented = {
  readonly codiceFiscale: string
  readonly nome: string
  readonly sesso: 'M'
  readonly natoIl: Date
  readonly natoA: string
}

/** A man with a name and a codice fiscale of nobody, born in the comune: what is on record of him agrees with his code. */
export const invented = (belfiore: string): Invented => {
  const name = syllables(4)
  const nome = name[0]!.toUpperCase() + name.slice(1)
  const [year, month, day] = [two(98), randomInt(MONTHS.length), two(28)]
  const first = `${surnameLetters(COGNOME)}${nameLetters(nome)}${year}${MONTHS[month]}${day}${belfiore}`
  return {
    ...{ codiceFiscale: first + checkCharacter(first), nome, sesso: 'M', natoA: belfiore },
    natoIl: new Date(Date.UTC(1900 + Number(year), month, Number(day))),
  }
}
