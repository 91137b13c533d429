import { readRisposteCanone, type RisposteCanone } from '../../../../../contracts/canone/risposte'
import { findComune, findComuneDiOggi, type Comune } from '../../../../../server/comuni/queries'

export type CalcoloCanone =
  | { readonly kind: 'start'; readonly wrong?: 'comune' }
  | { readonly kind: 'moved'; readonly belfiore: string }
  | { readonly kind: 'ready'; readonly comune: Comune; readonly risposte: RisposteCanone }

/** Comune and answers of an address. */
export const loadCanone = async (params: URLSearchParams): Promise<CalcoloCanone> => {
  const risposte = readRisposteCanone(params)
  if (risposte.comune === '' || risposte.anno === 0 || params.get('passo') === 'comune') return { kind: 'start' }
  const comune = await findComune(risposte.comune)
  if (comune) return { kind: 'ready', comune, risposte }
  const today = await findComuneDiOggi(risposte.comune)
  return today ? { kind: 'moved', belfiore: today.belfiore } : { kind: 'start', wrong: 'comune' }
}
