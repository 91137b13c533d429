import { hasErrors } from '../../../../../../../f24/model/f24-problem'
import { f24FileName } from '../../../../../../../server/f24/file-name'
import { readModulo, stampeDi, type Stampa } from '../../../../../../../server/f24/modulo'
import { findCalcoloF24 } from '../../../../../../../server/f24/queries'
import { methodNotAllowed } from '../../../../../../../server/platform/api'
import { today } from '../../../../../../../server/platform/clock'
import { printRoute } from '../../../print-route'

const isPrintable = ({ controlli }: Stampa): boolean =>
  controlli.every(({ id, problems, passed }) => !hasErrors(problems) && (passed || id === 'codice-fiscale'))

/** The PDF of one owner. */
export const { POST, GET } = printRoute('/calcolo/imu/f24', async (answers, form) => {
  const found = await findCalcoloF24(answers)
  if (!found.ok) return undefined
  const modulo = await readModulo(form, found.calcolo, today())
  const asked = form.get('stampa')
  const stampa = stampeDi(modulo, today())?.find(({ titolare }) => asked === null || String(titolare.who) === asked)
  if (!stampa || !isPrintable(stampa)) return undefined
  const { anno, comune } = found.calcolo
  const name = f24FileName(anno, modulo.quale, comune.nome, stampa.titolare.who)
  return { deleghe: stampa.moduli.flatMap((own) => own.deleghe), name }
})

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
