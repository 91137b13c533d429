import { imu } from '../../engine/imu/imu'
import type { ImmobileImu, ImuResult, PosizioneImu } from '../../engine/imu/imu.types'
import type { Cents } from '../../engine/kernel/money'
import type { Step, Trace } from '../../engine/kernel/trace'
import { abbina } from './abbina'
import { coppieDi, type Cella, type Coppia } from './coppie'
import { fattoriImu, type CasoImu } from './fattori-imu'
import { scomponi, type Contributo } from './scomponi'

/** One of the two calculations, as it was computed. */
export type Lato = { readonly posizione: PosizioneImu; readonly result: ImuResult; readonly trace: Trace }

/** One line of the comparison. `cents` is what it adds to the tax; absent where nothing moved. */
export type RigaConfronto = {
  readonly id: string
  readonly before?: Cella
  readonly now?: Cella
  readonly isSame: boolean
  readonly cents?: Cents
  /** Lines that moved together with this one, whose effect is in its figure. */
  readonly insieme: readonly string[]
}

export type TrattoConfronto = {
  /** Index of the stretch; the lines of the whole immobile have none. */
  readonly periodo?: number
  readonly righe: readonly RigaConfronto[]
}

export type ConfrontoImmobile = {
  /** Id in the first and in the second calculation; absent on the side that does not have it. */
  readonly before?: string
  readonly now?: string
  readonly impostaBefore: Cents
  readonly impostaNow: Cents
  readonly differenza: Cents
  readonly tratti: readonly TrattoConfronto[]
}

export type Confronto = {
  readonly immobili: readonly ConfrontoImmobile[]
  readonly before: Cents
  readonly now: Cents
  readonly differenza: Cents
}

const value = (caso: CasoImu): Cents | undefined => {
  const outcome = imu(caso)
  return outcome.ok ? outcome.value.imposta : undefined
}

/** The year's tax alone is compared: what was paid of it changes nothing of what is due. */
const casoOf = ({ accontoVersato: _, ...posizione }: PosizioneImu, immobile: ImmobileImu): CasoImu => ({
  ...posizione,
  immobili: [immobile],
})

const immobileOf = (lato: Lato, id: string) => ({
  input: lato.posizione.immobili.find((one) => one.id === id)!,
  result: lato.result.immobili.find((one) => one.id === id)!,
})

/** Nothing is due of the stretch, whatever its value: the law's own months of 2020 and 2021 leave a part. */
const isExempt = ({ trace }: Lato, at: string): boolean => {
  const own = trace.steps.filter((step) => step.at === at)
  return own.some(({ rule }) => rule.id === 'esente') && !own.some(({ rule }) => rule.id === 'aliquota')
}

/** Lines that only repeat the sum of others, or concern instalments. */
const NOT_COMPARED = new Set(['imposta', 'lorda', 'acconto', 'saldo', 'stato', 'senzaBase'])

/** Where nothing is due, value and share were perhaps not even asked: only the reason is shown. */
const stepsOf = (lato: Lato, at: string): readonly Step[] => {
  const exempt = isExempt(lato, at)
  return lato.trace.steps.filter(
    ({ at: place, rule: { id } }) => place === at && !NOT_COMPARED.has(id) && (!exempt || id === 'esente'),
  )
}

const rigaOf = (coppia: Coppia, contributo: Contributo | undefined): RigaConfronto => ({
  ...coppia,
  // an order written in another way, or last year's rate of the instalment: nothing that the line would show
  ...(contributo && !(coppia.isSame && contributo.cents === 0) ? { cents: contributo.cents } : {}),
  insieme: contributo?.insieme.map(({ id }) => id) ?? [],
})

/** The lines of a place: its pairs of steps, each with its contribution, then what moved and has no step of its own. */
const righeOf = (coppie: readonly Coppia[], own: readonly Contributo[]): readonly RigaConfronto[] => {
  const seen = new Set<string>()
  const lines = coppie.map((coppia) => {
    // of two lines with one name (two appurtenances) the first changed one carries the contribution
    const first = !seen.has(coppia.id) && !(coppia.isSame && coppie.some((one) => one.id === coppia.id && !one.isSame))
    if (first) seen.add(coppia.id)
    return rigaOf(coppia, first ? own.find(({ id }) => id === coppia.id) : undefined)
  })
  const rest = own.filter(({ id, cents }) => !seen.has(id) && cents !== 0)
  return [...lines, ...rest.map((one) => rigaOf({ id: one.id, isSame: false }, one))]
}

const both = (before: Lato, now: Lato, id: string, nowId: string): ConfrontoImmobile => {
  const [a, b] = [immobileOf(before, id), immobileOf(now, nowId)]
  const count = Math.max(a.input.periodi.length, b.input.periodi.length)
  const shared = Math.min(a.input.periodi.length, b.input.periodi.length)
  const indexes = Array.from({ length: count }, (_, k) => k)
  const exempt = new Set(
    indexes.slice(0, shared).filter((k) => isExempt(before, `${id}/${k}`) !== isExempt(now, `${nowId}/${k}`)),
  )
  const [casoA, casoB] = [casoOf(before.posizione, { ...a.input, id: nowId }), casoOf(now.posizione, b.input)]
  const contributi = scomponi(casoA, casoB, fattoriImu(casoA, casoB, exempt), value) ?? []
  const of = (place: string): readonly Contributo[] => contributi.filter(({ at }) => at === place)
  const whole = righeOf(coppieDi(stepsOf(before, id), stepsOf(now, nowId)), [...of(nowId), ...of('')])
  return {
    before: id,
    now: nowId,
    impostaBefore: a.result.imposta,
    impostaNow: b.result.imposta,
    differenza: (b.result.imposta - a.result.imposta) as Cents,
    tratti: [
      ...indexes.map((k) => ({
        periodo: k,
        righe: righeOf(coppieDi(stepsOf(before, `${id}/${k}`), stepsOf(now, `${nowId}/${k}`)), of(`${nowId}/${k}`)),
      })),
      ...(whole.length > 0 ? [{ righe: whole }] : []),
    ],
  }
}

const alone = (lato: Lato, id: string, side: 'before' | 'now'): ConfrontoImmobile => {
  const { imposta } = immobileOf(lato, id).result
  const zero = 0 as Cents
  return {
    [side]: id,
    impostaBefore: side === 'before' ? imposta : zero,
    impostaNow: side === 'now' ? imposta : zero,
    differenza: (side === 'now' ? imposta : -imposta) as Cents,
    tratti: [],
  }
}

/**
 * Two calculations of the IMU side by side, before the rounding of the F24: immobile by immobile, line by line. The
 * contributions of all the lines add up to the difference of the two taxes, to the cent.
 */
export const confrontoImu = (before: Lato, now: Lato): Confronto => ({
  immobili: abbina(before.posizione.immobili, now.posizione.immobili).map(([a, b]) =>
    a !== undefined && b !== undefined
      ? both(before, now, a, b)
      : a !== undefined
        ? alone(before, a, 'before')
        : alone(now, b ?? '', 'now'),
  ),
  before: before.result.imposta,
  now: now.result.imposta,
  differenza: (now.result.imposta - before.result.imposta) as Cents,
})
