/** Names of an address that are no answers: the search, the step, the check, a button that was pressed. */
const OF_THE_WAY: ReadonlySet<string> = new Set(['q', 'passo', 'verifica', 'mossa'])

/** The answers without what only moves between the pages. */
export const keptOf = (params: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams()
  for (const [name, value] of params) if (!OF_THE_WAY.has(name) && value !== '') kept.set(name, value)
  return kept
}
