import { checkContribuente, checkShape, checkText, TEXT_LIMITS, type CheckContext } from './check-contribuente'
import { checkIban, checkRiga, checkRighe } from './check-riga'
import { checkTributo } from './check-tributo'
import type { Versamento } from './delega'
import { excerpt, f24Problem, type F24Problem } from './f24-problem'
import { readIdentificativo } from './identificativo-operazione'

/** More rows than this in one payment are a mistake, or an attempt to exhaust the machine: a hundred forms. */
export const MOST_ROWS = 1_000

/** One of ours whose check character does not match was copied wrongly: the comune would not recognise it. */
const checkOperazione = (identificativo: string | undefined): readonly F24Problem[] =>
  identificativo !== undefined && readIdentificativo(identificativo).kind === 'wrong-check'
    ? [f24Problem('identificativo-operazione-check', 'identificativoOperazione', { value: excerpt(identificativo) })]
    : []

type Header = Pick<Versamento, 'delegaA' | 'identificativoOperazione' | 'iban'>

/** What stands over and under the rows of both models. */
export const checkHeader = ({ delegaA, identificativoOperazione, iban }: Header): readonly F24Problem[] => [
  ...(delegaA?.banca === undefined ? [] : checkText(delegaA.banca, TEXT_LIMITS.banca, 'delegaA.banca')),
  ...(delegaA?.agenzia === undefined ? [] : checkText(delegaA.agenzia, TEXT_LIMITS.agenzia, 'delegaA.agenzia')),
  ...checkShape(delegaA?.provincia, /^[A-Z]{2}$/, 'provincia-invalid', 'delegaA.provincia'),
  ...checkShape(
    identificativoOperazione,
    /^[A-Z0-9]{18}$/,
    'identificativo-operazione-invalid',
    'identificativoOperazione',
  ),
  ...checkOperazione(identificativoOperazione),
  ...(iban === undefined ? [] : checkIban(iban)),
]

/**
 * Every check of a payment before it is printed, errors and warnings together; a single `Delega` is a payment too.
 * Without `comuni` no comune is looked up, without `oggi` nothing is compared with today.
 * Paths are those of the model: `contribuente.codiceFiscale`, `righe.0.debito`.
 */
export const checkVersamento = (versamento: Versamento, context: CheckContext): readonly F24Problem[] => {
  const rows = checkRighe(versamento.righe, MOST_ROWS)
  const tooMany = versamento.righe.length > MOST_ROWS
  return [
    ...checkHeader(versamento),
    ...checkContribuente(versamento.contribuente, context),
    ...rows,
    ...(tooMany
      ? []
      : versamento.righe.flatMap((riga, i) => [
          ...checkRiga(riga, `righe.${i}`),
          ...checkTributo(riga, `righe.${i}`, context),
        ])),
  ]
}
