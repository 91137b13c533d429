import { isCategoria, type Categoria } from '../../engine/catasto/categoria'
import type { Bene, CostoContabile, Pertinenza } from '../../engine/catasto/bene'
import { decimal, toCents } from '../../engine/kernel/money'
import type { RispostePeriodo, Tipo } from './risposte'
import { typedEuro, typedWhole, type CampoProblem, type CampoProblemCode, type Typed } from './typed'

/** Collects what is wrong while the answers of one stretch are read; `field` is the name in the form. */
export class Lettura {
  readonly problems: CampoProblem[] = []

  constructor(private readonly prefix: string) {}

  refuse(field: string, code: CampoProblemCode, values: CampoProblem['values'] = {}): undefined {
    this.problems.push({ code, field: this.prefix + field, values })
    return undefined
  }

  take<T>(field: string, typed: Typed<T>): T | undefined {
    return 'code' in typed ? this.refuse(field, typed.code) : typed.value
  }

  /** One of the values offered. */
  choice<T extends string>(field: string, value: string | undefined, offered: readonly T[]): T | undefined {
    if (value === undefined || value === '') return this.refuse(field, 'answer-missing')
    const found = offered.find((option) => option === value)
    return found ?? this.refuse(field, 'choice-unknown')
  }
}

const readCategoria = (lettura: Lettura, campi: RispostePeriodo['campi']): Categoria | undefined => {
  const text = campi.categoria ?? ''
  if (text === '') return lettura.refuse('categoria', 'answer-missing')
  return isCategoria(text) ? text : lettura.refuse('categoria', 'choice-unknown')
}

const readPertinenze = (lettura: Lettura, campi: RispostePeriodo['campi']): Pertinenza[] => {
  const pertinenze: Pertinenza[] = []
  for (const [field, categoria] of [
    ['pertinenzaC2', 'C/2'],
    ['pertinenzaC6', 'C/6'],
    ['pertinenzaC7', 'C/7'],
  ] as const) {
    const text = campi[field]
    if (text === undefined) continue
    const rendita = lettura.take(field, typedEuro(text))
    if (rendita !== undefined) pertinenze.push({ categoria, rendita })
  }
  return pertinenze
}

/** Costs by the books, a row a year as `costo0.anno`; empty rows are left out, and one cost there must be. */
export const readCosti = (lettura: Lettura, typed: RispostePeriodo['costi']): CostoContabile[] | undefined => {
  const costi: CostoContabile[] = []
  const before = lettura.problems.length
  typed.forEach((costo, at) => {
    if (costo.anno === '' && costo.importo === '') return
    const anno = lettura.take(`costo${at}.anno`, typedWhole(costo.anno, 2026, 'year-unreadable'))
    const importo = lettura.take(`costo${at}.importo`, typedEuro(costo.importo))
    const coefficiente = readCoefficiente(lettura, at, costo.coefficiente)
    if (anno !== undefined && importo !== undefined)
      costi.push({ anno, importo, ...(coefficiente ? { coefficiente } : {}) })
  })
  if (costi.length === 0 && lettura.problems.length === before)
    return lettura.refuse('costo0.importo', 'answer-missing')
  return costi
}

const readCoefficiente = (lettura: Lettura, at: number, text: string) => {
  if (text === '') return undefined
  const bare = text.replace(',', '.')
  if (!/^\d(\.\d{1,4})?$/.test(bare)) return lettura.refuse(`costo${at}.coefficiente`, 'amount-unreadable')
  return decimal(bare)
}

const NOTHING = toCents(0)

/** The rendita, or that the person does not know it: then this immobile waits, and only it. */
const readRendita = (lettura: Lettura, campi: RispostePeriodo['campi']) => {
  if (campi.renditaNonSo && !campi.rendita) return lettura.refuse('rendita', 'rendita-unknown')
  const rendita = lettura.take('rendita', typedEuro(campi.rendita ?? ''))
  return rendita === 0 ? lettura.refuse('rendita', 'amount-unreadable') : rendita
}

const readFabbricato = (lettura: Lettura, periodo: RispostePeriodo, esente: boolean): Bene | undefined => {
  const { campi } = periodo
  const categoria = readCategoria(lettura, campi)
  if (categoria === undefined) return undefined
  // Group E and F/2 owe nothing whatever their rendita: it is not asked.
  if (categoria[0] === 'E' || categoria === 'F/2') return { kind: 'fabbricato', categoria, rendita: NOTHING }
  if (categoria[0] === 'D' && campi.valore === 'contabile') {
    const costi = readCosti(lettura, periodo.costi)
    return costi && { kind: 'fabbricato-contabile', categoria, costi }
  }
  const rendita = esente && !campi.rendita ? NOTHING : readRendita(lettura, campi)
  const pertinenze = campi.uso === 'abito' ? readPertinenze(lettura, campi) : []
  return rendita === undefined ? undefined : { kind: 'fabbricato', categoria, rendita, pertinenze }
}

/**
 * What the tax is laid on, from the answers of one stretch; `undefined` when something is missing (see `lettura`).
 * Where nothing is due (`esente`) a value that was not asked is zero.
 */
export const readBene = (lettura: Lettura, tipo: Tipo, periodo: RispostePeriodo, esente: boolean): Bene | undefined => {
  const { dominicale, venale, uso } = periodo.campi
  if (tipo === 'terreno') {
    const redditoDominicale = esente && !dominicale ? NOTHING : lettura.take('dominicale', typedEuro(dominicale ?? ''))
    return redditoDominicale === undefined ? undefined : { kind: 'terreno', redditoDominicale }
  }
  // while a building is restored or rebuilt only the land it stands on has a value (c. 746)
  if (tipo === 'area' || (tipo !== 'pertinenza' && uso === 'lavori')) {
    const valoreVenale = esente && !venale ? NOTHING : lettura.take('venale', typedEuro(venale ?? ''))
    return valoreVenale === undefined ? undefined : { kind: 'area', valoreVenale }
  }
  return readFabbricato(lettura, periodo, esente)
}
