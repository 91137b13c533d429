type Named = { readonly nome: string; readonly altraLingua?: string; readonly sigla: string }

/** A comune as people know it: with its second official name where it has one, and the province. */
export const comuneName = ({ nome, altraLingua, sigla }: Named): string =>
  `${altraLingua ? `${nome} / ${altraLingua}` : nome} (${sigla})`
