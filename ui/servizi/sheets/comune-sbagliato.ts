import { law, uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const COMUNE_SBAGLIATO = sheet({
  slug: 'comune-sbagliato',
  topic: 'imposte',
  online: '/comune-sbagliato',
  law: [law('L. 147/2013', 'art. 1 c. 722-727'), uncertain('D.L. 16/2014', 'art. 1 c. 4')],
})
