import { leggiEnc } from '../../../../../contracts/dichiarazione/enc'
import { MODULO_ENC } from '../../../../../contracts/dichiarazione/quadri-enc'
import { leggiImu } from '../../../../../contracts/dichiarazione/imu'
import type { Contesto } from '../../../../../contracts/dichiarazione/contesto'
import type { Modulo } from '../../../../../contracts/dichiarazione/modulo'
import type { DichiarazioneProblem } from '../../../../../contracts/dichiarazione/problemi'
import { MODULO_IMU } from '../../../../../contracts/dichiarazione/quadri-imu'
import type { Risposte } from '../../../../../contracts/dichiarazione/risposte'

/** One of the two forms: its questions, its reader, its addresses. */
export type UnModulo = {
  readonly modulo: Modulo
  readonly leggi: (risposte: Risposte, contesto: Contesto) => readonly DichiarazioneProblem[]
  readonly page: `/${string}`
}

export const MODULI = {
  imu: {
    modulo: MODULO_IMU,
    leggi: (risposte, contesto) => leggiImu(risposte, contesto).problems,
    page: '/dichiarazione/imu/compila',
  },
  enc: {
    modulo: MODULO_ENC,
    leggi: (risposte, contesto) => leggiEnc(risposte, contesto).problems,
    page: '/dichiarazione/imu/enti',
  },
} as const satisfies Readonly<Record<string, UnModulo>>

export type QualeModulo = keyof typeof MODULI
