import { isFieldOf, passoAccanto, primoDaDire, type PassoDomanda } from '../../../../../contracts/calcolo/passi'
import type { CampoProblem } from '../../../../../contracts/calcolo/typed'

export type Una =
  /** Go on to this question; to the check of the answers where there is none. */
  | { readonly kind: 'go'; readonly to: PassoDomanda | undefined }
  | { readonly kind: 'show'; readonly passo: PassoDomanda; readonly isWrong: boolean }

/** Which question the page asks, when they are asked one at a time; where a button that was pressed leads. */
export const unaDi = (
  params: URLSearchParams,
  passi: readonly PassoDomanda[],
  problems: readonly CampoProblem[],
): Una => {
  const current = passi.find(({ id }) => id === params.get('domanda'))
  const open = primoDaDire(passi, problems)
  if (!current)
    return open && !params.has('avanti')
      ? { kind: 'show', passo: open, isWrong: params.has('verifica') }
      : { kind: 'go', to: open }
  if (params.has('indietro')) return { kind: 'go', to: passoAccanto(passi, current.id, 'indietro') ?? current }
  if (!params.has('avanti')) return { kind: 'show', passo: current, isWrong: false }
  if (problems.some(({ field }) => isFieldOf(current, field))) return { kind: 'show', passo: current, isWrong: true }
  return { kind: 'go', to: params.has('torna') ? open : passoAccanto(passi, current.id, 'avanti') }
}
