import { l160, law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const CANONE_CONCORDATO = sheet({
  slug: 'canone-concordato',
  topic: 'imposte',
  online: '/calcolo/imu',
  onlyImu: true,
  days: ['acconto', 'saldo'],
  law: [l160('760'), law('L. 431/1998', 'art. 2 c. 3')],
})
