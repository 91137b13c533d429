import { writeRisposte, type Risposte } from '../../contracts/calcolo/risposte'

/** Rows that are there but empty keep their place: a cost still to be typed, a change whose day is still to be said. */
const placeholders = ({ immobili }: Risposte): string[] =>
  immobili.flatMap(({ periodi }, at) =>
    periodi.flatMap(({ costi }, k) => [
      ...(k > 0 ? [`i${at}.p${k}.dal.g`] : []),
      ...costi.map((_, row) => `i${at}.p${k}.costo${row}.anno`),
    ]),
  )

/** The answers as the query of an address, fit to be read back with every row of the form. */
export const queryOf = (risposte: Risposte): string => {
  const params = writeRisposte(risposte)
  for (const name of placeholders(risposte)) if (!params.has(name)) params.set(name, '')
  return params.toString()
}

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
