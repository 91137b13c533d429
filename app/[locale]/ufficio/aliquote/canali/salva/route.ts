import { CANALI_AVVISI } from '../../../../../../contracts/parametri/canali'
import { isVisto, salva } from '../../salva'
import { lettoDi } from '../read'

/** What was told already stays told. */
export const POST = salva('/ufficio/aliquote/canali', (form, belfiore) => {
  const { read, impronta } = lettoDi(form, belfiore)
  if (!read.ok || !isVisto(form, impronta)) return undefined
  const { ordine, ...when } = read.value
  return { chiave: CANALI_AVVISI, valore: { ordine: [...ordine] }, ...when }
})
