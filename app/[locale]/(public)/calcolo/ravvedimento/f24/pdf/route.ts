import { methodNotAllowed } from '../../../../../../../server/platform/api'
import { prepareOf } from '../../../modulo-f24/prepare'
import { printRoute } from '../../../print-route'
import { pagamentoRavvedimento } from '../../pagamento'

export const { POST, GET } = printRoute('/calcolo/ravvedimento/f24', prepareOf('ravvedimento', pagamentoRavvedimento))

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
