import type { AliquoteComune } from '../../engine/imu/imu.types'
import { LINEE } from '../../formats/aliquote-base'

/** How the data of the prospetti may be used. */
export const LICENZA = 'CC BY 4.0'

/** The rates of a comune as the API gives them: each line with its own state and where it comes from. */
export const prospettoAperto = (comune: string, rates: AliquoteComune) => {
  const { prospettoAnno, delibera, pubblicazione, fonte, rilevata, base, stati, stato, ...rest } = rates
  const from = {
    ...(prospettoAnno === undefined ? {} : { prospettoAnno }),
    ...(delibera === undefined ? {} : { delibera }),
    ...(pubblicazione === undefined ? {} : { pubblicazione }),
    fonte,
    rilevata,
  }
  const linee = LINEE.map((linea) => ({ linea, aliquota: base[linea] ?? null, stato: stati[linea], ...from }))
  const { belfiore, anno, ...more } = rest
  return { belfiore, comune, anno, tributo: 'IMU' as const, stato, linee, ...more, licenza: LICENZA }
}
