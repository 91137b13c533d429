import { anniDi, chiaveConservazione, CLASSI_CONSERVATE } from '../../../../../contracts/parametri/conservazione'
import { inVigoreOggi, storiaDi } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import type { Scope } from '../../../../../server/platform/scope'

/** The term of each class that holds today. */
export const terminiDi = (scope: Scope, belfiore: string) =>
  Promise.all(
    CLASSI_CONSERVATE.map(async (classe) => {
      const now = inVigoreOggi(await storiaDi(scope, belfiore, chiaveConservazione(classe)), today())
      return { classe, anni: anniDi(now?.valore), dal: now?.dal }
    }),
  )
