/** What is wrong with one field of a form: the sentence for it, where there is something. */
export type Wrong<Field extends string> = (field: Field) => { readonly problem?: string }

/** Of what is wrong with a form, the part of each field. */
export const wrongOf =
  <Problem extends { readonly field: string }>(
    problems: readonly Problem[],
    sentence: (problem: Problem) => string,
  ): Wrong<Problem['field']> =>
  (field) => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: sentence(found) } : {}
  }
