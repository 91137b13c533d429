import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RIMBORSO = sheet({
  slug: 'rimborso',
  topic: 'imposte',
  online: '/area/pratiche/nuova/rimborso',
  law: [law('L. 296/2006', 'art. 1 c. 164')],
})
