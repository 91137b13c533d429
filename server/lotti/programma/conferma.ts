import type { EsitoLotti } from '../../../contracts/lotti'
import type { Scope } from '../../platform/scope'
import type { Refusal } from '../../platform/sentences'
import { rateOggi } from '../ricevi'
import { conferma } from '../tenuti/commands'
import { lottoDi } from '../tenuti/elenco'

export type NonConfermato = { readonly status: 404 | 409 | 422; readonly problem: Refusal }

const wrong = (status: NonConfermato['status'], code: string, values: Refusal['values'] = {}): NonConfermato => ({
  status,
  problem: { code, field: 'id', values },
})

const CODES: Partial<Readonly<Record<EsitoLotti, readonly [NonConfermato['status'], string]>>> = {
  late: [422, 'lotto-late'],
  niente: [409, 'lotto-nothing-new'],
  nessuno: [422, 'lotto-nobody'],
  'altra-sede': [409, 'lotto-other-seat'],
}

/** Keeps a table that waits, for a program: what is kept already stays so. @returns why not */
export const confermaDiProgramma = async (scope: Scope, id: string): Promise<NonConfermato | undefined> => {
  const lotto = await lottoDi(scope, id)
  if (lotto === undefined) return wrong(404, 'lotto-absent')
  if (lotto.stato !== 'anteprima') return undefined
  const done = await conferma(scope, id)
  // somebody else confirmed it meanwhile, or took it away: how it stands tells
  if (done === 'tenuto' || done === 'assente') return undefined
  const [status, code] = CODES[done] ?? [422, 'lotto-not-a-table']
  return wrong(status, code, { open: rateOggi().join(', ') || '–' })
}
