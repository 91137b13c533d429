import type { Problem } from '../../engine/kernel/problem'
import type { Cents } from '../../engine/kernel/money'
import { importoBonus } from '../../engine/tari/tari'
import type { PosizioneTari, RegoleTari } from '../../engine/tari/tari.types'
import { typedEuro, type CampoProblem } from '../calcolo/typed'
import { LetturaTari } from './lettura'
import { riduzioniOf } from './riduzioni'
import { asksBonus, asksDivisor, inPeriodo, type RisposteTari } from './risposte'
import { giorniOf, scadenzeOf } from './tempo'
import { typedPercent } from './typed'
import { utenzaOf } from './utenze'

export type Preparata = {
  readonly posizione: PosizioneTari | undefined
  readonly problems: readonly CampoProblem[]
  /** Where each reduction of each stretch stands in the form. */
  readonly righeRiduzioni: readonly (readonly number[])[]
}

const regoleOf = (lettura: LetturaTari, giorniAnno: 365 | 366): RegoleTari => {
  const { get } = lettura.risposte
  const typed = get('tefa')
  const tefa = typed === '' ? undefined : typedPercent(typed)
  if (typed !== '' && tefa === undefined) lettura.rule('tefa', 'tefa-invalid')
  return {
    giorniAnno,
    tefa,
    perequative: get('gia') === '' ? undefined : [],
    arrotondamento: get('arrotondamento') === 'euro' ? 'euro' : 'centesimo',
    scadenze: scadenzeOf(lettura),
  }
}

/** A part of the TARI of the year before, for who says that it is due; whoever does not know pays the whole for now. */
const bonusOf = (lettura: LetturaTari): Cents | undefined => {
  const { anno, utenza, get } = lettura.risposte
  if (!asksBonus(anno, utenza) || get('bonus') !== 'si') return undefined
  const precedente = lettura.take('precedente', typedEuro(get('precedente')))
  return precedente === undefined ? undefined : importoBonus(anno, precedente)
}

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaTari = (risposte: RisposteTari): Preparata => {
  const of = (): LetturaTari => new LetturaTari(risposte)
  const [tempo, sconti, aiuto, comune] = [of(), of(), of(), of()] as const
  const giorniAnno = asksDivisor(risposte.anno) && risposte.get('giorniAnno') !== '365' ? 366 : 365
  const giorni = risposte.utenza === 'giornaliera' ? undefined : giorniOf(tempo, giorniAnno)
  const perPeriodo = riduzioniOf(sconti)
  const tratti = perPeriodo.map(({ riduzioni }, at) => ({ giorni: giorni?.[at] ?? 0, riduzioni }))
  const { value: utenza, letture } = utenzaOf(risposte, tratti)
  const bonus = bonusOf(aiuto)
  const regole = regoleOf(comune, giorniAnno)
  const [first, ...changes] = letture
  const inOrder = [...(first ? [first] : []), tempo, ...changes, sconti, aiuto, comune]
  const problems = inOrder.flatMap((lettura) => lettura.problems)
  const ready = utenza !== undefined && problems.length === 0
  const posizione = ready ? { anno: risposte.anno, utenza, regole, bonus } : undefined
  return { posizione, problems, righeRiduzioni: perPeriodo.map(({ rows }) => rows) }
}

const PUNTUALE: Readonly<Record<string, string>> = {
  'utenza.litri': 'litri',
  'utenza.costoLitro': 'prezzo',
  'utenza.iva': 'iva',
  'utenza.svuotamenti.minimi': 'minimi',
  'utenza.svuotamenti.effettivi': 'effettivi',
  'utenza.maggiorazione': 'maggiorazione',
  'utenza.suMercato': 'mercato',
}

/** The question that a refusal of the engine is about. */
export const fieldOfProblem = (
  { field }: Pick<Problem, 'field'>,
  rows: readonly (readonly number[])[],
  utenza?: RisposteTari['utenza'],
): string => {
  const own = PUNTUALE[field]
  if (own !== undefined) return own
  const periodo = Number(/periodi\.(\d+)/.exec(field)?.[1] ?? '0')
  const riduzione = /riduzioni\.(\d+)/.exec(field)
  if (riduzione) return `r${rows[periodo]?.[Number(riduzione[1])] ?? 0}.tipo`
  const locale = /locali\.(\d+)\.(?:superfici|tariffa\.(\w+)|categoria)?/.exec(field)
  if (locale) {
    return inPeriodo(periodo, `l${locale[1]}.${locale[2] ?? (field.includes('categoria') ? 'categoria' : 'mq')}`)
  }
  if (field.startsWith('regole.scadenze')) return 'rata0.g'
  if (field.startsWith('regole.tefa')) return 'tefa'
  if (field.includes('tariffa')) return inPeriodo(periodo, field.endsWith('variabile') ? 'variabile' : 'fissa')
  if (field.includes('superfici')) return inPeriodo(periodo, 'mq')
  return utenza === 'giornaliera' ? 'giorni' : 'possesso'
}
