import { methodNotAllowed } from '../../../../../../../server/platform/api'
import { prepareOf } from '../../../modulo-f24/prepare'
import { printRoute } from '../../../print-route'
import { pagamentoTari } from '../../pagamento'

export const { POST, GET } = printRoute('/calcolo/tari/f24', prepareOf('tari', pagamentoTari))

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
