import { isAbitazione, isDiLusso } from '../catasto/categoria'
import type { DatedTable } from '../kernel/dated'
import type { Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { PeriodoImu } from './imu.types'
import type { AgevolazioneEstero } from './residenti-estero.tables'

const refuse = (): never => {
  throw new Problem('riduzione-not-admitted', 'residenteEstero', { riduzione: 'residente-estero' })
}

/**
 * Part of the tax due by who is registered abroad, from the entry in force on `day`.
 * @throws Problem `residente-estero-not-law` while no entry is in force; `riduzione-not-admitted` for a dwelling of
 * luxury, let or lent, of a rendita above the last bracket, or in a larger comune
 */
export const fattoreResidenteEstero = (
  table: DatedTable<AgevolazioneEstero>,
  day: string,
  { bene, residenteEstero, canoneConcordato, riduzioni }: PeriodoImu,
): Ratio => {
  const regola = table.values.findLast(({ from }) => from <= day)?.value
  if (!regola?.inVigore) throw new Problem('residente-estero-not-law', 'residenteEstero', { camera: '2025-12-04' })
  if (bene.kind !== 'fabbricato' || !isAbitazione(bene.categoria) || isDiLusso(bene.categoria)) return refuse()
  if (canoneConcordato || riduzioni?.includes('comodato')) return refuse()
  if (residenteEstero === undefined || residenteEstero.abitanti >= regola.abitanti) return refuse()
  return regola.scaglioni.find(({ finoA }) => bene.rendita <= finoA)?.dovuto ?? refuse()
}
