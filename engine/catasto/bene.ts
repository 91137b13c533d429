import { Problem, said } from '../kernel/problem'
import type { Cents, Ratio } from '../kernel/money'
import { list, record, type Loose } from '../kernel/untyped'
import { isCategoria, type Categoria } from './categoria'

/** What a tax on property is laid on. Amounts in cents, of the whole property; the quota stands in the period. */
export type Bene =
  | {
      readonly kind: 'fabbricato'
      readonly categoria: Categoria
      readonly rendita: Cents
      readonly pertinenze?: readonly Pertinenza[]
    }
  | { readonly kind: 'fabbricato-contabile'; readonly categoria: Categoria; readonly costi: readonly CostoContabile[] }
  | { readonly kind: 'terreno'; readonly redditoDominicale: Cents }
  | { readonly kind: 'area'; readonly valoreVenale: Cents }

/** Taxed together with the main dwelling: at most one each of C/2, C/6, C/7 (L. 160/2019 art. 1 c. 741 b). */
export type Pertinenza = { readonly categoria: Categoria; readonly rendita: Cents }

/** Cost of a group D building by books (c. 746): `coefficiente` of the decree of the tax year for that cost year. */
export type CostoContabile = { readonly anno: number; readonly importo: Cents; readonly coefficiente?: Ratio }

const checkCategoria = (categoria: unknown, field: string): void => {
  if (typeof categoria !== 'string' || !isCategoria(categoria)) {
    throw new Problem('categoria-unknown', field, { value: said(categoria) })
  }
}

/** The shape of costs by books, wherever they stand. */
export const checkCosti = (costi: unknown, field: string): void =>
  list(costi, field).forEach((costo, index) => {
    const { coefficiente } = record(costo, `${field}.${index}`)
    if (coefficiente !== undefined) record(coefficiente, `${field}.${index}.coefficiente`)
  })

/**
 * Kind and categories are known words; amounts are checked where they are used.
 * @throws Problem `categoria-unknown`, `choice-unknown`, `value-missing`
 */
export const checkBene = (bene: Loose): void => {
  switch (bene.kind) {
    case 'fabbricato':
      checkCategoria(bene.categoria, 'bene.categoria')
      if (bene.pertinenze === undefined) return
      return list(bene.pertinenze, 'bene.pertinenze').forEach((own, index) => {
        const field = `bene.pertinenze.${index}`
        checkCategoria(record(own, field).categoria, `${field}.categoria`)
      })
    case 'fabbricato-contabile':
      checkCategoria(bene.categoria, 'bene.categoria')
      return checkCosti(bene.costi, 'bene.costi')
    case 'terreno':
    case 'area':
      return
    default:
      throw new Problem('choice-unknown', 'bene.kind', { value: said(bene.kind) })
  }
}

/** @throws Problem `amount-invalid`, and `value-missing` for a zero that cannot be */
export const positive = (value: Cents, field: string, zeroAllowed = false): void => {
  if (!Number.isSafeInteger(value) || value < 0) throw new Problem('amount-invalid', field, { value: said(value) })
  if (value === 0 && !zeroAllowed) throw new Problem('value-missing', field)
}

/** Where nothing is due all year the value may be unknown, and is then zero. */
export const checkValori = (bene: Bene, esente: boolean): void => {
  switch (bene.kind) {
    case 'fabbricato':
      return positive(bene.rendita, 'bene.rendita', esente)
    case 'terreno':
      return positive(bene.redditoDominicale, 'bene.redditoDominicale', true)
    case 'area':
      return positive(bene.valoreVenale, 'bene.valoreVenale', esente)
    case 'fabbricato-contabile':
      if (bene.costi.every(({ importo }) => importo === 0)) throw new Problem('value-missing', 'bene.costi')
      if (bene.categoria[0] !== 'D') throw new Problem('categoria-unknown', 'bene.categoria', { value: bene.categoria })
  }
}
