import { l160 } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const CANONE_UNICO = sheet({ slug: 'canone-unico', topic: 'suolo', law: [l160('816-847')] })
