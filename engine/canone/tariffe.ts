import { entryOn, valueOn } from '../kernel/dated'
import { decimal, ratio, type Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import {
  POPOLAZIONE_RETI,
  PRIMO_ANNO,
  REGOLE,
  RETI,
  TARIFFE_MERCATO,
  TARIFFE_STANDARD,
  type RegoleCanone,
  type Reti,
  type Scaglione,
} from './canone.tables'
import type { Tariffa } from './canone.types'

/** Euro as text ("0.323") as exact cents. @throws Problem `amount-invalid` */
export const daEuro = (euro: string, field = ''): Tariffa => {
  const value = decimal(euro, field)
  return ratio(value.num * 100, value.den)
}

export type Ambito = 'standard' | 'mercato'

export const scaglioneDi = (ambito: Ambito, anno: number, popolazione: number): Scaglione => {
  const table = ambito === 'standard' ? TARIFFE_STANDARD : TARIFFE_MERCATO
  const bands = valueOn(table, `${anno}-01-01`)
  return bands.find(({ fino }) => fino === undefined || popolazione <= fino) ?? bands.at(-1)!
}

/** The tariffs of the law for a comune of that size; the comune's own stand in its delibera (c. 817). */
export const tariffaStandard = (anno: number, popolazione: number): Scaglione =>
  scaglioneDi('standard', anno, popolazione)

const known = new Map<number, RegoleCanone>()

/** Looked up once a year of the table: a figure of the law does not change while a program runs. */
export const regoleDi = (anno: number): RegoleCanone => {
  const found = known.get(anno)
  if (found) return found
  const looked = valueOn(REGOLE, `${anno}-01-01`)
  known.set(anno, looked)
  return looked
}

/** Figures raised by the index of each year. @throws Problem `rivalutazione-unknown` for a year we do not hold */
export const retiDi = (anno: number): { readonly reti: Reti; readonly isConfirmed: boolean } => {
  const entry = entryOn(RETI, `${anno}-01-01`)
  if (!entry.from.startsWith(`${anno}-`)) {
    const ultimo = RETI.values.at(-1)!.from.slice(0, 4)
    throw new Problem('rivalutazione-unknown', 'anno', { anno, ultimo })
  }
  return { reti: entry.value, isConfirmed: entry.law.confidence === 'confirmed' }
}

export const utenzaDi = (reti: Reti, popolazione: number): Cents =>
  popolazione <= POPOLAZIONE_RETI ? reti.utenza.fino : reti.utenza.oltre

/** @throws Problem `canone-of-another-year`: the canone unico begins in 2021, COSAP and TOSAP end there */
export const checkAnno = (anno: number, isOld: boolean): void => {
  if (!Number.isInteger(anno) || anno < 1998 || anno > 2200) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno), primo: 1998, ultimo: 2200 })
  }
  if (isOld !== anno < PRIMO_ANNO) throw new Problem('canone-of-another-year', 'kind', { anno, primo: PRIMO_ANNO })
}
