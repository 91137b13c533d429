import type { Cents } from '../../engine/kernel/money'
import { checkHeader } from './check'
import { checkContribuente, type CheckContext } from './check-contribuente'
import { checkRiga, MAX_AMOUNT } from './check-riga'
import { checkTributo } from './check-tributo'
import type { Versamento } from './delega'
import { f24Problem, type F24Problem } from './f24-problem'
import { verificaEnti } from './verifica-enti'
import { euroOf } from './euro'
import type { Indizi } from './verifica-parts'
import { asksOperazione, verificaRighe } from './verifica-righe'

/** A form filled elsewhere, as far as it could be read. */
export type Modulo = Omit<Versamento, 'contribuente'> & {
  /** Absent where only rows were given: then nobody is checked. */
  readonly contribuente?: Versamento['contribuente']
  /** The SALDO FINALE that the form shows. */
  readonly saldoFinale?: Cents
  /** What is known of each row beside the row itself, in the same order. */
  readonly indizi?: readonly Indizi[]
}

const checkWho = ({ contribuente }: Modulo, context: CheckContext): readonly F24Problem[] => {
  if (contribuente === undefined) return []
  const found = checkContribuente(contribuente, context)
  // who typed only a codice fiscale is not asked for the rest: the form in their hand has it
  return contribuente.anagrafica === undefined ? found.filter(({ code }) => code !== 'anagrafica-missing') : found
}

const checkSaldo = ({ righe, saldoFinale }: Modulo): readonly F24Problem[] => {
  if (saldoFinale === undefined || righe.length === 0) return []
  const somma = righe.reduce((sum, { debito, credito }) => sum + debito - credito, 0)
  if (somma === saldoFinale) return []
  return [f24Problem('saldo-finale-differs', 'saldoFinale', { letto: euroOf(saldoFinale), somma: euroOf(somma) })]
}

const checkOperazioneMissing = ({ righe, identificativoOperazione }: Modulo): readonly F24Problem[] =>
  identificativoOperazione === undefined && righe.some(asksOperazione)
    ? [f24Problem('identificativo-missing', 'identificativoOperazione')]
    : []

/**
 * All that looks wrong in a form filled elsewhere: what the checks before printing say, and what only a comparison of rows
 * with each other, or with what the person knows of them, can show. Errors and warnings first say what, then how to mend
 * it; notices may well be right.
 */
export const verifica = (modulo: Modulo, context: CheckContext): readonly F24Problem[] => {
  const { righe, indizi = [] } = modulo
  return [
    ...checkHeader(modulo),
    ...checkWho(modulo, context),
    ...(righe.length === 0 ? [f24Problem('rows-missing', 'righe')] : []),
    ...righe.flatMap((riga, i) => [
      ...checkRiga(riga, `righe.${i}`, MAX_AMOUNT),
      ...checkTributo(riga, `righe.${i}`, context),
    ]),
    ...verificaEnti(righe, indizi, context.comuni),
    ...verificaRighe(righe, indizi, context.oggi),
    ...checkOperazioneMissing(modulo),
    ...checkSaldo(modulo),
  ]
}
