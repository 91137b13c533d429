import { DATI_PRIMA, readGiorniDati, typedGiorniDati } from '../../../../../../contracts/parametri/dati-prima'
import { today } from '../../../../../../server/platform/clock'
import { salva } from '../../salva'

/** Other days, from a day on: who was told already keeps theirs. */
export const POST = salva('/ufficio/aliquote/dati-prima', (form) => {
  const read = readGiorniDati(typedGiorniDati(form), today())
  return read.ok ? { chiave: DATI_PRIMA, ...read.value } : undefined
})
