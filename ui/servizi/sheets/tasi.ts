import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const TASI = sheet({
  slug: 'tasi',
  topic: 'imposte',
  online: '/calcolo/tasi',
  law: [law('L. 147/2013', 'art. 1 c. 669-681'), law('L. 296/2006', 'art. 1 c. 161, 164')],
})
