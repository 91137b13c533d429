/** A piece of a text: plain, or the first place of a word of the glossary. */
export type Part<Id extends string> = { readonly text: string; readonly of?: Id }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Cut<Id extends string> = { readonly byForm: ReadonlyMap<string, Id>; readonly found: RegExp }

const cuts = new WeakMap<object, Cut<string>>()

/** Made once for each language. */
const cutOf = <Id extends string>(forms: Readonly<Record<Id, string>>): Cut<Id> => {
  const known = cuts.get(forms)
  if (known) return known as Cut<Id>
  const byForm = new Map<string, Id>()
  for (const [id, written] of Object.entries(forms) as [Id, string][]) {
    for (const form of written.split('|')) byForm.set(form.toLowerCase(), id)
  }
  const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length)
  const any = longestFirst.map(escaped).join('|')
  const cut = { byForm, found: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu') }
  cuts.set(forms, cut)
  return cut
}

/**
 * Cuts a text at the words of the glossary, each word once.
 *
 * @param forms Of each word the ways it is written, apart by `|`: `rendita|rendite`. The longest one wins; a word inside
 * another (`sanzionetta`) does not count, upper or lower case does not matter.
 * @param seen Words already marked above: they stay plain, and those found here are added.
 */
export const termParts = <Id extends string>(
  text: string,
  forms: Readonly<Record<Id, string>>,
  seen: Set<Id>,
): readonly Part<Id>[] => {
  const { byForm, found } = cutOf(forms)
  const parts: Part<Id>[] = []
  let at = 0
  for (const match of text.matchAll(found)) {
    const of = byForm.get(match[0].toLowerCase())
    if (of === undefined || seen.has(of)) continue
    seen.add(of)
    if (match.index > at) parts.push({ text: text.slice(at, match.index) })
    parts.push({ text: match[0], of })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
