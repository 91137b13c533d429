import type { ImuResult } from '../../engine/imu/imu.types'
import { checkVersamento } from '../../f24/model/check'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente, Delega } from '../../f24/model/delega'
import type { F24Problem, F24ProblemCode } from '../../f24/model/f24-problem'
import { packDeleghe } from '../../f24/model/pack'
import { conOperazione } from './operazione'
import type { Rata } from './righe'

/** The forms of one payment: a page each, ten rows at most. */
export type Modulo = { readonly rata: Rata; readonly deleghe: readonly Delega[] }

/** Rows come rounded from the engine: merging and rounding again changes nothing, and is the same path for all. */
export const moduloDi = (contribuente: Contribuente, rata: Rata, operazione = ''): Modulo => {
  const { deleghe, unplaced } = packDeleghe(
    { contribuente },
    rata.righe.map(({ riga }) => conOperazione(operazione)(riga)),
    { rounding: 'law' },
  )
  if (unplaced.length > 0) throw new Error('a payment of debits only leaves nothing over')
  return { rata, deleghe }
}

export const CONTROLLI = ['codice-fiscale', 'ente', 'codici', 'caselle', 'euro', 'somma', 'minimo'] as const
export type ControlloId = (typeof CONTROLLI)[number]

/** What was compared, and the problems that came out of it; none when it passed. */
export type Controllo = { readonly id: ControlloId; readonly problems: readonly F24Problem[]; readonly passed: boolean }

/** Which of the checks a problem belongs to. */
export const controlloOf = (code: F24ProblemCode): ControlloId => {
  if (code.startsWith('codice-ente')) return 'ente'
  if (code.startsWith('codice-tributo') || code.startsWith('anno')) return 'codici'
  if (code.startsWith('acconto') || code.startsWith('numero') || code.startsWith('rateazione')) return 'caselle'
  if (code === 'rounding' || code.startsWith('detrazione')) return 'euro'
  if (code.startsWith('amount') || code.startsWith('rows') || code.startsWith('total')) return 'somma'
  return 'codice-fiscale'
}

export type CheckedBy = { readonly comuni: ComuneLookup; readonly oggi: string }

const problemsOf = (moduli: readonly Modulo[], context: CheckedBy): readonly F24Problem[] =>
  moduli.flatMap(({ deleghe }) => deleghe.flatMap((delega) => checkVersamento(delega, context)))

/** Each form's total is the sum of its own rows, and all together are what is due. */
export const sumsUp = (deleghe: readonly Delega[], due: number): boolean => {
  const totals = deleghe.map(({ righe }) => righe.reduce((sum, { debito }) => sum + debito, 0))
  return (
    deleghe.every(({ saldoFinale }, at) => saldoFinale === totals[at]) &&
    totals.reduce((sum, total) => sum + total, 0) === due
  )
}

/** Every check of the forms, in a fixed order: those of `f24/model/check` and those that need the result. */
export const controlliDi = (moduli: readonly Modulo[], result: ImuResult, context: CheckedBy): readonly Controllo[] => {
  const problems = problemsOf(moduli, context)
  return CONTROLLI.map((id) => {
    const own = problems.filter(({ code }) => controlloOf(code) === id)
    const holds =
      id === 'somma'
        ? moduli.every(({ rata, deleghe }) => sumsUp(deleghe, rata.totale))
        : id === 'minimo'
          ? result.dovuto > 0
          : true
    return { id, problems: own, passed: own.length === 0 && holds }
  })
}
