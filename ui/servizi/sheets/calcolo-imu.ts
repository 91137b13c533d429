import { l160 } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const CALCOLO_IMU = sheet({
  slug: 'calcolo-imu',
  topic: 'imposte',
  online: '/calcolo/imu',
  onlyImu: true,
  days: ['acconto', 'saldo'],
  law: [l160('740-746'), l160('761-762'), l160('765')],
})
