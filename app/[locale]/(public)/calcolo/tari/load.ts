import { readRisposteTari, type RisposteTari } from '../../../../../contracts/tari/risposte'
import { findComune, findComuneDiOggi, type Comune } from '../../../../../server/comuni/queries'

export type CalcoloTari =
  | { readonly kind: 'start'; readonly wrong?: 'comune' }
  | { readonly kind: 'moved'; readonly belfiore: string }
  | { readonly kind: 'ready'; readonly comune: Comune; readonly risposte: RisposteTari }

/** Comune and answers of an address. */
export const loadTari = async (params: URLSearchParams): Promise<CalcoloTari> => {
  const risposte = readRisposteTari(params)
  if (risposte.comune === '' || risposte.anno === 0 || params.get('passo') === 'comune') return { kind: 'start' }
  const comune = await findComune(risposte.comune)
  if (comune) return { kind: 'ready', comune, risposte }
  const today = await findComuneDiOggi(risposte.comune)
  return today ? { kind: 'moved', belfiore: today.belfiore } : { kind: 'start', wrong: 'comune' }
}

/** The answers without what only moves between the pages. */
export const keptOf = (params: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams()
  for (const [name, value] of params) {
    if (!['q', 'passo', 'verifica', 'altro'].includes(name) && value !== '') kept.set(name, value)
  }
  return kept
}
