import { PROMEMORIA, readPromemoria, typedPromemoria } from '../../../../../../contracts/parametri/promemoria'
import { today } from '../../../../../../server/platform/clock'
import { salva } from '../../salva'

/** Other days, from a day on: what was written already stays written. */
export const POST = salva('/ufficio/aliquote/promemoria', (form) => {
  const read = readPromemoria(typedPromemoria(form), today())
  return read.ok ? { chiave: PROMEMORIA, ...read.value } : undefined
})
