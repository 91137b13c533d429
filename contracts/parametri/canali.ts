import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { CANALI, isCanale, type NomeCanale } from '../notifiche/stati'
import { readDecisione, typedDecisione, type ParametroProblem, type ReadDecisione, type TypedDecisione } from './atto'

/** The setting of a comune that holds by which ways its statements reach people: `{ ordine }`. Paper comes after all of them. */
export const CANALI_AVVISI = 'consegna.canali'

/** None of them: every statement goes on paper. */
export type Ordine = readonly NomeCanale[]

const valoreSchema = z.object({ ordine: z.array(z.enum(CANALI)).max(CANALI.length) })

/** The order of a value on record; undefined where it holds none: the comune has not chosen. */
export const ordineDi = (valore: unknown): Ordine | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data.ordine : undefined
}

/** Places of the order, in the form. */
export const POSTI = ['canale.1', 'canale.2', 'canale.3'] as const
export type Posto = (typeof POSTI)[number]

export type TypedCanali = TypedDecisione & { readonly posti: Readonly<Record<Posto, string>> }

export const typedCanali = (form: URLSearchParams): TypedCanali => ({
  posti: Object.fromEntries(POSTI.map((posto) => [posto, form.get(posto) ?? ''])) as Record<Posto, string>,
  ...typedDecisione(form),
})

/** An order, in the places of the form. */
export const postiDi = (ordine: Ordine): TypedCanali['posti'] =>
  Object.fromEntries(POSTI.map((posto, at) => [posto, ordine[at] ?? ''])) as Record<Posto, string>

export type ReadCanali = ReadDecisione<{ readonly ordine: Ordine }>

/** By which ways, in which order, from which day on, by which act. A place left empty is none. */
export const readCanali = (typed: TypedCanali, today: IsoDate): ReadCanali => {
  const problems: ParametroProblem[] = []
  const ordine: NomeCanale[] = []
  for (const posto of POSTI) {
    const canale = typed.posti[posto]
    if (!isCanale(canale)) continue
    if (ordine.includes(canale)) problems.push({ field: posto, code: 'same-channel' })
    else ordine.push(canale)
  }
  const decisione = readDecisione(typed, today, problems)
  return problems.length > 0 || decisione === undefined
    ? { ok: false, problems }
    : { ok: true, value: { ordine, ...decisione } }
}

/** People of whom the same is known: which addresses for statements they have confirmed, and whether they are natural persons. */
export type Raggiungibili = {
  readonly email: boolean
  readonly pec: boolean
  readonly persona: boolean
  readonly quanti: number
}

/** By which way a statement would go first. Who has the app IO is known when it is sent, and not before. */
export const primaVia = (ordine: Ordine, chi: Raggiungibili): NomeCanale | 'carta' =>
  ordine.find((canale) => (canale === 'io' ? chi.persona : chi[canale])) ?? 'carta'

export type EffettoCanali = Readonly<Record<NomeCanale | 'carta', number>>

/** How many would go first by each way. */
export const effettoCanali = (ordine: Ordine, tutti: readonly Raggiungibili[]): EffettoCanali => {
  const quanti = { email: 0, pec: 0, io: 0, carta: 0 }
  for (const chi of tutti) quanti[primaVia(ordine, chi)] += chi.quanti
  return quanti
}
