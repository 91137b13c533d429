/** Three letters in a row, of words with two blanks before and one after, as PostgreSQL's pg_trgm takes them. */
export const trigramsOf = (text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const word of text.split(' ')) {
    if (word === '') continue
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3))
  }
  return found
}

type Index = { readonly sizes: readonly number[]; readonly places: ReadonlyMap<string, readonly number[]> }

const indexOf = (texts: readonly string[]): Index => {
  const places = new Map<string, number[]>()
  const sizes = texts.map((text, at) => {
    const own = trigramsOf(text)
    for (const trigram of own) {
      const known = places.get(trigram)
      if (known === undefined) places.set(trigram, [at])
      else known.push(at)
    }
    return own.size
  })
  return { sizes, places }
}

/** Finds texts near to one: those that share at least `least` of their trigrams. */
export class Trigrams {
  private index: Index | undefined

  constructor(private readonly texts: readonly string[]) {}

  /** Places of the near texts with how near they are, from 0 to 1. */
  near(text: string, least: number): ReadonlyMap<number, number> {
    const { sizes, places } = (this.index ??= indexOf(this.texts))
    const asked = trigramsOf(text)
    const shared = new Map<number, number>()
    for (const trigram of asked) {
      for (const at of places.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const near = new Map<number, number>()
    for (const [at, count] of shared) {
      const similarity = count / (asked.size + sizes[at]! - count)
      if (similarity >= least) near.set(at, similarity)
    }
    return near
  }
}
