import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const BONUS_RIFIUTI = sheet({
  slug: 'bonus-rifiuti',
  topic: 'rifiuti',
  law: [law('DPCM 24/2025', 'bonus sociale rifiuti'), law('ARERA', 'delibere 133 e 355/2025')],
})
