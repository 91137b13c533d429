import { allegatiMetadata, allegatiPage } from '../../../../../../../pratiche/bozza/allegati'
import { PROPRIA } from '../../../../../../../pratiche/via'

export const generateMetadata = allegatiMetadata

export default allegatiPage(PROPRIA)
