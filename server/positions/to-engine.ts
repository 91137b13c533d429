import { mesiPerTratto } from '../../engine/calendario/mesi'
import type { Bene } from '../../engine/catasto/bene'
import { isDiLusso, toCategoria, type Categoria } from '../../engine/catasto/categoria'
import { DETRAZIONE } from '../../engine/imu/imu'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { valueOn } from '../../engine/kernel/dated'
import { plus, ratio, toCents, type Cents, type Ratio } from '../../engine/kernel/money'
import { Problem, within, type Outcome } from '../../engine/kernel/problem'
import { withRates, type Presa, type Rates } from './aliquota'
import { condizioniOf, datiOf, type Condizioni } from './condizione'
import { pertinenzaOf } from './pertinenze'
import type { Held, Position } from './position.types'
import { stretchesOf, type Stretch } from './stretches'

/** What the engine computes, the rates that were taken, and of which property each of its immobili is. */
export type ImuInput = { readonly posizione: PosizioneImu; readonly aliquote: readonly Presa[] }

const needed = (value: Cents | undefined, field: string, exempt: boolean): Cents => {
  if (value !== undefined) return value
  if (exempt) return toCents(0)
  throw new Problem('value-missing', field)
}

const categoriaOf = ({ dato }: Stretch): Categoria => toCategoria(dato?.categoria ?? '', 'categoria')

const beneOf = (tipo: Held['tipo'], { dato }: Stretch, exempt: boolean): Bene => {
  if (dato === undefined) throw new Problem('value-missing', 'dati')
  if (tipo === 'T') {
    return { kind: 'terreno', redditoDominicale: needed(dato.redditoDominicale, 'redditoDominicale', exempt) }
  }
  if (tipo === 'A') return { kind: 'area', valoreVenale: needed(dato.valoreVenale, 'valoreVenale', exempt) }
  const categoria = toCategoria(dato.categoria ?? '', 'categoria')
  const noRendita = exempt || categoria[0] === 'E' || categoria === 'F/2'
  return { kind: 'fabbricato', categoria, rendita: needed(dato.rendita, 'rendita', noRendita) }
}

/** Rights of one person on one thing add up: half bought, a sixth inherited. */
export const quotaOf = ({ titoli }: Stretch): Ratio => {
  const sum = titoli.reduce<Parameters<typeof plus>[0]>((all, { quota }) => plus(all, quota), { num: 0, den: 1 })
  return ratio(Number(sum.num), Number(sum.den))
}

type Context = { readonly position: Position; readonly rates: Rates; readonly log: Presa[] }

const conditionsOf = ({ position, rates }: Context, held: Held, stretch: Stretch): Condizioni => {
  const categoria = held.tipo === 'F' ? categoriaOf(stretch) : undefined
  const own = condizioniOf(held.tipo, categoria, stretch, rates.corrente)
  if (stretch.condizione?.uso !== 'pertinenza' || own.esenzione !== undefined) return own
  return { ...own, ...pertinenzaOf(position.immobili, held, stretch.dal) }
}

const periodoOf = (context: Context, held: Held, stretch: Stretch, mesi: PeriodoImu['mesi'], campo: string) => {
  const condizioni = conditionsOf(context, held, stretch)
  const exempt = condizioni.esenzione !== undefined || condizioni.coltivatore === true
  const bene = beneOf(held.tipo, stretch, exempt)
  const periodo: PeriodoImu = { ...condizioni, bene, quota: quotaOf(stretch), mesi }
  return withRates(periodo, context.position.anno, stretch, context.rates, campo, context.log)
}

/** A main dwelling that is taxed all the same has the detrazione, split among those who live there. */
const detrazioneOf = (anno: number, stretches: readonly Stretch[]): ImmobileImu['detrazione'] => {
  const lived = stretches.find(
    (stretch) =>
      (stretch.condizione?.uso === 'abitazione-principale' && isDiLusso(categoriaOf(stretch))) ||
      datiOf(stretch.condizione).alloggioIacp === true,
  )
  if (lived === undefined) return undefined
  const { titolari } = datiOf(lived.condizione)
  if (titolari === undefined) throw new Problem('value-missing', 'detrazione.titolari')
  return { annua: valueOn(DETRAZIONE, `${anno}-01-01`), titolari }
}

const immobileOf = (context: Context, held: Held, at: number): ImmobileImu | undefined => {
  const { anno } = context.position
  const stretches = stretchesOf(anno, held)
  if (stretches.length === 0) return undefined
  const mesi = mesiPerTratto(anno, stretches)
  const detrazione = held.tipo === 'F' ? detrazioneOf(anno, stretches) : undefined
  return {
    id: held.id,
    periodi: stretches.map((stretch, k) => periodoOf(context, held, stretch, mesi[k]!, `immobili.${at}.periodi.${k}`)),
    ...(detrazione ? { detrazione } : {}),
  }
}

/**
 * The position as the engine computes it: contribuente × comune × year. Every property that is not on record well enough is
 * its problem, under `immobili` and its place among those held; one is enough to leave the tax unknown.
 */
export const toPosizioneImu = (position: Position, rates: Rates): Outcome<ImuInput> => {
  const context: Context = { position, rates, log: [] }
  const problems: Problem[] = []
  const immobili: ImmobileImu[] = []
  position.immobili.forEach((held, index) => {
    try {
      const own = immobileOf(context, held, immobili.length)
      if (own) immobili.push(own)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(new Problem(error.code, within(`immobili.${index}`, error.field), { ...error.values }))
    }
  })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: { posizione: { anno: position.anno, ...rates.corrente?.regolamento, immobili }, aliquote: context.log },
  }
}
