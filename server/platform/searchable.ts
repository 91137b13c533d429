/** A name as searches look for it: lower case, no accents, words apart by one space, a space before the first. */
export const searchable = (name: string): string => {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
  return ` ${words.trim()}`
}
