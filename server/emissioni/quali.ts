import type { EsitoVoce } from '../../contracts/emissione'
import { Prisma } from '../platform/db'
import { fermata } from './fermi'

/** Which people of a run to show: with this outcome, this reason to be held, this thing to look at; those who would pay most. */
export type Quali = {
  readonly esito?: EsitoVoce
  readonly motivo?: string
  readonly anomalia?: string
  readonly alti?: boolean
  /** On hold by hand. */
  readonly fermi?: boolean
  /** The one whom an address names so. */
  readonly soggetto?: string
}

/** The same of people of a run (`v`) and what an address names them by (`s`). */
export const condition = ({ esito, motivo, anomalia, alti, fermi, soggetto }: Quali): Prisma.Sql => {
  const all = [
    ...(esito === undefined ? [] : [Prisma.sql`v.esito = ${esito}`]),
    ...(alti === true ? [Prisma.sql`v.esito = 'pronta'`] : []),
    ...(motivo === undefined ? [] : [Prisma.sql`v.motivo = ${motivo}`]),
    ...(anomalia === undefined ? [] : [Prisma.sql`v.esito = 'pronta' and v.anomalie @> array[${anomalia}]`]),
    ...(fermi === true ? [fermata] : []),
    ...(soggetto === undefined ? [] : [Prisma.sql`s.id = ${soggetto}::uuid`]),
  ]
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' and ')
}
