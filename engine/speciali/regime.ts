import { SPECIALI } from './speciali.tables'
import type { SiglaSpeciale } from './speciali.types'

/** Which tax stands in the place of IMU (L. 160/2019, art. 1 c. 739). */
export type Regime = 'IMU' | SiglaSpeciale

/** Trento has its IMIS since 2015, Bolzano its IMI since 2014, Friuli-Venezia Giulia its ILIA since 2023. */
export const regimeOf = (sigla: string, regione: string, anno: number): Regime => {
  if (sigla === 'TN' && anno >= SPECIALI.IMIS.dal) return 'IMIS'
  if (sigla === 'BZ' && anno >= SPECIALI.IMI.dal) return 'IMI'
  if (regione === 'Friuli-Venezia Giulia' && anno >= SPECIALI.ILIA.dal) return 'ILIA'
  return 'IMU'
}
