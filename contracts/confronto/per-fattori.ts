import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents, Ratio } from '../../engine/kernel/money'
import { RESTO, scomponi, type Fattore } from './scomponi'

/** What one side has in a line: a value and how it is written; a page puts it into words. */
export type Valore =
  | { readonly kind: 'niente' }
  | { readonly kind: 'euro'; readonly cents: Cents }
  | { readonly kind: 'decimale'; readonly value: Ratio }
  | { readonly kind: 'prodotto'; readonly values: readonly Ratio[] }
  | { readonly kind: 'quota'; readonly value: Ratio }
  | { readonly kind: 'permille'; readonly value: Ratio }
  | { readonly kind: 'parti'; readonly count: number; readonly of: number }
  | { readonly kind: 'numero'; readonly value: number }
  | { readonly kind: 'anno'; readonly value: number }
  | { readonly kind: 'categoria'; readonly value: string }
  | { readonly kind: 'giorno'; readonly value: IsoDate }
  | { readonly kind: 'parole'; readonly words: readonly { readonly word: string; readonly value?: Ratio }[] }

export const NIENTE: Valore = { kind: 'niente' }
export const parola = (word: string): Valore => ({ kind: 'parole', words: [{ word }] })

/** Before the number of a stretch of the year, in the place of a line. */
export const PERIODO = 'p'

/** Before the number of a thing of several, in the place of a line. */
export const COSA = 'v'

/** One thing in which two calculations may differ, with what each has of it. */
export type Voce<P> = Fattore<P> & { readonly valore: (caso: P) => Valore }

export type RigaVoce = {
  readonly id: string
  readonly at: string
  readonly before: Valore
  readonly now: Valore
  readonly isSame: boolean
  /** What this one thing adds to the figure; absent where it adds nothing of its own. */
  readonly cents?: Cents
  /** The line whose figure holds the effect of this one too: they cannot be computed apart. */
  readonly con?: string
}

export type ConfrontoVoci = {
  readonly righe: readonly RigaVoce[]
  readonly before: Cents
  readonly now: Cents
  readonly differenza: Cents
}

const isSameValore = (a: Valore, b: Valore): boolean => JSON.stringify(a) === JSON.stringify(b)

const keyOf = ({ id, at }: { readonly id: string; readonly at: string }): string => `${id}@${at}`

const hasNothing = ({ before, now }: RigaVoce): boolean => before.kind === 'niente' && now.kind === 'niente'

/**
 * Two calculations of any tax side by side, one line a factor (docs/decisions/0021, 0026): the value of each side, and what the
 * one change adds, computed by the real engine. The lines add up to the difference exactly.
 *
 * @param figure the figure compared; `undefined` where a case cannot be computed
 */
export const confrontoPerFattori = <P>(
  before: P,
  now: P,
  voci: readonly Voce<P>[],
  figure: (caso: P) => Cents | undefined,
): ConfrontoVoci | undefined => {
  const [start, end] = [figure(before), figure(now)]
  const contributi = scomponi(before, now, voci, figure)
  if (start === undefined || end === undefined || !contributi) return undefined
  const righe = voci.map(({ id, at, valore }): RigaVoce => {
    const key = keyOf({ id, at })
    const [a, b] = [valore(before), valore(now)]
    const own = contributi.find((one) => keyOf(one) === key)
    const leader = contributi.find(({ insieme }) => insieme.some((one) => keyOf(one) === key))
    return {
      id,
      at,
      before: a,
      now: b,
      isSame: isSameValore(a, b),
      ...(own && own.cents !== 0 ? { cents: own.cents } : {}),
      ...(leader ? { con: leader.id } : {}),
    }
  })
  const rest = contributi.find(({ id }) => id === RESTO)
  const shown = righe.filter((riga) => riga.cents !== undefined || !hasNothing(riga))
  const resto: RigaVoce[] =
    rest && rest.cents !== 0
      ? [{ id: RESTO, at: '', before: NIENTE, now: NIENTE, isSame: false, cents: rest.cents }]
      : []
  return { righe: [...shown, ...resto], before: start, now: end, differenza: (end - start) as Cents }
}
