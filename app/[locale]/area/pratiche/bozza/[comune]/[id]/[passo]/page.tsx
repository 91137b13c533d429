import { passoMetadata, passoPage } from '../../../../../../../pratiche/bozza/passo'
import { PROPRIA } from '../../../../../../../pratiche/via'

export const generateMetadata = passoMetadata

export default passoPage(PROPRIA)
