import { parseIsoDate, type IsoDate } from '../kernel/dates'
import { toCents } from '../kernel/money'
import { Problem, within } from '../kernel/problem'
import { record } from '../kernel/untyped'
import { Problems, rateDi } from './rate'
import type { Posizione, Scadenza, Scadenzario } from './scadenzario.types'

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const order = (a: Scadenza, b: Scadenza): number =>
  text(a.giorno, b.giorno) || text(a.comune, b.comune) || text(a.tributo, b.tributo) || a.posizione - b.posizione

/** Two utenze of one comune share a name: the later ones are numbered. */
const uniqueId = (name: string, taken: Set<string>): string => {
  let id = name
  for (let i = 2; taken.has(id); i++) id = `${name}-${i}`
  taken.add(id)
  return id
}

/** `place` is `posizioni.2`, or `posizioni.2.posizione` for what a tax said of its own part. */
const moved = ({ code, field, values }: Problem, place: string): Problem =>
  new Problem(code, within(place, field), values)

const totals = (scadenze: readonly Scadenza[], oggi: IsoDate | undefined) => {
  const paid = { f24: 0, pagopa: 0 }
  let [passato, senzaImporto] = [0, 0]
  for (const { giorno, importo, canale } of scadenze) {
    if (importo === undefined) {
      senzaImporto += 1
      continue
    }
    paid[canale] += importo
    if (oggi !== undefined && giorno < oggi) passato += importo
  }
  const totale = toCents(paid.f24 + paid.pagopa, 'posizioni')
  return {
    totale,
    perCanale: { f24: toCents(paid.f24), pagopa: toCents(paid.pagopa) },
    passato: toCents(passato),
    daPagare: toCents(totale - passato),
    senzaImporto,
  }
}

/**
 * Everything a person owes, in any number of comuni: each instalment with its day moved off holidays, its amount and how
 * it is paid, and one total. A position that cannot be computed gives its problems and stops no other.
 */
export const scadenzario = (posizioni: readonly Posizione[], oggi?: IsoDate): Scadenzario => {
  const scadenze: Scadenza[] = []
  const problems: Problem[] = []
  const avvisi: Problem[] = []
  const taken = new Set<string>()
  if (oggi !== undefined) parseIsoDate(oggi, 'oggi')
  for (let index = 0; index < posizioni.length; index++) {
    try {
      const own = posizioni[index]!
      record(own, '')
      const { tributo, anno, rate, avvisi: warned } = rateDi(own)
      const name = `${own.comune}-${tributo}-${anno}`.toLowerCase()
      for (const { rata, giorno, importo, canale } of rate) {
        const id = uniqueId(`${name}-${rata}`, taken)
        scadenze.push({ id, posizione: index, comune: own.comune, tributo, anno, rata, giorno, importo, canale })
      }
      for (const problem of warned) avvisi.push(moved(problem, `posizioni.${index}.posizione`))
    } catch (error) {
      if (error instanceof Problem) problems.push(moved(error, `posizioni.${index}`))
      else if (error instanceof Problems) {
        for (const problem of error.problems) problems.push(moved(problem, `posizioni.${index}.posizione`))
      } else throw error
    }
  }
  scadenze.sort(order)
  return { scadenze, ...totals(scadenze, oggi), problems, avvisi }
}
