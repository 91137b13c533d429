import { allegatiMetadata, allegatiPage } from '../../../../../../pratiche/bozza/allegati'
import { BANCO } from '../../../../../../pratiche/via'

export const generateMetadata = allegatiMetadata

export default allegatiPage(BANCO)
