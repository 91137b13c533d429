import { passoMetadata, passoPage } from '../../../../../../pratiche/bozza/passo'
import { BANCO } from '../../../../../../pratiche/via'

export const generateMetadata = passoMetadata

export default passoPage(BANCO)
