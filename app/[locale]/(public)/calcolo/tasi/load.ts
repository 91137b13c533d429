import { readRisposteTasi, type RisposteTasi } from '../../../../../contracts/tasi/risposte'
import { findComune, findComuneDiOggi, regime, type Comune } from '../../../../../server/comuni/queries'

export type CalcoloTasi =
  | { readonly kind: 'start'; readonly wrong?: 'comune' }
  | { readonly kind: 'moved'; readonly belfiore: string }
  /** The province had a tax of its own in that year, which took the place of IMU and TASI. */
  | { readonly kind: 'other-tax'; readonly comune: Comune; readonly anno: number; readonly tributo: 'IMIS' | 'IMI' }
  | { readonly kind: 'ready'; readonly comune: Comune; readonly risposte: RisposteTasi }

/** Comune and answers of an address. */
export const loadTasi = async (params: URLSearchParams): Promise<CalcoloTasi> => {
  const risposte = readRisposteTasi(params)
  if (risposte.comune === '' || risposte.anno === 0 || params.get('passo') === 'comune') return { kind: 'start' }
  const comune = await findComune(risposte.comune)
  if (comune) {
    const tributo = await regime(comune.belfiore, risposte.anno)
    if (tributo === 'IMIS' || tributo === 'IMI') return { kind: 'other-tax', comune, anno: risposte.anno, tributo }
    return { kind: 'ready', comune, risposte }
  }
  const today = await findComuneDiOggi(risposte.comune)
  return today ? { kind: 'moved', belfiore: today.belfiore } : { kind: 'start', wrong: 'comune' }
}

/** Both questions of the first form are answered: the others depend on them. */
export const isBegun = ({ ruolo, bene }: RisposteTasi): boolean => ruolo !== '' && bene !== ''
