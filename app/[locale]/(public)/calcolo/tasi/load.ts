import { readRisposteTasi, type RisposteTasi } from '../../../../../contracts/tasi/risposte'
import { regime, type Comune } from '../../../../../server/comuni/queries'
import { withComune, type Calcolo } from '../load-comune'

export type CalcoloTasi =
  | Calcolo<RisposteTasi>
  /** The province had a tax of its own in that year, which took the place of IMU and TASI. */
  | { readonly kind: 'other-tax'; readonly comune: Comune; readonly anno: number; readonly tributo: 'IMIS' | 'IMI' }

/** Comune and answers of an address. */
export const loadTasi = async (params: URLSearchParams): Promise<CalcoloTasi> => {
  const calcolo = await withComune(params, readRisposteTasi(params))
  if (calcolo.kind !== 'ready') return calcolo
  const { comune, risposte } = calcolo
  const tributo = await regime(comune.belfiore, risposte.anno)
  if (tributo === 'IMIS' || tributo === 'IMI') return { kind: 'other-tax', comune, anno: risposte.anno, tributo }
  return calcolo
}

/** Both questions of the first form are answered: the others depend on them. */
export const isBegun = ({ ruolo, bene }: RisposteTasi): boolean => ruolo !== '' && bene !== ''
