import { hasErrors } from '../../../../../f24/model/f24-problem'
import { f24FileNameOf } from '../../../../../server/f24/file-name'
import { readPagamento, stampaDi } from '../../../../../server/f24/pagamento'
import { today } from '../../../../../server/platform/clock'
import type { Prepare } from '../print-route'
import type { Find, Tax } from './load'

/** As the file is called. */
const NAMES: Readonly<Record<Tax, string>> = { ravvedimento: 'ravvedimento', tari: 'TARI', impi: 'IMPi' }

/** What the form of a tax prints: nothing while something is wrong. */
export const prepareOf =
  (tax: Tax, find: Find): Prepare =>
  async (answers, form) => {
    const found = await find(answers)
    if (!found.ok) return undefined
    const { pagamento } = found
    const stampa = stampaDi(await readPagamento(form, pagamento, today()), today())
    if (!stampa || hasErrors(stampa.problems)) return undefined
    const { comune, anno } = pagamento
    return { deleghe: stampa.deleghe, name: f24FileNameOf(NAMES[tax], anno, stampa.rata.scadenza, comune.nome) }
  }
