import { law, uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RECLAMO = sheet({
  slug: 'reclamo',
  topic: 'imposte',
  online: '/area/pratiche/nuova/reclamo',
  law: [law('ARERA del. 15/2022/R/rif (TQRIF)', 'artt. 17 e 18'), uncertain('L. 241/1990', 'art. 2 c. 2 e 7')],
})
