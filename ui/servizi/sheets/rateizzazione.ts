import { uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RATEIZZAZIONE = sheet({
  slug: 'rateizzazione',
  topic: 'imposte',
  law: [uncertain('L. 160/2019', 'art. 1 c. 796-797')],
})
