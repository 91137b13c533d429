import { confrontoImu, type Lato } from '../../contracts/confronto/confronto-imu'
import { confrontoTari } from '../../contracts/confronto/confronto-tari'
import type { Differenza, DifferenzaUtenza } from '../../contracts/confronto/avviso'
import type { TributoEmissione } from '../../contracts/emissione'
import { imu } from '../../engine/imu/imu'
import { outcome } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { byUtenza, tariffeTariOf, toPosizioneImu, toUtenzaTari, type Position, type Rates } from '../positions/queries'

/** A position with what it was computed with: the `basi` of its run. */
export type ConBasi = { readonly position: Position; readonly basi: unknown }

const latoDi = ({ position, basi }: ConBasi): Lato | undefined => {
  const input = toPosizioneImu(position, basi as Rates)
  if (!input.ok) return undefined
  const { posizione } = input.value
  const trace = new Trace()
  const result = imu(posizione, trace)
  return result.ok ? { posizione, result: result.value, trace } : undefined
}

/** What a property is called: its address, or its place in the Catasto. */
const nomiDi = (sides: readonly ConBasi[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sides.flatMap(({ position }) =>
      position.immobili.map(({ id, dati }) => {
        const { indirizzo, categoria, foglio, particella, subalterno } = dati.at(-1) ?? {}
        const place = [foglio, particella, subalterno].filter(Boolean).join('/')
        return [id, [categoria, indirizzo ?? place].filter(Boolean).join(', ')]
      }),
    ),
  )

const dellImu = (prima: ConBasi, ora: ConBasi): Differenza | undefined => {
  const [before, now] = [latoDi(prima), latoDi(ora)]
  if (before === undefined || now === undefined) return undefined
  return { tributo: 'imu', confronto: confrontoImu(before, now), nomi: nomiDi([prima, ora]) }
}

type BasiTari = { readonly tariffe?: unknown; readonly prima?: unknown }

/** How each utenza is computed, by the code that the office knows it by. */
const utenzeDi = ({ position, basi }: ConBasi) => {
  const { tariffe, prima } = basi as BasiTari
  const found = outcome(() => {
    const own = tariffeTariOf(tariffe ?? undefined)
    const before = tariffeTariOf(prima ?? undefined)
    return byUtenza(position.utenze).flatMap((rows) =>
      own === undefined ? [] : [[rows[0]!.codice, toUtenzaTari(own, rows, position.anno, before)] as const],
    )
  })
  return found.ok ? new Map(found.value) : undefined
}

const dellaTari = (prima: ConBasi, ora: ConBasi): Differenza | undefined => {
  const [before, now] = [utenzeDi(prima), utenzeDi(ora)]
  if (before === undefined || now === undefined) return undefined
  const places = new Map(
    [prima, ora].flatMap(({ position }) => position.utenze.map((row) => [row.codice, row.indirizzo])),
  )
  const utenze = [...new Set([...before.keys(), ...now.keys()])].map((codice): DifferenzaUtenza => {
    const [a, b] = [before.get(codice), now.get(codice)]
    const base = { codice, posto: places.get(codice) ?? '' }
    if (a === undefined || b === undefined) return { ...base, solo: a === undefined ? 'ora' : 'prima' }
    const confronto = confrontoTari(a, b)
    return confronto === undefined ? base : { ...base, confronto }
  })
  return { tributo: 'tari', utenze }
}

/** Why a sum made anew is another: factor by factor; undefined where one of the two cannot be computed by this engine. */
export const differenzaDi = (tributo: TributoEmissione, prima: ConBasi, ora: ConBasi): Differenza | undefined =>
  tributo === 'imu' ? dellImu(prima, ora) : dellaTari(prima, ora)
