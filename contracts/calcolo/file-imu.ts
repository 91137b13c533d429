import { z } from 'zod'
import { CAMPI_IMMOBILE, CAMPI_PERIODO, MASSIMO } from './risposte'

const testo = z.string().max(MASSIMO.caratteri)
const campi = <K extends string>(keys: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, testo.optional()])) as Record<K, z.ZodOptional<z.ZodString>>,
  )

const periodo = z.strictObject({
  campi: campi(CAMPI_PERIODO),
  costi: z.array(z.strictObject({ anno: testo, importo: testo, coefficiente: testo })).max(MASSIMO.costi),
  contitolari: z.array(z.strictObject({ quota: testo, abita: z.boolean() })).max(MASSIMO.contitolari),
})

/** The answers of the IMU in a file: its immobili, and their stretches in them. */
export const risposteImu = z.strictObject({
  comune: z.string().regex(/^[A-Z]\d{3}$/),
  anno: z.string().regex(/^\d{4}$/),
  contitolari: z.int().min(0).max(MASSIMO.contitolari),
  immobili: z
    .array(z.strictObject({ campi: campi(CAMPI_IMMOBILE), periodi: z.array(periodo).min(1).max(MASSIMO.periodi) }))
    .max(MASSIMO.immobili),
  acconto: z.enum(['', 'dovuto', 'versato']),
  accontoVersato: z.record(z.string().regex(/^39\d\d$/), testo),
})

/** Their names, as a refusal may say them again. */
export const NOMI_IMU: readonly string[] = [
  ...['comune', 'anno', 'contitolari', 'immobili', 'campi', 'periodi', 'costi', 'acconto', 'accontoVersato'],
  ...['importo', 'coefficiente', 'quota', 'abita', ...CAMPI_IMMOBILE, ...CAMPI_PERIODO],
]
