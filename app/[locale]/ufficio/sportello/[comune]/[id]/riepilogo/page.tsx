import { riepilogoMetadata, riepilogoPage } from '../../../../../../pratiche/bozza/riepilogo'
import { BANCO } from '../../../../../../pratiche/via'

export const generateMetadata = riepilogoMetadata

export default riepilogoPage(BANCO)
