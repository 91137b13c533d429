import { law, uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const TARI = sheet({
  slug: 'tari',
  topic: 'rifiuti',
  online: '/calcolo/tari',
  law: [law('L. 147/2013', 'art. 1 c. 641-668'), uncertain('L. 147/2013', 'art. 1 c. 684')],
})
