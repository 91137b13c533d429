import { stringify } from 'csv-stringify/sync'
import { COLONNE_LOTTO, type CelleLotto } from '../../formats/elenchi/lotto-celle'

/** Rows as a table that is read with `COLONNE_LOTTO`. It is for us alone: no cell is guarded against spreadsheets. */
export const tabellaDi = (righe: readonly CelleLotto[]): string => {
  const names = Object.keys(COLONNE_LOTTO)
  const rows = righe.map((celle) => names.map((name) => celle[name] ?? ''))
  return stringify([Object.values(COLONNE_LOTTO), ...rows], { delimiter: ';' })
}
