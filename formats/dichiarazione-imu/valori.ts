import type { Catasto, Domicilio, Intermediario, Occupazione, QuotaPercento, Variazione } from './modello'
import type { Valori } from './record'

// Parts that several records have, as values of their fields.

/** The same values, their names under a part: `domicilio` becomes `dichiarante.domicilio`. */
export const under = (part: string, valori: Valori): Valori =>
  Object.fromEntries(Object.entries(valori).map(([nome, valore]) => [`${part}.${nome}`, valore]))

/** A share of hundredths of a per cent as the record has it: whole part and decimals apart. */
export const percento = (nome: string, quota: QuotaPercento): Valori => ({
  [`${nome}.intera`]: Math.floor(quota / 100),
  [`${nome}.decimale`]: quota % 100,
})

/** In Italy the State is zeros. */
export const domicilio = ({ statoEstero, ...rest }: Domicilio): Valori =>
  under('domicilio', { ...rest, statoEstero: statoEstero ?? 0 })

export const catasto = ({ quota, ...rest }: Catasto): Valori => ({ ...rest, ...percento('quota', quota) })

export const variazione = (given: Variazione): Valori => ({ ...given })

export const occupazione = (given: Occupazione | undefined): Valori =>
  given === undefined ? {} : under('occupazione', given)

export const intermediario = (given: Partial<Intermediario> | undefined): Valori =>
  given === undefined ? {} : under('intermediario', { ...given, firma: true })

/** `count` at a time, in their order. */
export const byRecord = <T>(all: readonly T[], count: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / count) }, (_, at) => all.slice(at * count, (at + 1) * count))

/** Which quadro a property has, and whether it goes on with the property of the quadro before. */
export const ordine = (all: readonly { readonly progressivo: number }[], at: number): Valori => {
  const { progressivo } = all[at]!
  const continues = all[at - 1]?.progressivo === progressivo
  return { numeroOrdine: at + 1, progressivo, ...(continues && { continuita: 1 }) }
}
