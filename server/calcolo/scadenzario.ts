import {
  toPosizioneScadenzario,
  type RichiestaPosizioneScadenzario,
  type RichiestaScadenzario,
} from '../../contracts/calcolo-scadenzario'
import { Problem, within } from '../../engine/kernel/problem'
import { scadenzario } from '../../engine/scadenzario/scadenzario'
import type { Posizione, Scadenzario } from '../../engine/scadenzario/scadenzario.types'
import { ENGINE_VERSION } from '../../engine/version'
import { posizioneConAliquote, type FindAliquote } from './queries'

export type RispostaScadenzario = { readonly motore: string } & Scadenzario

const toEngine = async (own: RichiestaPosizioneScadenzario, find: FindAliquote): Promise<Posizione> => {
  if (own.tributo !== 'IMU') return toPosizioneScadenzario(own)
  const asked = { ...own.posizione, comune: own.posizione.comune ?? own.comune }
  return { ...own, posizione: (await posizioneConAliquote(asked, find)).posizione }
}

/** One calendar of everything asked; a position whose days cannot be read is a problem and stops no other. */
export const calcolaScadenzario = async (
  richiesta: RichiestaScadenzario,
  find: FindAliquote,
): Promise<RispostaScadenzario> => {
  const posizioni: Posizione[] = []
  const places: number[] = []
  const unread: Problem[] = []
  for (const [index, own] of richiesta.posizioni.entries()) {
    try {
      posizioni.push(await toEngine(own, find))
      places.push(index)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      unread.push(new Problem(error.code, within(`posizioni.${index}.posizione`, error.field), error.values))
    }
  }
  const result = scadenzario(posizioni, richiesta.oggi)
  // what could be read counts by itself: its places are those of the request again
  const placed = ({ code, field, values }: Problem): Problem =>
    new Problem(
      code,
      field.replace(/^posizioni\.(\d+)/, (_whole, index: string) => `posizioni.${places[Number(index)]}`),
      values,
    )
  return {
    motore: ENGINE_VERSION,
    ...result,
    scadenze: result.scadenze.map((own) => ({ ...own, posizione: places[own.posizione]! })),
    problems: [...unread, ...result.problems.map(placed)],
    avvisi: result.avvisi.map(placed),
  }
}
