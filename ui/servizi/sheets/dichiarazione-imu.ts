import { l160, law } from '../../../engine/kernel/law'
import { sheet } from '../sheet'

export const DICHIARAZIONE_IMU = sheet({
  slug: 'dichiarazione-imu',
  topic: 'imposte',
  online: '/area/pratiche/nuova/dichiarazione-imu',
  onlyImu: true,
  days: ['dichiarazione'],
  law: [l160('769-770'), law('DM 24/4/2024', 'modello e istruzioni')],
})
