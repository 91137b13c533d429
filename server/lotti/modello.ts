import { LOTTO } from '../../formats/elenchi/lotto'
import { emptyTable } from '../../formats/xlsx/template'
import { modelloLotto } from './riepilogo'

const headings = (): readonly string[] => LOTTO.campi.map(({ headings: [first = ''] }) => first)

/** The headings of the table, as a file for a spreadsheet. */
export const modelloVuoto = (): string => modelloLotto(headings())

/** The same as a workbook whose columns are text: a codice fiscale keeps its zeros, and 1/6 stays a share. */
export const modelloFoglio = (): Uint8Array => emptyTable('Contribuenti', headings())
