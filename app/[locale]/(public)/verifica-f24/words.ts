import { useTranslations } from 'next-intl'
import { fieldOf } from '../../../../contracts/verifica-campi'
import { COLONNE, TESTATA } from '../../../../f24/lettura/scritto'
import type { F24ProblemCode, F24Problem } from '../../../../f24/model/f24-problem'
import type { Verificato } from '../../../../server/f24/verifica'
import { isWrong, type Esito, type Rilievo } from '../../../../ui/verifica/view'

/** What the sentences call by the name of the model has a label on the page. */
const CAMPI = [...COLONNE, ...TESTATA] as const

type Said = { readonly code: F24ProblemCode; readonly values: F24Problem['values'] }

/** The sentence of a problem, with the name of the column as the page shows it. */
export const useSentence = () => {
  const said = useTranslations('f24Problems')
  const t = useTranslations('verificaF24')
  return ({ code, values }: Said): string => {
    const name = CAMPI.find((campo) => campo === values.name)
    return said(code, name === undefined ? values : { ...values, name: t(`campi.${name}`) })
  }
}

const useRilievo = () => {
  const sentence = useSentence()
  return (problem: F24Problem): Rilievo => ({
    severity: problem.severity,
    sentence: sentence(problem),
    field: fieldOf(problem.field),
  })
}

/** What was found, in the reader's words. */
export const useEsito = ({ righe, problems, totale }: Verificato): Esito => {
  const rilievo = useRilievo()
  return {
    righe: righe.map(({ problems: own, ...riga }) => ({ ...riga, rilievi: own.map(rilievo) })),
    modulo: problems.map(rilievo),
    totale,
  }
}

/** What is to be mended, at its field: the first thing said of each. */
export const wrongByField = (esito: Esito): Readonly<Record<string, string>> => {
  const all = [...esito.modulo, ...esito.righe.flatMap(({ rilievi }) => rilievi)].filter(isWrong)
  return Object.fromEntries(
    all
      .filter(({ field }) => field !== '')
      .map(({ field, sentence }) => [field, sentence])
      .reverse(),
  )
}
