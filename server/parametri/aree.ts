import { AREE, zoneArea, zonePossibili, type ZonaArea } from '../../contracts/parametri/aree'
import { toCents, type Cents } from '../../engine/kernel/money'
import { outcome } from '../../engine/kernel/problem'
import type { Scope } from '../platform/scope'
import { imuMisurata, ratesFor, stretchesOf, type Held, type Position } from '../positions/queries'
import { guarda } from './effetto'
import { annoDiProva } from './imu'

/** What a table of values says of the plots on record. */
export type Sotto = {
  /** Plots declared for less than the lowest value of the zones in which they may lie. */
  readonly aree: number
  /** People or firms that hold one of them. */
  readonly posizioni: number
  /** How much more their tax of the year would be at that value. */
  readonly imposta: Cents
}

/** What values of the aree fabbricabili would say of the plots that the comune has on record; they move no tax by themselves. */
export type EffettoAree = {
  /** People or firms that hold a plot in the year, and the plots. */
  readonly posizioni: number
  readonly aree: number
  /** Plots that cannot be compared, and why. */
  readonly lacune: Readonly<Record<Lacuna, number>>
  readonly prima: Sotto
  readonly dopo: Sotto
  /** Positions with a plot below, whose tax the record does not tell. */
  readonly incalcolabili: number
  /** Everybody was looked at. */
  readonly completo: boolean
}

/** The record has no surface, no value, a foglio that no zone names, or rights and days that contradict each other. */
const LACUNE = ['superficie', 'valore', 'zona', 'archivio'] as const
export type Lacuna = (typeof LACUNE)[number]

type Dato = Held['dati'][number]

/** The least that a plot is worth by the table, in cents; undefined where surface or zone are not known. */
const minimoDi = (zone: readonly ZonaArea[], { superficie, foglio }: Dato): number | undefined => {
  const possibili = zonePossibili(zone, foglio).map(({ valore }) => valore)
  return superficie === undefined || superficie <= 0 || possibili.length === 0
    ? undefined
    : Math.min(...possibili) * superficie
}

const isSotto = (zone: readonly ZonaArea[], dato: Dato): boolean => {
  const minimo = minimoDi(zone, dato)
  return minimo !== undefined && dato.valoreVenale !== undefined && dato.valoreVenale < minimo
}

/** A plot that a person holds in the year, with what is on record of it on those days; none where the record contradicts itself. */
type Area = { readonly id: string; readonly dati: readonly Dato[] | undefined }

const areeNel = ({ anno, immobili }: Position): readonly Area[] =>
  immobili.flatMap((held): readonly Area[] => {
    if (held.tipo !== 'A') return []
    const tratti = outcome(() => stretchesOf(anno, held))
    if (!tratti.ok) return [{ id: held.id, dati: undefined }]
    return tratti.value.length === 0 ? [] : [{ id: held.id, dati: tratti.value.flatMap(({ dato }) => dato ?? []) }]
  })

/** Why a plot cannot be compared with the table; undefined where it can. */
const lacunaDi = (zone: readonly ZonaArea[], { dati }: Area): Lacuna | undefined => {
  if (dati === undefined || dati.length === 0) return 'archivio'
  if (dati.some(({ superficie = 0 }) => superficie <= 0)) return 'superficie'
  if (dati.some(({ valoreVenale }) => valoreVenale === undefined)) return 'valore'
  return dati.some(({ foglio }) => zonePossibili(zone, foglio).length === 0) ? 'zona' : undefined
}

/** The position as if each plot below the table had the least value that the table gives it. */
const alzata = (position: Position, zone: readonly ZonaArea[]): Position => ({
  ...position,
  immobili: position.immobili.map((held) =>
    held.tipo === 'A'
      ? {
          ...held,
          dati: held.dati.map((dato) =>
            isSotto(zone, dato) ? { ...dato, valoreVenale: toCents(minimoDi(zone, dato)!) } : dato,
          ),
        }
      : held,
  ),
})

type Misura = (position: Position) => number | undefined

const vuota = () => ({ aree: new Set<string>(), posizioni: 0, imposta: 0 })
type Conta = ReturnType<typeof vuota>

/** Adds a position to what lies below the table. @returns false where its tax cannot be told */
const addSotto = (all: Conta, zone: readonly ZonaArea[], position: Position, misura: Misura): boolean => {
  const sotto = areeNel(position).filter(({ dati = [] }) => dati.some((dato) => isSotto(zone, dato)))
  if (sotto.length === 0) return true
  for (const { id } of sotto) all.aree.add(id)
  all.posizioni += 1
  const [was, will] = [misura(position), misura(alzata(position, zone))]
  if (was === undefined || will === undefined) return false
  all.imposta += will - was
  return true
}

const sottoOf = ({ aree, posizioni, imposta }: Conta): Sotto => ({
  ...{ aree: aree.size, posizioni, imposta: toCents(imposta) },
})

/**
 * Which plots on record lie below a table of values, and by how much tax, against the table that counts now. Where a foglio
 * lies in several zones the lowest value counts: what is said is the least that is certain.
 */
export const effettoAree = async (
  scope: Scope,
  { belfiore, anno: asked }: { readonly belfiore: string; readonly anno: number },
  { prima, dopo }: { readonly prima: unknown; readonly dopo: unknown },
): Promise<EffettoAree> => {
  const anno = annoDiProva(asked)
  const rates = await ratesFor(belfiore, anno)
  const [was, will] = [zoneArea(prima) ?? [], zoneArea(dopo) ?? []]
  const [now, then] = [vuota(), vuota()]
  const aree = new Map<string, Lacuna | undefined>()
  let [posizioni, incalcolabili] = [0, 0]
  const misura: Misura = (position) => {
    const imu = imuMisurata(position, rates)
    return imu === 'unknown' ? undefined : imu === 'nothing' ? 0 : imu
  }
  const completo = await guarda(scope, { belfiore, anno, base: 'immobili', chiave: AREE }, (position) => {
    const own = areeNel(position)
    if (own.length === 0) return
    posizioni += 1
    for (const area of own) aree.set(area.id, lacunaDi(will, area))
    addSotto(now, was, position, misura)
    if (!addSotto(then, will, position, misura)) incalcolabili += 1
  })
  const found = [...aree.values()]
  const count = (lacuna: Lacuna): number => found.filter((own) => own === lacuna).length
  return {
    ...{ posizioni, aree: aree.size, incalcolabili, completo },
    lacune: Object.fromEntries(LACUNE.map((lacuna) => [lacuna, count(lacuna)])) as EffettoAree['lacune'],
    ...{ prima: sottoOf(now), dopo: sottoOf(then) },
  }
}
