import { faultOf } from '../values'
import type { Campo, Elenco } from './elenco'
import type { Head } from './head'

/** `name`: the heading is one we know; `words`: it holds the words of one; `content`: the cells are of that kind. */
export type Confidence = 'name' | 'words' | 'content'

/** A column that is probably this field: shown for somebody to confirm, never used unseen. */
export type Guess = { readonly campo: string; readonly colonna: string; readonly confidence: Confidence }

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    // CodiceFiscale, as programs name columns
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const holdsWords = (heading: string, known: string): boolean => {
  const words = heading.split(' ')
  return known.split(' ').every((word) => words.includes(word))
}

/** More than half of the cells are codici fiscali that hold. */
const areCodiciFiscali = (cells: readonly string[]): boolean => {
  const given = cells.filter((cell) => cell.trim() !== '')
  return (
    given.length > 0 &&
    given.filter((cell) => faultOf(cell.trim().toUpperCase()) === undefined).length * 2 > given.length
  )
}

const confidenceOf = (campo: Campo, heading: string, cells: readonly string[]): Confidence | undefined => {
  if (campo.headings.includes(heading)) return 'name'
  if (campo.headings.some((known) => holdsWords(heading, known))) return 'words'
  return campo.nome === 'codice_fiscale' && areCodiciFiscali(cells) ? 'content' : undefined
}

const ORDER: readonly Confidence[] = ['name', 'words', 'content']

/** Which column may be which field: the surer first, each column and each field once. */
export const guessColumns = (
  elenco: Elenco<unknown>,
  head: Head,
  samples: readonly (readonly string[])[],
): readonly Guess[] => {
  const possible = head.columns.flatMap((colonna, at) =>
    elenco.campi.flatMap((campo) => {
      const cells = samples.map((row) => row[at] ?? '')
      const confidence = confidenceOf(campo, plain(colonna), cells)
      return confidence === undefined ? [] : [{ campo: campo.nome, colonna, confidence }]
    }),
  )
  const chosen: Guess[] = []
  for (const confidence of ORDER) {
    for (const guess of possible) {
      const isTaken = chosen.some(({ campo, colonna }) => campo === guess.campo || colonna === guess.colonna)
      if (guess.confidence === confidence && !isTaken) chosen.push(guess)
    }
  }
  return chosen
}
