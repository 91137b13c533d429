import { z } from 'zod'
import type { Finestra, Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import type { Gruppo, Testi } from './campi'

/** Under which name the comune's reading of the window of 1/8 stands among its settings. */
export const RAVVEDIMENTO = 'ravvedimento.finestra'

const FINESTRE = ['un-anno', 'dichiarazione'] as const satisfies readonly Finestra[]
const finestra = z.enum(FINESTRE).optional()

/**
 * Until when the sanction is cut to 1/8, as the comune reads it (docs/law/ravvedimento.md): of the IMU and the TASI, and of the TARI
 * with what is paid with it. What is absent, the comune has not said.
 */
const valoreSchema = z.strictObject({ imu: finestra, tari: finestra })
export type FinestreComune = Readonly<z.infer<typeof valoreSchema>>

/** Undefined for a value that cannot be read. */
export const finestreComune = (valore: unknown): FinestreComune | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data : undefined
}

const DI: Readonly<Partial<Record<Tributo, keyof FinestreComune>>> = {
  ...{ IMU: 'imu', TASI: 'imu' },
  ...{ TARI: 'tari', TEFA: 'tari', TARES: 'tari' },
}

/** What the comune has said for a tax; undefined where it has said nothing. */
export const finestraPer = (finestre: FinestreComune, tributo: Tributo): Finestra | undefined => {
  const key = DI[tributo]
  return key && finestre[key]
}

const CHIAVI = ['imu', 'tari'] as const

export const CAMPI_RAVVEDIMENTO: readonly Gruppo[] = [
  {
    key: 'finestra',
    campi: CHIAVI.map((key) => ({ name: `w.${key}`, kind: 'scelta', scelte: FINESTRE, libero: true })),
  },
]

/** What is saved, from fields that were read without a problem. */
export const ravvedimentoDi = (read: Testi): unknown =>
  Object.fromEntries(CHIAVI.flatMap((key) => (read[`w.${key}`] === undefined ? [] : [[key, read[`w.${key}`]]])))

/** What is on record, in the boxes of the form. */
export const ravvedimentoTesti = (valore: unknown): Testi => {
  const { imu = '', tari = '' } = finestreComune(valore) ?? {}
  return { 'w.imu': imu, 'w.tari': tari }
}
