import { PROSPETTO_VERSION, type Prospetto } from '../../contracts/avvisi/prospetto'
import type { PassoTari, PeriodoTari, ProspettoTari, UtenzaProspetto } from '../../contracts/avvisi/prospetto-tari'
import type { Atto } from '../../contracts/parametri/atto'
import { decimalText, type Amount, type Ratio } from '../../engine/kernel/money'
import { shown, type Operand, type Step } from '../../engine/kernel/trace'
import { PEREQUATIVE, PRIMO_ANNO_PEREQUATIVE, RIDUZIONI } from '../../engine/tari/tari'
import { valueOn } from '../../engine/kernel/dated'
import {
  byUtenza,
  clipped,
  tariffeTariOf,
  type Conto,
  type Estratto,
  type Position,
  type UtenzaCalcolata,
  type UtenzaRow,
} from '../positions/queries'
import { normaOf, present, scadenzeOf, versamentiOf, type Emissione } from './prospetto'

type DaScrivere = {
  readonly position: Position
  readonly conto: Conto
  readonly estratto: Estratto
  readonly emissione: Emissione
  /** The delibera of the tariffs, as the comune named it. */
  readonly atto?: Atto
}

/** Decimals of the delibera and of a surface: more are never printed. */
const DIGITS = 8

const amountOf = (operand: Operand | undefined): Amount | undefined =>
  typeof operand === 'object' ? operand : undefined

const plain = (operand: Operand | undefined): string | undefined => {
  const own = amountOf(operand)
  return own && decimalText(own, DIGITS)
}

const ratioOf = (operand: Operand | undefined): Ratio | undefined =>
  typeof operand === 'object' && typeof operand.num === 'number' && typeof operand.den === 'number'
    ? { num: operand.num, den: operand.den }
    : undefined

const isRiduzione = (id: string): boolean => Object.hasOwn(RIDUZIONI, id)

/** What a line was made from, by the operands that its step carries. */
const fromOf = ({ rule: { id }, operands: [first, second] }: Step) => {
  if (id === 'fissaAnno' || id === 'variabileAnno') return { mq: plain(first), tariffa: plain(second) }
  if (id === 'variabileCasa') return { tariffa: plain(first) }
  const multiplies = ['giorni', 'tefa', 'perequative', 'parteTassata'].includes(id) || isRiduzione(id)
  return multiplies ? { per: ratioOf(first) } : {}
}

const passoOf = (step: Step): PassoTari => {
  const { id, law } = step.rule
  return { id, valore: shown(step), norma: normaOf(law), ...present(fromOf(step)) }
}

type Periodi = { readonly utenza: UtenzaCalcolata; readonly anno: number }

const sum = (amounts: readonly number[]): number => amounts.reduce((all, own) => all + own, 0)

const periodoOf = ({ utenza, anno }: Periodi, row: UtenzaRow, at: number): PeriodoTari => {
  const place = `utenza.periodi.${at}${row.tipo === 'domestica' ? '' : '.locali.0'}`
  const steps = utenza.traccia.steps.filter((step) => step.at === place)
  const operandOf = (id: string): Operand | undefined => steps.find(({ rule }) => rule.id === id)?.operands.at(-1)
  const righe = utenza.risultato.righe.filter(({ periodo }) => periodo === at)
  const variabile = plain(operandOf('variabileCasa') ?? operandOf('variabileAnno'))
  return {
    ...clipped(row, anno),
    giorni: ratioOf(operandOf('giorni'))?.num ?? 0,
    superficie: row.superficie,
    ...present({ occupanti: row.occupanti, categoria: row.categoria }),
    ...{ fissa: plain(operandOf('fissaAnno')) ?? '', variabile: variabile ?? '' },
    riduzioni: [...new Set(steps.map(({ rule }) => rule.id).filter(isRiduzione))],
    passi: steps.map(passoOf),
    quotaFissa: sum(righe.map(({ fissa }) => fissa)),
    quotaVariabile: sum(righe.map((riga) => riga.variabile)),
  }
}

const utenzaOf = (anno: number, utenza: UtenzaCalcolata, rows: readonly UtenzaRow[]): UtenzaProspetto => ({
  ...{ codice: utenza.codice, tipo: utenza.tipo, ...present({ indirizzo: rows.at(-1)?.indirizzo }) },
  periodi: rows.map((row, at) => periodoOf({ utenza, anno }, row, at)),
  passi: utenza.traccia.steps.filter(({ at }) => at === '').map(passoOf),
  totale: utenza.risultato.dovuto,
})

type Regole = NonNullable<ReturnType<typeof tariffeTariOf>>['regole']

/** Those that the comune said, or else ARERA's own of the year. */
const componentiOf = (anno: number, { perequative }: Regole): ProspettoTari['componenti'] => {
  if (perequative !== undefined) return perequative
  if (anno < PRIMO_ANNO_PEREQUATIVE) return []
  const { UR1, UR2, UR3 } = valueOn(PEREQUATIVE, `${anno}-01-01`)
  return Object.entries({ UR1, UR2, UR3 }).flatMap(([codice, importo]) => (importo > 0 ? [{ codice, importo }] : []))
}

const deliberaOf = (atto: Atto | undefined): Prospetto['delibera'] =>
  atto && { numero: atto.numero, data: atto.data, ...present({ link: atto.link }) }

/**
 * The prospetto of the TARI of a position, from what was computed. Undefined where the tax could not be computed: then nothing is
 * told as if it had been.
 */
export const prospettoTari = (all: DaScrivere): Prospetto | undefined => {
  const { position, conto, estratto, emissione, atto } = all
  const { anno } = position
  const riga = conto.righe.find(({ tributo }) => tributo === 'tari')
  const tariffe = tariffeTariOf(position.tariffe.tari)
  if (riga?.fonte.da !== 'calcolo' || riga.fonte.calcolato.tributo !== 'tari' || tariffe === undefined) return undefined
  const { operazione: _, ...own } = emissione
  const rows = new Map(byUtenza(position.utenze).map((each) => [each[0]!.codice, each]))
  return {
    ...{ versione: PROSPETTO_VERSION, tributo: 'tari', anno, ...own, immobili: [], aliquote: [] },
    tari: {
      giorniAnno: tariffe.regole.giorniAnno,
      ...(tariffe.regole.tariffeRate === 'precedenti' ? { precedenti: true } : {}),
      utenze: riga.fonte.calcolato.utenze.map((utenza) => utenzaOf(anno, utenza, rows.get(utenza.codice) ?? [])),
      componenti: componentiOf(anno, tariffe.regole),
      ...present({ servizio: tariffe.servizio }),
    },
    ...present({ delibera: deliberaOf(atto) }),
    ...{ dovuto: riga.dovuto!, versato: riga.versato, resta: riga.resta! },
    ...{ scadenze: scadenzeOf(all, 'tari'), versamenti: versamentiOf(estratto, 'tari') },
  }
}
