import {
  CANALI_AVVISI,
  ordineDi,
  readCanali,
  typedCanali,
  type Ordine,
} from '../../../../../contracts/parametri/canali'
import { impronta } from '../../../../../server/parametri/impronta'
import { inVigoreOggi, storiaDi, type Decisione } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import type { Scope } from '../../../../../server/platform/scope'

/** What the comune has chosen, today and before. */
export const scelti = async (
  scope: Scope,
  belfiore: string,
): Promise<{
  readonly storia: readonly Decisione[]
  readonly now: Decisione | undefined
  readonly ordine: Ordine | undefined
}> => {
  const storia = await storiaDi(scope, belfiore, CANALI_AVVISI)
  const now = inVigoreOggi(storia, today())
  return { storia, now, ordine: ordineDi(now?.valore) }
}

/** What the form says; one whose effect was shown is known again by its `impronta`. */
export const lettoDi = (form: URLSearchParams, belfiore: string) => {
  const typed = typedCanali(form)
  const read = readCanali(typed, today())
  return { typed, read, ...(read.ok ? { impronta: impronta([CANALI_AVVISI, belfiore, read.value]) } : {}) }
}
