import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { Prisma, type Tx } from '../platform/db'
import type { Dated, Position } from './position.types'

/** What began by that day, ended on it where it went on. */
const until = <Row extends Dated>(rows: readonly Row[], last: IsoDate): readonly Row[] =>
  rows
    .filter(({ dal }) => dal <= last)
    .map((row) => (row.al !== undefined && row.al <= last ? row : { ...row, al: last }))

/**
 * What a person held until they died, whether or not the Catasto and the lists know of it yet. Rights end on the day before: the day of
 * the transfer is of who receives (L. 160/2019 art. 1 c. 761), and an heir receives on the day of the death (art. 456 and 459 c.c.). An
 * utenza or a concession ends on the day itself.
 */
export const finoAllaMorte = <P extends Pick<Position, 'anno' | 'immobili' | 'utenze' | 'concessioni'>>(
  position: P,
  decedutoIl: IsoDate | undefined,
): P => {
  if (decedutoIl === undefined) return position
  const last = previousDay(decedutoIl)
  const ofYear = <Row extends Dated>(rows: readonly Row[]): readonly Row[] =>
    until(rows, decedutoIl).filter(({ al }) => al === undefined || al >= `${position.anno}-01-01`)
  return {
    ...position,
    immobili: position.immobili.flatMap((held) => {
      const titoli = until(held.titoli, last)
      return titoli.length === 0 ? [] : [{ ...held, titoli }]
    }),
    utenze: ofYear(position.utenze),
    concessioni: ofYear(position.concessioni),
  }
}

/** When those of these people who died did, by the newest of what is known of each. */
export const mortiFra = async (
  tx: Tx,
  belfiore: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> => {
  const rows = await tx.$queryRaw<{ codice_fiscale: string; il: IsoDate }[]>(Prisma.sql`
    select codice_fiscale, il::text from (
      select distinct on (codice_fiscale) codice_fiscale, deceduto_il as il from dato_soggetto
      where belfiore = ${belfiore}::bpchar and codice_fiscale = any (${[...codes]}) and superato_il is null
      order by codice_fiscale, registrato_il desc, id) d
    where il is not null`)
  return new Map(rows.map(({ codice_fiscale, il }) => [codice_fiscale, il]))
}
