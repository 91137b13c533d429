import { riepilogoMetadata, riepilogoPage } from '../../../../../../../pratiche/bozza/riepilogo'
import { PROPRIA } from '../../../../../../../pratiche/via'

export const generateMetadata = riepilogoMetadata

export default riepilogoPage(PROPRIA)
