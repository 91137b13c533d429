import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

export type Delega = {
  readonly id: string
  readonly belfiore: string
  readonly comune: string
  /** Given by who looks, or to them. */
  readonly given: boolean
  /** Codice fiscale of the other one. */
  readonly other: string
  readonly tributi: readonly string[]
  readonly al: string
  readonly state: 'waiting' | 'live' | 'revoked' | 'over'
}

type Row = { readonly accettataIl: Date | null; readonly revocataIl: Date | null; readonly al: Date }

const stateOf = ({ accettataIl, revocataIl, al }: Row): Delega['state'] => {
  if (revocataIl !== null) return 'revoked'
  if (isoDayOf(al) < today()) return 'over'
  return accettataIl === null ? 'waiting' : 'live'
}

const MOST = 100

/** Those that somebody gave and those they were given, the newest first. */
export const findDeleghe = (scope: Scope): Promise<readonly Delega[]> =>
  db(scope, async (tx) => {
    const persona = scope.persona ?? ''
    const rows = await tx.delega.findMany({
      where: { OR: [{ delegante: persona }, { delegato: persona }] },
      include: { ente: true },
      orderBy: { creataIl: 'desc' },
      take: MOST,
    })
    return rows.map((row) => ({
      id: row.id,
      belfiore: row.belfiore,
      comune: row.ente.denominazione,
      given: row.delegante === persona,
      other: row.delegante === persona ? row.delegato : row.delegante,
      tributi: row.tributi,
      al: isoDayOf(row.al),
      state: stateOf(row),
    }))
  })

/** One that opens another's taxes today. */
export type DelegaViva = { readonly id: string; readonly belfiore: string; readonly delegante: string }

/** The deleghe under which the scope acts, as the database has them today. */
export const delegheVive = (scope: Scope): Promise<readonly DelegaViva[]> =>
  db(scope, async (tx) => {
    const day = dayColumn(today())
    const rows = await tx.delega.findMany({
      where: {
        ...{ id: { in: [...scope.mandates] }, delegato: scope.actor, revocataIl: null, accettataIl: { not: null } },
        ...{ dal: { lte: day }, al: { gte: day } },
      },
      orderBy: { creataIl: 'asc' },
    })
    return rows.map(({ id, belfiore, delegante }) => ({ id, belfiore, delegante }))
  })
