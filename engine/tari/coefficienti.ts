import { valueOn } from '../kernel/dated'
import { decimalText, plus, times, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { above, isFraction, record, saidRatio, word } from './check-posizione'
import { KA, KB, KC, KD, type Cella, type Intervallo } from './coefficienti.tables'
import type { Livello, TabellaMetodo } from './metodo.types'

type Nome = 'ka' | 'kb' | 'kc' | 'kd'

const DAY = '2014-01-01'
const HALF: Ratio = { num: 1, den: 2 }
const ONE_AND_HALF: Ratio = { num: 3, den: 2 }

/** @throws Problem `choice-unknown` */
export const checkTabella = (tabella: TabellaMetodo | undefined): void => {
  if (tabella === undefined) return
  const { area, dimensione, livello } = record(tabella, '')
  if (area === undefined) throw new Problem('value-missing', 'area')
  if (dimensione === undefined) throw new Problem('value-missing', 'dimensione')
  word(area, ['nord', 'centro', 'sud'], 'area')
  word(dimensione, ['oltre-5000', 'fino-5000'], 'dimensione')
  word(livello, ['minimo', 'medio', 'massimo'], 'livello')
}

const decimals = (value: Amount): string => decimalText(value, 4)

const asRatio = (value: Amount, field: string): Ratio => {
  if (typeof value.num !== 'number') throw new Problem('amount-invalid', field)
  return { num: value.num, den: value.den as number }
}

const at = ({ min, max }: Intervallo, livello: Livello, field: string): Ratio => {
  if (livello === 'minimo') return min.valore
  if (livello === 'massimo') return max.valore
  return asRatio(times(plus(min.valore, max.valore), HALF), field)
}

/** L. 147/2013 c. 652: up to 50 % below the minimum and above the maximum; within the table without a word. */
const warnOf = (own: Ratio, { min, max }: Intervallo, nome: Nome, field: string): Problem | undefined => {
  const least = times(min.valore, HALF)
  const most = times(max.valore, ONE_AND_HALF)
  const isBelow = above(min.valore, own)
  if (!isBelow && !above(own, max.valore)) return undefined
  const bound: Cella = isBelow ? min : max
  const values = {
    coefficiente: nome,
    value: decimals(own),
    min: decimals(min.valore),
    max: decimals(max.valore),
    fonte: bound.fonti.length > 0 ? 'confirmed' : 'uncertain',
  }
  const isOutside = above(asRatio(least, field), own) || above(own, asRatio(most, field))
  return new Problem(isOutside ? 'coefficiente-tari-outside-law' : 'coefficiente-tari-extended', field, values)
}

const checked = (own: unknown, field: string): Ratio => {
  if (!isFraction(own) || own.num === 0 || own.num / own.den > 1_000) {
    throw new Problem('amount-invalid', field, { value: saidRatio(own) })
  }
  return own
}

/** A coefficient with a range: as given, checked against the table where there is one; else the table's at its level. */
const inRange = (
  own: Ratio | undefined,
  range: Intervallo | undefined,
  tabella: TabellaMetodo | undefined,
  nome: Nome,
  field: string,
  avvisi: Problem[],
): Ratio => {
  if (own === undefined) {
    if (!range || tabella?.livello === undefined) throw new Problem('coefficiente-missing', field)
    return at(range, tabella.livello, field)
  }
  const value = checked(own, field)
  const warning = range && warnOf(value, range, nome, field)
  if (warning) avvisi.push(warning)
  return value
}

const componenti = (value: unknown, field: string): number => {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 6) {
    throw new Problem('occupanti-invalid', field, { value: said(value) })
  }
  return value as number
}

/** Ka has one figure; a comune may leave it out altogether (c. 652), which is a Ka of one. */
export const kaDi = (
  own: { readonly componenti: number; readonly ka?: Ratio | undefined },
  tabella: TabellaMetodo | undefined,
  place: string,
  avvisi: Problem[],
): Ratio => {
  const size = componenti(own.componenti, `${place}.componenti`)
  const cell = tabella && valueOn(KA, DAY)[tabella.dimensione][tabella.area][size - 1]!
  const field = `${place}.ka`
  if (own.ka === undefined) {
    if (!cell) throw new Problem('coefficiente-missing', field)
    return cell.valore
  }
  const value = checked(own.ka, field)
  const isOwn = cell && (above(value, cell.valore) || above(cell.valore, value))
  if (isOwn && value.num !== value.den) {
    const warning = warnOf(value, { min: cell, max: cell }, 'ka', field)
    if (warning) avvisi.push(new Problem('coefficiente-tari-outside-law', field, warning.values))
  }
  return value
}

export const kbDi = (
  own: { readonly componenti: number; readonly kb?: Ratio | undefined },
  tabella: TabellaMetodo | undefined,
  place: string,
  avvisi: Problem[],
): Ratio => {
  const size = componenti(own.componenti, `${place}.componenti`)
  const range = tabella && valueOn(KB, DAY)[size - 1]!
  return inRange(own.kb, range, tabella, 'kb', `${place}.kb`, avvisi)
}

/** Kc or Kd of a category: 30 of them above 5.000 inhabitants, 21 up to them. */
export const kNonDomestica = (
  nome: 'kc' | 'kd',
  own: { readonly categoria: number; readonly kc?: Ratio | undefined; readonly kd?: Ratio | undefined },
  tabella: TabellaMetodo | undefined,
  place: string,
  avvisi: Problem[],
): Ratio => {
  const rows = valueOn(nome === 'kc' ? KC : KD, DAY)[tabella?.dimensione ?? 'oltre-5000']
  const row = Number.isInteger(own.categoria) ? rows[own.categoria - 1] : undefined
  if (!row) throw new Problem('categoria-tari-unknown', `${place}.categoria`, { value: said(own.categoria) })
  return inRange(own[nome], tabella && row[tabella.area], tabella, nome, `${place}.${nome}`, avvisi)
}
