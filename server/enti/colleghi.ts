import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { logError } from '../platform/log'
import { staff, STAFF_ROLES, isStaffRole, type Scope, type StaffRole } from '../platform/scope'
import { isUnavailable } from '../platform/unavailable'
import { capacitiesOf } from './queries'

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
  const now = new Date(`${today()}T00:00:00Z`)
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

type Entrato = { readonly codiceFiscale: string; readonly nome: string; readonly from?: string }

const write = (scope: Scope, belfiore: string, nome: string): Promise<void> =>
  db(scope, async (tx) => {
    const key = { belfiore, codiceFiscale: scope.actor }
    const before = await tx.collega.findFirst({ where: key })
    if (before?.nome === nome) return
    await (before === null
      ? tx.collega.createMany({ data: [{ ...key, nome }], skipDuplicates: true })
      : tx.collega.updateMany({ where: key, data: { nome, vistoIl: new Date() } }))
    const about = { belfiore, persona: scope.actor, action: 'change:collega' } as const
    await audit(tx, scope, { ...about, reason: 'nome per i colleghi, come lo dice l’identità' })
  })

/** Keeps what somebody is called in each comune that they work for, when they come in. Nobody is kept out by it. */
export const ricordaNome = async ({ codiceFiscale, nome, from }: Entrato): Promise<void> => {
  try {
    const { incarichi } = await capacitiesOf(codiceFiscale)
    const roles = new Map(incarichi.map(({ belfiore, role }) => [belfiore, role]))
    for (const [belfiore, role] of roles) {
      if (isStaffRole(role)) await write(staff(codiceFiscale, role, [belfiore], from), belfiore, nome)
    }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('name-not-kept', error)
  }
}
