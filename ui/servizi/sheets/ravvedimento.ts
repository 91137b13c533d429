import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const RAVVEDIMENTO = sheet({
  slug: 'ravvedimento',
  topic: 'imposte',
  online: '/calcolo/ravvedimento',
  law: [law('D.Lgs. 472/1997', 'art. 13'), law('D.Lgs. 471/1997', 'art. 13')],
})
