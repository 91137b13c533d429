import { writeRisposte, type Risposte } from './risposte'

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
