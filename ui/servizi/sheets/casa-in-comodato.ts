import { l160 } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const CASA_IN_COMODATO = sheet({
  slug: 'casa-in-comodato',
  topic: 'imposte',
  online: '/calcolo/imu',
  onlyImu: true,
  days: ['dichiarazione'],
  law: [l160('747 lett. c'), l160('769')],
})
