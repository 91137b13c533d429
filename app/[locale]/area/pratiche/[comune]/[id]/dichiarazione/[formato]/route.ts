import { praticaPath, PRATICHE } from '../../../../../../../pratiche/address'
import { modelloRoute } from '../../../../../../../pratiche/modello'

/** The paper or the record of one's own declaration, as it was sent. */
export const GET = modelloRoute({
  roles: ['cittadino', 'rappresentante', 'intermediario'],
  list: PRATICHE,
  pathOf: praticaPath,
})
