import { law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const PENSIONATI_ALL_ESTERO = sheet({
  slug: 'pensionati-all-estero',
  topic: 'imposte',
  online: '/calcolo/imu',
  days: ['dichiarazione'],
  law: [law('L. 178/2020', 'art. 1 c. 48')],
})
