import { l160, uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RATEIZZAZIONE = sheet({
  slug: 'rateizzazione',
  topic: 'imposte',
  online: '/area/pratiche/nuova/rateizzazione',
  law: [l160('796-799'), uncertain('L. 160/2019', 'art. 1 c. 800')],
})
