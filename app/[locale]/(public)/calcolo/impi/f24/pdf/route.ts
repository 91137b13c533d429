import { methodNotAllowed } from '../../../../../../../server/platform/api'
import { prepareOf } from '../../../modulo-f24/prepare'
import { printRoute } from '../../../print-route'
import { pagamentoImpi } from '../../pagamento'

export const { POST, GET } = printRoute('/calcolo/impi/f24', prepareOf('impi', pagamentoImpi))

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
