import { randomUUID } from 'node:crypto'
import { testiIn, usoOf, type RispostaTipo } from '../../contracts/pratiche/risposta-tipo'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

/** One that holds, and the row that says so; null while it is one of the starting texts that nobody has changed. */
export type RispostaTenuta = RispostaTipo & { readonly riga: string | null }

type Row = Awaited<ReturnType<Tx['rispostaTipo']['findFirstOrThrow']>>

const tenuta = ({ chiave, uso, nome, testi, id }: Row): RispostaTenuta => ({
  ...{ chiave, nome, riga: id, uso: usoOf(uso) ?? 'scrivi' },
  testi: testiIn(testi),
})

/**
 * The texts of a comune by name: its own, and those to begin from that it has neither changed nor retired. Nobody's data: a
 * read of them is not written down.
 */
export const risposteTipoOf = (
  scope: Scope,
  belfiore: string,
  iniziali: readonly RispostaTipo[],
): Promise<readonly RispostaTenuta[]> =>
  db(scope, async (tx) => {
    const rows = await tx.rispostaTipo.findMany({ where: { belfiore }, orderBy: [{ nome: 'asc' }, { id: 'asc' }] })
    const known = new Set(rows.map(({ chiave }) => chiave))
    const begin = iniziali.filter(({ chiave }) => !known.has(chiave)).map((each) => ({ ...each, riga: null }))
    return [...begin, ...rows.filter(({ superatoIl }) => superatoIl === null).map(tenuta)]
  })

export type SalvataRisposta = 'ok' | 'cambiata'

type Su = {
  readonly belfiore: string
  /** Undefined for a new one. */
  readonly chiave: string | undefined
  /** The row that the page showed; null where it showed none. */
  readonly riga: string | null
}

/** Ends the row that was seen; where none was, there is none. @returns false where it is otherwise by now */
const supera = async (tx: Tx, { belfiore, riga }: Su, chiave: string): Promise<boolean> => {
  if (riga === null) return (await tx.rispostaTipo.count({ where: { belfiore, chiave } })) === 0
  const where = { belfiore, id: riga, superatoIl: null }
  return (await tx.rispostaTipo.updateMany({ where, data: { superatoIl: new Date() } })).count > 0
}

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

const change = async (scope: Scope, su: Su, next: RispostaTipo, holds: boolean): Promise<SalvataRisposta> => {
  const { belfiore } = su
  const { chiave, uso, nome, testi } = next
  try {
    return await db(scope, async (tx) => {
      if (!(await supera(tx, su, chiave))) return 'cambiata'
      const row = { belfiore, chiave, uso, nome, testi, registratoDa: scope.actor }
      // a starting text that is retired is kept as a row that holds no longer: it must not come back
      if (holds || su.riga === null) {
        await tx.rispostaTipo.createMany({ data: [{ ...row, superatoIl: holds ? null : new Date() }] })
      }
      await audit(tx, scope, {
        ...{ belfiore, persona: null, action: 'change:risposta-tipo', object: chiave },
        reason: holds ? 'testo di risposta salvato' : 'testo di risposta tolto',
        values: { uso },
      })
      return 'ok'
    })
  } catch (error) {
    if (isTaken(error)) return 'cambiata'
    throw error
  }
}

/** Keeps a new one, or a change of one: what it said before stays. Of two at once, the second is told. */
export const salvaRisposta = (scope: Scope, su: Su, nuova: Omit<RispostaTipo, 'chiave'>): Promise<SalvataRisposta> =>
  change(scope, su, { ...nuova, chiave: su.chiave ?? randomUUID() }, true)

/** Takes one out of use. */
export const togliRisposta = (scope: Scope, su: Su, tolta: RispostaTipo): Promise<SalvataRisposta> =>
  change(scope, su, tolta, false)
