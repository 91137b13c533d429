import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { ValoriAree } from '../../contracts/parametri/aree'
import { LINEE } from '../../formats/aliquote-base'

/** How the data of the prospetti may be used. */
export const LICENZA = 'CC BY 4.0'

const areeAperte = ({ anno, atto, zone }: ValoriAree) => {
  const { numero, data, link } = atto ?? {}
  return {
    dal: `${anno}-01-01`,
    ...(numero === undefined || data === undefined
      ? {}
      : { delibera: { numero, data, ...(link === undefined ? {} : { link }) } }),
    zone,
  }
}

/** The rates of a comune as the API gives them: each line with its own state and where it comes from; then what plots are worth, where it has said so. */
export const prospettoAperto = (comune: string, rates: AliquoteComune, aree: ValoriAree | undefined) => {
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
  return {
    ...{ belfiore, comune, anno, tributo: 'IMU' as const, stato, linee, ...more },
    ...(aree === undefined ? {} : { areeFabbricabili: areeAperte(aree) }),
    licenza: LICENZA,
  }
}
