import { useTranslations } from 'next-intl'
import { fieldOf, rowField } from '../../../../contracts/verifica-campi'
import type { Richiesta } from '../../../../contracts/verifica-f24'
import { COLONNE, TESTATA } from '../../../../f24/lettura/scritto'
import type { F24ProblemCode, F24Problem } from '../../../../f24/model/f24-problem'
import type { Verificato } from '../../../../server/f24/verifica'
import { isWrong, type Altrui, type Esito, type Rilievo } from '../../../../ui/verifica/view'

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

const OF_ANOTHER: ReadonlySet<F24ProblemCode> = new Set(['codice-ente-mismatch', 'codice-ente-odd'])

/** The codes of another comune, each once, with the rows that bear it as the page of the letters takes them. */
const altruiOf = ({ modulo }: Richiesta, { righe }: Verificato): readonly Altrui[] => {
  const found = righe.flatMap(({ problems }) => problems.filter(({ code }) => OF_ANOTHER.has(code)))
  const first = new Map(
    found.map(({ values }) => [String(values.value), values]).reverse() as [string, F24Problem['values']][],
  )
  return [...first].map(([codice, { comune, codice: giusto }]) => {
    const own = modulo.righe.filter(({ codiceEnte = '' }) => codiceEnte.toUpperCase() === codice)
    const rows = own.flatMap((riga, row) =>
      (['codiceTributo', 'anno', 'debito', 'acconto', 'saldo'] as const).flatMap((colonna) =>
        riga[colonna] === undefined ? [] : [[rowField(row, colonna), riga[colonna]] as const],
      ),
    )
    const person = modulo.codiceFiscale === undefined ? [] : [['codiceFiscale', modulo.codiceFiscale] as const]
    return {
      codice,
      comune: String(comune),
      fields: [['ricevuto', codice], ['competente', String(giusto)], ...person, ...rows],
    }
  })
}

/** What was found, in the reader's words. */
export const useEsito = (richiesta: Richiesta, verificato: Verificato): Esito => {
  const { righe, problems, totale } = verificato
  const rilievo = useRilievo()
  return {
    righe: righe.map(({ problems: own, ...riga }) => ({ ...riga, rilievi: own.map(rilievo) })),
    modulo: problems.map(rilievo),
    totale,
    altrui: altruiOf(richiesta, verificato),
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
