import { l160 } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const CANONE_UNICO = sheet({
  slug: 'canone-unico',
  topic: 'suolo',
  online: '/calcolo/canone',
  law: [l160('816-847')],
})
