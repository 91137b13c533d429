import type { TributoEmissione } from '../../contracts/emissione'
import { imuInRun } from './imu'
import { tariInRun } from './tari'
import type { Apri } from './tributo'

const APRI: Readonly<Record<TributoEmissione, Apri>> = { imu: imuInRun, tari: tariInRun }

/** A tax with all that a run of it is computed with. */
export const apriTributo: Apri = (scope, che) => APRI[che.tributo](scope, che)
