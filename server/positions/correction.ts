import { imu } from '../../engine/imu/imu'
import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents, type Ratio } from '../../engine/kernel/money'
import type { Rates } from './aliquota'
import type { Uso } from './condizione'
import type { Condizione, Dated, Held, Position } from './position.types'
import { toPosizioneImu } from './to-engine'

/** What a person says is otherwise, of one row that the comune has. */
export type Correction =
  | {
      readonly oggetto: 'dato_catastale'
      readonly campo: 'rendita' | 'redditoDominicale' | 'valoreVenale'
      readonly valore: Cents
    }
  | { readonly oggetto: 'titolarita'; readonly quota: Ratio }
  /** `dati`: what goes with the new use (`comodatoRidotto`, `coltivatore`, …). */
  | {
      readonly oggetto: 'condizione_imu'
      readonly uso: Uso
      readonly dati?: Readonly<Record<string, boolean | number | string>>
      /** The dwelling that it goes with, where the use is that of a pertinenza. */
      readonly pertinenzaDi?: string | undefined
    }

/** The row of the year that counts last: the one a correction is about. */
export const lastIn = <Row extends Dated>(rows: readonly Row[], anno: number): Row | undefined =>
  rows.findLast(({ dal, al }) => dal <= `${anno}-12-31` && (al === undefined || al >= `${anno}-01-01`))

/** A row in the place of another from a day on: before that day the other still stands. */
export const since = <Row extends Dated>(old: Row, row: Row, dal: IsoDate | undefined): readonly Row[] =>
  dal === undefined || dal <= old.dal
    ? [row]
    : [
        { ...old, al: previousDay(dal) },
        { ...row, dal },
      ]

const replaced = <Row extends Dated>(rows: readonly Row[], row: Row, dal: IsoDate | undefined): readonly Row[] =>
  rows.flatMap((each) => (each.id === row.id ? since(each, row, dal) : [each]))

/** A use that nobody recorded begins with the year. The rate recorded for another use is not that of the new one. */
const withUso = (
  held: Held,
  anno: number,
  { uso, dati = {}, pertinenzaDi }: Extract<Correction, { uso: Uso }>,
  dal: IsoDate | undefined,
): Held => {
  const last = lastIn(held.condizioni, anno)
  const first = { id: '', dal: dal ?? `${anno}-01-01`, al: undefined, fonte: 'cittadino', pertinenzaDi: undefined }
  const own: Condizione = { ...(last ?? first), uso, dati, pertinenzaDi }
  return { ...held, condizioni: last ? replaced(held.condizioni, own, dal) : [...held.condizioni, own] }
}

const correct = (held: Held, anno: number, correction: Correction, dal: IsoDate | undefined): Held => {
  switch (correction.oggetto) {
    case 'dato_catastale': {
      const last = lastIn(held.dati, anno)
      if (last === undefined) return held
      return { ...held, dati: replaced(held.dati, { ...last, [correction.campo]: correction.valore }, dal) }
    }
    case 'titolarita': {
      const last = lastIn(held.titoli, anno)
      return last ? { ...held, titoli: replaced(held.titoli, { ...last, quota: correction.quota }, dal) } : held
    }
    case 'condizione_imu':
      return withUso(held, anno, correction, dal)
  }
}

/** The position as it would be if that is right: as long as the row holds, or from a day on. */
export const corrected = (position: Position, immobile: string, correction: Correction, dal?: IsoDate): Position => ({
  ...position,
  immobili: position.immobili.map((held) =>
    held.id === immobile ? correct(held, position.anno, correction, dal) : held,
  ),
})

/** The row that a correction is about, as the position has it. */
export const rowOf = (held: Held, anno: number, { oggetto }: Correction): Dated | undefined => {
  switch (oggetto) {
    case 'dato_catastale':
      return lastIn(held.dati, anno)
    case 'titolarita':
      return lastIn(held.titoli, anno)
    case 'condizione_imu':
      return lastIn(held.condizioni, anno)
  }
}

/** The same of one that they may hold or not in that year: what is not held is not taxed. */
export const imuDiImmobile = (position: Position, immobile: string, rates: Rates): Cents | undefined => {
  if (!position.immobili.some(({ id }) => id === immobile)) return toCents(0)
  const input = toPosizioneImu(position, rates)
  const held = input.ok && input.value.posizione.immobili.some(({ id }) => id === immobile)
  return input.ok && !held ? toCents(0) : imuOfImmobile(position, immobile, rates)
}

/** The year's IMU of one property; undefined where the record does not say enough, of it or of another. */
export const imuOfImmobile = (position: Position, immobile: string, rates: Rates): Cents | undefined => {
  if ((rates.regime ?? 'IMU') !== 'IMU') return undefined
  const input = toPosizioneImu(position, rates)
  const result = input.ok ? imu(input.value.posizione) : input
  return result.ok && 'imposta' in result.value
    ? result.value.immobili.find(({ id }) => id === immobile)?.imposta
    : undefined
}
