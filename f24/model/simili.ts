/** A codice catastale: a letter and three figures. */
const CODE = /^([A-Z])(\d)(\d)(\d)$/

/** The codes that differ by two neighbouring figures that changed places: F205 and F250. */
const transposed = (code: string): readonly string[] => {
  const [letter, a, b, c] = [...code]
  return [`${letter}${b}${a}${c}`, `${letter}${a}${c}${b}`]
}

/** The code whose two figures changed places wherever they stand: D969 and D696. */
const mirrored = (code: string): readonly string[] => {
  const figures = [...new Set(code.slice(1))]
  if (figures.length !== 2) return []
  const [one, other] = figures
  const swapped = [...code.slice(1)].map((figure) => (figure === one ? other : one)).join('')
  return [code[0]! + swapped]
}

const FIGURES = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The codes that differ in one character. */
const substituted = (code: string): readonly string[] =>
  [...code].flatMap((own, place) =>
    [...(place === 0 ? LETTERS : FIGURES)]
      .filter((other) => other !== own)
      .map((other) => code.slice(0, place) + other + code.slice(place + 1)),
  )

const others = (code: string, found: readonly string[]): readonly string[] => [
  ...new Set(found.filter((other) => other !== code)),
]

/** Codes that are easily written for this one: figures that changed places. Whether they are comuni is not looked up. */
export const scambiati = (code: string): readonly string[] =>
  CODE.test(code) ? others(code, [...mirrored(code), ...transposed(code)]) : []

/** Those and the codes with one other character: what may have been meant by a code that is of no comune. */
export const vicini = (code: string): readonly string[] =>
  CODE.test(code) ? others(code, [...scambiati(code), ...substituted(code)]) : []
