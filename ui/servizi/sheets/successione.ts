import { l160, uncertain } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const SUCCESSIONE = sheet({
  slug: 'successione',
  topic: 'imposte',
  online: '/calcolo/imu',
  law: [l160('761'), uncertain('L. 383/2001', 'art. 15 c. 2')],
})
