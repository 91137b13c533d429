import { readCorrezione, type ReadCorrezione } from '../../contracts/correzione'
import { isUuid } from '../../contracts/uuid'
import { ratesFor } from '../../server/positions/queries'
import { keepAnswer } from '../../server/positions/commands'
import { posizionePath, readPlace, type Place, type PlaceParams } from './address'
import { findAround, type Around } from './load'

export type ImmobileParams = Promise<{
  readonly di: string
  readonly comune: string
  readonly anno: string
  readonly id: string
}>

export type ImmobilePlace = { readonly place: Place; readonly id: string }

export const readImmobilePlace = async (params: ImmobileParams): Promise<ImmobilePlace | undefined> => {
  const { id, ...rest } = await params
  const place = await readPlace(Promise.resolve(rest) as PlaceParams)
  return place && isUuid(id) ? { place, id } : undefined
}

/** The page on which an immobile is corrected, from `/`. */
export const immobilePath = ({ place, id }: ImmobilePlace): string => posizionePath(place, `/immobile/${id}`)

export type Answered = { readonly around: Around; readonly read: Extract<ReadCorrezione, { ok: true }> }

/** What the form says; undefined where the page is to say what is wrong with it. */
export const readAnswer = async (
  form: URLSearchParams,
  { place }: ImmobilePlace,
  tipo: string,
): Promise<Answered | undefined> => {
  const around = await findAround(place)
  const read = readCorrezione(form, tipo)
  return 'ok' in around || !read.ok ? undefined : { around, read }
}

/** Keeps it for the office. @returns the page to go on to */
export const answer = async ({ around, read }: Answered, where: ImmobilePlace): Promise<string> => {
  if (read.chiede) return immobilePath(where)
  const { scope, place, own } = around
  const { belfiore, anno } = place
  const rates = await ratesFor(belfiore, anno)
  const about = { belfiore, anno, codiceFiscale: own.codiceFiscale, immobile: where.id }
  const kept = await keepAnswer(scope, { ...about, ...read.value }, rates)
  const came = kept === undefined ? 'assente' : read.value.risposta
  return `${posizionePath(place)}?esito=${came}#immobili`
}
