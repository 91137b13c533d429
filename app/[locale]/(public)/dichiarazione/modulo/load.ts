import { cache } from 'react'
import { CAUSE, isCausa } from '../../../../../contracts/dichiarazione/cause'
import type { Contesto } from '../../../../../contracts/dichiarazione/contesto'
import { percorri, VAI, type Vista } from '../../../../../contracts/dichiarazione/percorso'
import type { DichiarazioneProblem } from '../../../../../contracts/dichiarazione/problemi'
import { risposteDi, type Risposte } from '../../../../../contracts/dichiarazione/risposte'
import { findComune } from '../../../../../server/comuni/queries'
import { contestoDi } from '../../../../../server/dichiarazione/contesto'
import { postedForm } from '../../../../posted'
import { MODULI, type QualeModulo } from './moduli'

export type VistaModulo = Vista & {
  readonly contesto: Contesto
  /** All that is not right yet, whether it is shown or not. */
  readonly mancano: readonly DichiarazioneProblem[]
}

/** What an address may say, for it says nothing of anybody: the comune, and the case that one comes from. */
const begun = async (quale: QualeModulo, params: URLSearchParams): Promise<Risposte> => {
  const comune = await findComune((params.get('comune') ?? '').toUpperCase())
  const causa = params.get('causa') ?? ''
  const first = quale === 'imu' && isCausa(causa) ? { c: 'si', ...CAUSE[causa].risposte } : {}
  return {
    ...(comune ? { comune: `${comune.nome} (${comune.sigla})` } : {}),
    ...Object.fromEntries(Object.entries(first).map(([name, value]) => [`i0.${name}`, value])),
  }
}

const load = cache(async (quale: QualeModulo, query: string): Promise<VistaModulo> => {
  const form = await postedForm()
  const sent = form ? risposteDi(form) : await begun(quale, new URLSearchParams(query))
  const { modulo, leggi } = MODULI[quale]
  const contesto = await contestoDi(sent)
  const vista = percorri(modulo, sent, form?.get(VAI) ?? '', (risposte) => leggi(risposte, contesto))
  return { ...vista, contesto, mancano: leggi(vista.risposte, contesto) }
})

/** The step to show, with the answers so far; computed once for the page and its title. */
export const caricaModulo = (quale: QualeModulo, query: string): Promise<VistaModulo> => load(quale, query)
