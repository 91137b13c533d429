import type { PeriodoPreparato } from './aliquote-periodo'
import type { Preparato } from './posizione'
import type { Risposte, RisposteImmobile, RispostePeriodo } from './risposte'

/** A day of this year was given: what began then was not there the year before. */
const isSaid = (campi: Readonly<Partial<Record<string, string>>>, field: string): boolean =>
  Boolean(campi[`${field}.g`]) || Boolean(campi[`${field}.m`])

/** The rate of the acconto is last year's: it becomes the rate. Where none was needed the line is asked again. */
const withRates = (
  { campi, ...periodo }: RispostePeriodo,
  preparato: PeriodoPreparato | undefined,
): RispostePeriodo => {
  const { scelta: now, aliquota: _, sceltaPrecedente: said, aliquotaPrecedente: typed, confermo: __, ...rest } = campi
  const scelta = preparato?.aliquotaAcconto?.scelta ?? (said || (now === 'base' ? 'base' : undefined))
  if (scelta === undefined) return { ...periodo, campi: rest }
  const written = scelta === 'altra' && typed ? { aliquota: typed, aliquotaPrecedente: typed } : {}
  return { ...periodo, campi: { ...rest, scelta, sceltaPrecedente: scelta, ...written } }
}

/** Held all of last year, and as it was on 1 January: what was bought this year is not there, a sale is to come. */
const before = (
  { campi, periodi }: RisposteImmobile,
  preparato: readonly PeriodoPreparato[] | undefined,
): readonly RisposteImmobile[] => {
  const [first] = periodi
  if (!first || (campi.possesso === 'parte' && isSaid(campi, 'acquisto'))) return []
  const { tipo } = campi
  return [{ campi: { ...(tipo ? { tipo } : {}), possesso: 'tutto' }, periodi: [withRates(first, preparato?.[0])] }]
}

/**
 * The same properties, asked of the year before. Days of this year say what was not yet so then; what the person knows
 * better (bought in that year too, lent until May) is corrected in the form.
 */
export const annoPrima = (risposte: Risposte, preparato: Preparato): Risposte => ({
  ...risposte,
  anno: String(Number(risposte.anno) - 1),
  immobili: risposte.immobili.flatMap((immobile, at) => before(immobile, preparato.immobili[at]?.periodi)),
  acconto: '',
  accontoVersato: {},
})
