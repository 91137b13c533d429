import { fileImu } from '../../../../../../../server/dichiarazione/file'
import { methodNotAllowed } from '../../../../../../../server/platform/api'
import { scaricaRoute } from '../../../modulo/scarica-route'

export const { POST, GET } = scaricaRoute('/dichiarazione/imu/compila', fileImu)

const refuse = methodNotAllowed('POST')
export { refuse as PUT, refuse as PATCH, refuse as DELETE }
