/** Names of an address that are no answers: the search, the step, the check, a button that was pressed. */
const OF_THE_WAY: ReadonlySet<string> = new Set(['q', 'passo', 'verifica', 'mossa', 'riaperto'])

/** The answers without what only moves between the pages. */
export const keptOf = (params: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams()
  for (const [name, value] of params) if (!OF_THE_WAY.has(name) && value !== '') kept.set(name, value)
  return kept
}

/** Back to the questions, which say what is missing; a file saved half-way is opened where it was left, without a word. */
export const unfinishedHref = (action: string, params: URLSearchParams): string =>
  `${action}?${keptOf(params)}${params.has('riaperto') ? '' : '&verifica=si'}`
