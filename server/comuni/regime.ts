/** Which tax stands in the place of IMU (L. 160/2019, art. 1 c. 739). */
export type Regime = 'IMU' | 'IMIS' | 'IMI' | 'ILIA'

const IMIS_FROM = 2015
const IMI_FROM = 2014
const ILIA_FROM = 2023

/** Trento has its IMIS since 2015, Bolzano its IMI since 2014, Friuli-Venezia Giulia its ILIA since 2023. */
export const regimeOf = (sigla: string, regione: string, anno: number): Regime => {
  if (sigla === 'TN' && anno >= IMIS_FROM) return 'IMIS'
  if (sigla === 'BZ' && anno >= IMI_FROM) return 'IMI'
  if (regione === 'Friuli-Venezia Giulia' && anno >= ILIA_FROM) return 'ILIA'
  return 'IMU'
}
