import { finestreComune, RAVVEDIMENTO, type FinestreComune } from '../../contracts/parametri/ravvedimento'
import { toCents } from '../../engine/kernel/money'
import { ravvedutaAl } from '../f24/queries'
import { today } from '../platform/clock'
import type { Scope } from '../platform/scope'
import {
  contoOf,
  estrattoOf,
  nextConPagamenti,
  ratesFor,
  type Misurato,
  type Position,
  type Rates,
} from '../positions/queries'
import { effettoDi, type Effetto } from './effetto'

const MENDED: ReadonlySet<string> = new Set(['imu', 'tari'])

/** What is late of a position, with sanction and interest, as if all of it were put right today. */
const inRitardo = (position: Position, rates: Rates | undefined, finestre: FinestreComune): Misurato => {
  if (rates === undefined) return 'nothing'
  const oggi = today()
  const { scadenze } = estrattoOf(position, contoOf(position, rates, { traced: false }))
  const late = scadenze.filter(
    ({ tributo, giorno, resta }) => MENDED.has(tributo) && giorno !== undefined && giorno < oggi && resta > 0,
  )
  if (late.length === 0) return 'nothing'
  const { belfiore, anno } = position
  let sum = 0
  for (const rata of late) {
    const mended = ravvedutaAl(rata, scadenze, { belfiore, anno, finestre }, oggi)
    if (!mended.ok) return 'unknown'
    for (const { imposta, sanzione, interessi } of mended.value.parti) sum += imposta + sanzione + interessi
  }
  return toCents(sum)
}

/** What another reading of the window of 1/8 would change today, of what is late for the year and the one before it. */
export const effettoRavvedimento = async (
  scope: Scope,
  { belfiore, anno }: { readonly belfiore: string; readonly anno: number },
  { prima, dopo }: { readonly prima: unknown; readonly dopo: unknown },
): Promise<Effetto> => {
  const anni = [anno, anno - 1]
  const rates = new Map<number, Rates>()
  for (const each of anni) rates.set(each, await ratesFor(belfiore, each))
  const [was, will] = [finestreComune(prima) ?? {}, finestreComune(dopo) ?? {}]
  return effettoDi(scope, {
    ...{ belfiore, anno, chiave: RAVVEDIMENTO },
    base: (tx, page) => nextConPagamenti(tx, belfiore, anni, page),
    prima: (position) => inRitardo(position, rates.get(position.anno), was),
    dopo: (position) => inRitardo(position, rates.get(position.anno), will),
  })
}
