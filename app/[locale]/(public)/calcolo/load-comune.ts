import { findComune, findComuneDiOggi, type Comune } from '../../../../server/comuni/queries'

/** Before there are questions: where and which year, or a code that today is another comune's. */
export type Begun =
  { readonly kind: 'start'; readonly wrong?: 'comune' } | { readonly kind: 'moved'; readonly belfiore: string }

export type Calcolo<R> = Begun | { readonly kind: 'ready'; readonly comune: Comune; readonly risposte: R }

/** The comune of the answers; a name that is gone leads to the comune of today. */
export const withComune = async <R extends { readonly comune: string; readonly anno: number }>(
  params: URLSearchParams,
  risposte: R,
): Promise<Calcolo<R>> => {
  if (risposte.comune === '' || risposte.anno === 0 || params.get('passo') === 'comune') return { kind: 'start' }
  const comune = await findComune(risposte.comune)
  if (comune) return { kind: 'ready', comune, risposte }
  const today = await findComuneDiOggi(risposte.comune)
  return today ? { kind: 'moved', belfiore: today.belfiore } : { kind: 'start', wrong: 'comune' }
}
