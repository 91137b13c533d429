import { giornoLavorativo } from '../calendario/festivi'
import { twoDigits, type IsoDate } from '../kernel/dates'
import { roundEuro, type Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { CodiceTari, PosizioneTari, TariResult, VersamentoTari } from './tari.types'

/**
 * `rate`: the comune's instalments; `unica`: the year by 16 June (c. 688). `euro-per-riga` rounds each row of the F24
 * (L. 296/2006 art. 1 c. 166), as most regolamenti repeat; `centesimo` leaves the cents.
 */
export type ModoVersamentoTari = {
  readonly rate: 'rate' | 'unica'
  readonly arrotondamento: 'euro-per-riga' | 'centesimo'
}

/** From this tax year the TEFA has its own row (ris. AE 5/E 2021); before it stays inside the other. */
const PRIMO_ANNO_RIGA_TEFA = 2021

type Rata = {
  readonly numero: number
  readonly scadenza: IsoDate
  readonly tari: number
  readonly tefa: number
}

/** The year in one payment: the tax less the bonus, then the TEFA less what of the bonus is left. */
const unica = (anno: number, result: TariResult): Rata => {
  const tari = result.totale - result.tefa
  const offTari = Math.min(result.bonus, tari)
  return {
    numero: 1,
    scadenza: giornoLavorativo(`${anno}-06-16`),
    tari: tari - offTari,
    tefa: Math.max(0, result.tefa - (result.bonus - offTari)),
  }
}

const rounded = (importo: number, euro: boolean): Cents => (euro ? roundEuro(importo as Cents) : (importo as Cents))

/** Adds the rows of an instalment: one of zero is left out. */
const addRows = (rows: VersamentoTari[], rata: Rata, di: number, codice: CodiceTari, anno: number, euro: boolean) => {
  const { scadenza } = rata
  const rateazione = `${twoDigits(rata.numero)}${twoDigits(di)}`
  const conTefa = anno < PRIMO_ANNO_RIGA_TEFA
  const tari = rounded(conTefa ? rata.tari + rata.tefa : rata.tari, euro)
  const tefa = rounded(conTefa ? 0 : rata.tefa, euro)
  if (tari > 0) rows.push({ codice, anno, rateazione, scadenza, importo: tari })
  if (tefa > 0) rows.push({ codice: 'TEFA', anno, rateazione, scadenza, importo: tefa })
}

/**
 * Rows for the F24: 3944 (3950 for a price) and TEFA of each instalment, both under the comune's own code. The
 * perequative travel with the tax. Rows of zero are left out, and all are when nothing is due.
 * @throws Problem `choice-unknown`; `rate-invalid` where instalments are asked and the comune's dates are not known
 */
export const versamentiTari = (
  posizione: PosizioneTari,
  result: TariResult,
  modo: ModoVersamentoTari,
): VersamentoTari[] => {
  const { rate, arrotondamento } = modo
  if (rate !== 'rate' && rate !== 'unica') throw new Problem('choice-unknown', 'rate', { value: said(rate) })
  if (arrotondamento !== 'euro-per-riga' && arrotondamento !== 'centesimo') {
    throw new Problem('choice-unknown', 'arrotondamento', { value: said(arrotondamento) })
  }
  if (result.dovuto === 0) return []
  if (rate === 'rate' && result.rate.length === 0) throw new Problem('rate-invalid', 'regole.scadenze', { rate: 0 })
  const { utenza, anno } = posizione
  const codice = utenza.kind === 'puntuale' && utenza.corrispettiva ? '3950' : '3944'
  const all = rate === 'unica' ? [unica(anno, result)] : result.rate
  const rows: VersamentoTari[] = []
  for (const rata of all) addRows(rows, rata, all.length, codice, anno, arrotondamento === 'euro-per-riga')
  return rows
}

/**
 * Rows for the F24 of all utenze of one person: what each of them pays by an instalment is added up before its row is rounded to
 * the euro, for it is paid at once. Of one utenza they are those of `versamentiTari`. None where the comune has no instalments.
 */
export const versamentiUtenze = (anno: number, risultati: readonly TariResult[]): VersamentoTari[] => {
  const rate = new Map<number, Rata & { readonly di: number }>()
  for (const result of risultati) {
    for (const { numero, scadenza, tari, tefa } of result.rate) {
      const own = rate.get(numero) ?? { numero, di: result.rate.length, scadenza, tari: 0, tefa: 0 }
      rate.set(numero, { ...own, tari: own.tari + tari, tefa: own.tefa + tefa })
    }
  }
  const rows: VersamentoTari[] = []
  for (const own of [...rate.values()].sort((a, b) => a.numero - b.numero)) {
    addRows(rows, own, own.di, '3944', anno, true)
  }
  return rows
}
