import { PRIMO_ANNO, ULTIMO_ANNO } from '../../engine/imu/imu'

/** The years that the API tells the tax of a comune for: since the new IMU of 2020. */
export const anniCoperti = (): readonly number[] =>
  Array.from({ length: ULTIMO_ANNO - PRIMO_ANNO + 1 }, (_, at) => PRIMO_ANNO + at)
