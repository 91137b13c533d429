import { z } from 'zod'
import type { Bene, CostoContabile } from '../engine/catasto/bene'
import { TUTTE_LE_CATEGORIE, type Categoria } from '../engine/catasto/categoria'
import { decimal, toCents, type Cents } from '../engine/kernel/money'
import { cents } from './json-types'

/** What a tax on property is laid on, as the requests of IMU and TASI say it. */
const MASSIMO_COSTI = 60

const categoria = z.enum(TUTTE_LE_CATEGORIE).meta({ id: 'Categoria', description: 'categoria' })

const fabbricato = z.strictObject({
  tipo: z.literal('fabbricato'),
  categoria,
  rendita: cents,
  pertinenze: z
    .array(z.strictObject({ categoria, rendita: cents }))
    .max(3)
    .optional(),
})

/** Costs by the books, one a year; the coefficient where ours is not held or not meant. */
export const costi = z
  .array(
    z.strictObject({
      anno: z.int().min(1900).max(2100),
      importo: cents,
      coefficiente: z
        .string()
        .regex(/^\d(\.\d{1,4})?$/)
        .optional(),
    }),
  )
  .min(1)
  .max(MASSIMO_COSTI)

const contabile = z.strictObject({
  tipo: z.literal('fabbricato-contabile'),
  categoria,
  costi,
})

const terreno = z.strictObject({ tipo: z.literal('terreno'), redditoDominicale: cents })
const area = z.strictObject({ tipo: z.literal('area'), valoreVenale: cents })

/** Everything the IMU taxes. */
export const bene = z.discriminatedUnion('tipo', [fabbricato, contabile, terreno, area])

/** Land was never under the TASI (L. 147/2013 art. 1 c. 669). */
export const beneSenzaTerreni = z.discriminatedUnion('tipo', [fabbricato, contabile, area])

type Costruito = Exclude<Bene, { readonly kind: 'terreno' }>

export const toCosti = (own: z.infer<typeof costi>): CostoContabile[] =>
  own.map(({ anno, importo, coefficiente }) => ({
    anno,
    importo: toCents(importo),
    ...(coefficiente === undefined ? {} : { coefficiente: decimal(coefficiente) }),
  }))

export const toBeneSenzaTerreni = (own: z.infer<typeof beneSenzaTerreni>): Costruito => {
  switch (own.tipo) {
    case 'area':
      return { kind: 'area', valoreVenale: toCents(own.valoreVenale) }
    case 'fabbricato':
      return {
        kind: 'fabbricato',
        categoria: own.categoria as Categoria,
        rendita: toCents(own.rendita),
        pertinenze: (own.pertinenze ?? []) as { categoria: Categoria; rendita: Cents }[],
      }
    case 'fabbricato-contabile':
      return {
        kind: 'fabbricato-contabile',
        categoria: own.categoria as Categoria,
        costi: toCosti(own.costi),
      }
  }
}

export const toBene = (own: z.infer<typeof bene>): Bene =>
  own.tipo === 'terreno'
    ? { kind: 'terreno', redditoDominicale: toCents(own.redditoDominicale) }
    : toBeneSenzaTerreni(own)
