import { findEnti } from '../../../../server/enti/queries'
import type { Scope } from '../../../../server/platform/scope'

export type EnteScelto = { readonly belfiore: string; readonly denominazione: string }

/** The comuni somebody works for, and the one that was asked for: the first where none, or another's, was. */
export const comuneScelto = async (
  scope: Scope,
  asked: string | string[] | null | undefined,
): Promise<{ readonly here: EnteScelto; readonly all: readonly EnteScelto[] } | undefined> => {
  const all = (await findEnti()).filter(({ belfiore }) => scope.comuni.includes(belfiore))
  const here = all.find(({ belfiore }) => belfiore === asked) ?? all[0]
  return here && { here, all }
}

/** Who may decide; who may not reads. */
export const puoDecidere = ({ role }: Scope): boolean => role === 'responsabile' || role === 'amministratore'
