/** The taxes a comune answers for: what an office is of, what a delega opens, what a position has. */
export const TRIBUTI = ['imu', 'tasi', 'tari', 'canone'] as const
export type Tributo = (typeof TRIBUTI)[number]
