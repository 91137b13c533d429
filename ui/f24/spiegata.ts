import type { Cents } from '../../engine/kernel/money'

/** What a row of the form cannot say by itself: the figure before the rounding, and who gets the money. */
export type Spiegata = { readonly codice: string; readonly esatto: Cents; readonly va: 'comune' | 'stato' }

const CODICI = ['3912', '3913', '3914', '3916', '3918', '3925', '3930', '3939'] as const

/** The codici tributo that have a name on the pages: those of the IMU. */
export const isCodice = (codice: string): codice is (typeof CODICI)[number] =>
  (CODICI as readonly string[]).includes(codice)
