import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const COMUNE_SBAGLIATO = sheet({
  slug: 'comune-sbagliato',
  topic: 'imposte',
  law: [law('L. 147/2013', 'art. 1 c. 722-727')],
})
