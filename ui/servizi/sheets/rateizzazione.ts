import { l160 } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RATEIZZAZIONE = sheet({
  slug: 'rateizzazione',
  topic: 'imposte',
  online: '/area/pratiche/nuova/rateizzazione',
  law: [l160('796-800')],
})
