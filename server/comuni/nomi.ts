const ACCENTS = /\p{Diacritic}/gu
const NOT_WORD = /[^\p{Letter}\p{Number}]+/gu

/** A name as a search compares it: no accents, no capitals, words apart by one space. "Forlì" and "FORLI'" are one. */
export const normaliseName = (name: string): string =>
  name.normalize('NFD').replace(ACCENTS, '').toLowerCase().replace(/ß/g, 'ss').replace(NOT_WORD, ' ').trim()

/** Last part of the address of a comune's page: readable, and one for each comune by its code. */
export const slugOf = (nome: string, belfiore: string): string =>
  `${normaliseName(nome).replace(/ /g, '-')}-${belfiore.toLowerCase()}`

/** The codice catastale at the end of a slug. */
export const belfioreOfSlug = (slug: string): string | undefined => /-([a-z]\d{3})$/.exec(slug)?.[1]?.toUpperCase()

const PARTICLES = new Set(
  (
    'a ad ai al alla alle agli all da dal dalla de dei del della delle dello degli dell di d e ed ' +
    'in nel nella nei nell con su sul sulla sui sulle sull'
  ).split(' '),
)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The archive has names in capitals: "REGGIO NELL'EMILIA" is read as "Reggio nell'Emilia". */
export const readableName = (name: string): string => {
  if (name !== name.toUpperCase()) return name
  const parts = name.toLowerCase().split(/([ '-])/)
  return parts
    .map((part, at) => {
      const inside = at > 0 && parts[at - 1] !== '-'
      return inside && PARTICLES.has(part) ? part : capitalised(part)
    })
    .join('')
}
