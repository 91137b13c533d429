import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'

const CONTRATTI = [
  'accordi_patti_territoriali',
  'canone_libero',
  'comodato',
  'concordato_L431_art2c3',
  'libero_L431_art2c1',
  'locazione',
  'locazione_o_comodato',
  'studenti_L431_art5c2',
  'transitorio_L431_art5c1',
  'universitari_L431_art5c3',
] as const

const TIPI = [
  'abitazione_a_disposizione',
  'abitazione_locata_comodato',
  'abitazione_uso_diretto',
  'alloggi_sociali',
  'iacp_erp',
  'immobili_non_abitativi',
  'turistico_ricettiva',
] as const

export type CaseKey =
  | `contratto.${(typeof CONTRATTI)[number]}`
  | `tipo.${(typeof TIPI)[number]}`
  | `gruppo.${AliquotaDifferenziata['gruppo']}`

/** The key of the plain name of a differentiated rate: by its contract, else its kind, else its line of the prospetto. */
export const caseOf = ({ gruppo, tipo, contratto }: AliquotaDifferenziata): CaseKey => {
  const byContratto = CONTRATTI.find((one) => one === contratto)
  if (byContratto) return `contratto.${byContratto}`
  const byTipo = TIPI.find((one) => one === tipo)
  return byTipo ? `tipo.${byTipo}` : `gruppo.${gruppo}`
}
