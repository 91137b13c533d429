import { capisciErrore } from '../../../../../server/f24/comune-sbagliato'
import { lettereOf } from '../../../../../server/f24/lettera/lettere'
import { letterePdf } from '../../../../../server/f24/lettera/pdf'
import { methodNotAllowed } from '../../../../../server/platform/api'
import { today } from '../../../../../server/platform/clock'
import { fileRoute } from '../../calcolo/print-route'

export const { POST, GET } = fileRoute('/comune-sbagliato', async (_, form) => {
  const { versamento } = await capisciErrore(form, today())
  if (versamento === undefined) return undefined
  const body = await letterePdf(lettereOf(versamento))
  return { type: 'application/pdf', name: 'lettere-comune-sbagliato.pdf', body }
})

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
