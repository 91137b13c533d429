import { leggiPagina, type Scritta } from './pagina'
import { MOST_RIGHE, type ModuloScritto } from './scritto'
import { leggiTesto } from './testo'

/** Cents of an amount that has two figures after its comma. */
const centsOf = (text: string): number => Number(text.replace(/[.,]/g, ''))

/** Euro and cents from whole cents, as `445,00`. */
const written = (cents: number): string => `${String(Math.trunc(cents / 100))},${String(cents % 100).padStart(2, '0')}`

/** The balance of several forms is the sum of theirs; none where one of them shows none. */
const saldoOf = (moduli: readonly ModuloScritto[]): string | undefined => {
  const saldi = moduli.map(({ saldoFinale }) => saldoFinale)
  if (saldi.some((saldo) => saldo === undefined)) return undefined
  return written(saldi.reduce((sum, saldo) => sum + centsOf(saldo!), 0))
}

/** Several forms as one list of rows, with what stands on the first of them. */
const together = (moduli: readonly ModuloScritto[]): ModuloScritto => {
  const { saldoFinale: _, ...first } = moduli[0]!
  const righe = moduli.flatMap((modulo) => modulo.righe)
  const saldo = saldoOf(moduli)
  const over = Math.max(0, righe.length - MOST_RIGHE)
  return {
    ...first,
    ...(saldo === undefined || over > 0 ? {} : { saldoFinale: saldo }),
    righe: righe.slice(0, MOST_RIGHE),
    nonLette: moduli.reduce((sum, modulo) => sum + modulo.nonLette, over),
  }
}

/** The copies of one form say the same: they are one. */
const distinct = (moduli: readonly ModuloScritto[]): readonly ModuloScritto[] => [
  ...new Map(moduli.map((modulo) => [JSON.stringify(modulo), modulo])).values(),
]

/** A form that was pasted; undefined where no row is found in it. */
export const moduloDaTesto = (text: string): ModuloScritto | undefined => {
  const modulo = leggiTesto(text)
  return modulo.righe.length === 0 && modulo.nonLette === 0 ? undefined : together([modulo])
}

/**
 * The form of a PDF: by the places of the official models, and where its pages are drawn otherwise, line by line. Undefined
 * where there is none.
 */
export const moduloDaPdf = (pages: readonly (readonly Scritta[])[], text: string): ModuloScritto | undefined => {
  const moduli = distinct(pages.flatMap((page) => leggiPagina(page) ?? []))
  return moduli.length > 0 ? together(moduli) : moduloDaTesto(text)
}
