const KEPT = /\.dal\.g$|\.costo\d+\.anno$/

/** What a form would send, without the empty answers that nobody misses. */
export const queryOfForm = (form: HTMLFormElement): string => {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (value !== '' || KEPT.test(name))) params.set(name, value)
  }
  return params.toString()
}

/** The question a field belongs to: `i0.p1.costo2.anno` → immobile 0, `costi`. */
export const questionOf = (field: string): { readonly immobile?: number; readonly question: string } => {
  const [, at, name = field] = /^i(\d+)\.(?:p\d+\.)?(.+)$/.exec(field) ?? []
  const bare = name.replace(/\.(g|m|a)$/, '')
  const question = bare.startsWith('costo')
    ? 'costi'
    : bare.startsWith('versato.')
      ? 'versato'
      : bare.startsWith('pertinenzaC')
        ? 'pertinenze'
        : /^(quota|abita)\d$/.test(bare)
          ? 'contitolari'
          : bare
  return at === undefined ? { question } : { immobile: Number(at), question }
}
