import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const AUTOTUTELA = sheet({
  slug: 'autotutela',
  topic: 'imposte',
  online: '/area/pratiche/nuova/autotutela',
  law: [law('L. 212/2000', 'art. 10-quater'), law('L. 212/2000', 'art. 10-quinquies')],
})
