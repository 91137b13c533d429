import { dayColumn, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { STAFF_ROLES, type Scope, type StaffRole } from '../platform/scope'

/** Somebody who works for a comune, as their colleagues see them. */
export type Collega = {
  readonly codiceFiscale: string
  /** As their identity says it; undefined until they have signed in once. */
  readonly nome: string | undefined
  readonly ruoli: readonly StaffRole[]
}

/** Names of those who work, or worked, for the comuni of the scope, by codice fiscale. */
export type Nomi = ReadonlyMap<string, string>

export const nomiIn = async (tx: Tx, comuni: readonly string[]): Promise<Nomi> => {
  const rows = await tx.collega.findMany({ where: { belfiore: { in: [...comuni] } } })
  return new Map(rows.map(({ codiceFiscale, nome }) => [codiceFiscale, nome]))
}

export const nomiOf = (scope: Scope): Promise<Nomi> => db(scope, (tx) => nomiIn(tx, scope.comuni))

/** Who works there today, by name; those without one come last. */
export const colleghiIn = async (tx: Tx, belfiore: string): Promise<readonly Collega[]> => {
  const now = dayColumn(today())
  const where = { belfiore, dal: { lte: now }, OR: [{ al: null }, { al: { gte: now } }] }
  const rows = await tx.incarico.findMany({ where, orderBy: { codiceFiscale: 'asc' } })
  const names = await nomiIn(tx, [belfiore])
  const codes = [...new Set(rows.map(({ codiceFiscale }) => codiceFiscale))]
  const sorted = (name: string | undefined): string => name ?? '\uffff'
  return codes
    .map((codiceFiscale): Collega => {
      const given = rows.filter((each) => each.codiceFiscale === codiceFiscale).map(({ ruolo }) => ruolo)
      return {
        codiceFiscale,
        nome: names.get(codiceFiscale),
        ruoli: STAFF_ROLES.filter((role) => given.includes(role)),
      }
    })
    .sort((a, b) => sorted(a.nome).localeCompare(sorted(b.nome), 'it'))
}
