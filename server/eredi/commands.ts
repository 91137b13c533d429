import type { NuovoErede } from '../../contracts/eredi'
import { reasonOf, type Ragione } from '../../contracts/ricerca'
import { audit, type AuditEntry } from '../platform/audit'
import { dayColumn } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Whose } from './queries'

/** One official at a time, for the heirs of a person. */
const lock = (tx: Tx, { belfiore, codiceFiscale }: Whose) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`erede ${belfiore} ${codiceFiscale}`}, 0))`

const supera = (tx: Tx, belfiore: string, id: string, superatoIl: Date) =>
  tx.erede.updateMany({ where: { belfiore, id, superatoIl: null }, data: { superatoIl } })

/** Who was written to for all is one of them again: a row of its own, so that what was known stays to be read. */
const nonPiuUnico = async (tx: Tx, scope: Scope, whose: Whose, erede: string, now: Date): Promise<void> => {
  const unici = await tx.erede.findMany({ where: { ...whose, superatoIl: null, unico: true, NOT: { erede } } })
  for (const { id, registratoIl: _, ...row } of unici) {
    await supera(tx, whose.belfiore, id, now)
    await tx.erede.createMany({ data: [{ ...row, unico: false, registratoDa: scope.actor }] })
  }
}

/** Of the person who died, and of the heir: each may read who recorded it. */
const written = (whose: Whose, erede: string, object: string, reason: string, motivo: string): readonly AuditEntry[] =>
  [whose.codiceFiscale, erede].map((persona) => ({
    ...{ belfiore: whose.belfiore, persona, action: 'change:eredi' as const, object, reason, values: { motivo } },
  }))

/** Records an heir, in the place of what was recorded of the same one before. */
export const registraErede = (scope: Scope, whose: Whose, nuovo: NuovoErede, ragione: Ragione): Promise<void> =>
  db(scope, async (tx) => {
    await lock(tx, whose)
    const now = new Date()
    const { erede, dal, ...more } = nuovo
    const before = await tx.erede.findFirst({ where: { ...whose, erede, superatoIl: null } })
    if (before !== null) await supera(tx, whose.belfiore, before.id, now)
    if (nuovo.unico) await nonPiuUnico(tx, scope, whose, erede, now)
    const { id } = await tx.erede.create({
      data: { ...whose, erede, ...more, dal: dayColumn(dal), registratoDa: scope.actor },
    })
    await audit(tx, scope, ...written(whose, erede, id, reasonOf(ragione), nuovo.motivo))
  })

/** What became of taking one back: `motivo` none was given; `cambiata` it was taken back or replaced already. */
export type EsitoTolto = 'tolto' | 'motivo' | 'cambiata'

/** Takes an heir back, with the reason: the row stays to be read. */
export const togliErede = (
  scope: Scope,
  whose: Whose,
  { id, motivo }: { readonly id: string; readonly motivo: string },
  ragione: Ragione,
): Promise<EsitoTolto> => {
  if (motivo === '') return Promise.resolve('motivo')
  return db(scope, async (tx) => {
    await lock(tx, whose)
    const row = await tx.erede.findFirst({ where: { ...whose, id, superatoIl: null } })
    if (row === null) return 'cambiata'
    await supera(tx, whose.belfiore, id, new Date())
    await audit(tx, scope, ...written(whose, row.erede, id, reasonOf(ragione), motivo))
    return 'tolto'
  })
}
