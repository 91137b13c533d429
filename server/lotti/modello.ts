import { LOTTO } from '../../formats/elenchi/lotto'
import { modelloLotto } from './riepilogo'

/** The headings of the table, as a file for a spreadsheet. */
export const modelloVuoto = (): string => modelloLotto(LOTTO.campi.map(({ headings: [first = ''] }) => first))
