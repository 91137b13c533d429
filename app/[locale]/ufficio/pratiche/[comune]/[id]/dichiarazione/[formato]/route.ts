import { STAFF_ROLES } from '../../../../../../../../server/platform/scope'
import { modelloRoute } from '../../../../../../../pratiche/modello'
import { CODA, ufficioPath } from '../../../../../../../pratiche/ufficio'

/** The paper or the record of a declaration, as it was sent, for the office. */
export const GET = modelloRoute({ roles: STAFF_ROLES, list: CODA, pathOf: ufficioPath })
