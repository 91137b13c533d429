import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

/** That somebody acts for a firm or a body in a comune: asked for, in force, or over. */
export type Rappresentanza = {
  readonly id: string
  readonly belfiore: string
  readonly comune: string
  /** Of whom they act for. */
  readonly codiceFiscale: string
  readonly denominazione: string | undefined
  /** Whether the digital identity of who asked is of this firm. */
  readonly daIdentita: boolean
  /** Codice fiscale of who acts. */
  readonly rappresentante: string
  /** By what right: a `Titolo`, or words of before. */
  readonly titolo: string
  readonly dal: IsoDate
  readonly chiestaIl: IsoDate
  readonly stato: 'attesa' | 'viva' | 'rifiutata' | 'finita'
  /** What the office said when it decided. */
  readonly motivo: string | undefined
}

const MOST = 200

const find = (tx: Tx, where: object, orderBy: object) =>
  tx.rappresentanza.findMany({ where, include: { ente: true }, orderBy, take: MOST })

type Row = Awaited<ReturnType<typeof find>>[number]

const statoDi = ({ confermataIl, revocataIl, revocataDa, rappresentante, al }: Row): Rappresentanza['stato'] => {
  // what somebody takes back themselves was not refused
  if (revocataIl !== null) return confermataIl === null && revocataDa !== rappresentante ? 'rifiutata' : 'finita'
  if (confermataIl === null) return 'attesa'
  return al !== null && al < dayColumn(today()) ? 'finita' : 'viva'
}

const toRappresentanza = (row: Row): Rappresentanza => ({
  ...{ id: row.id, belfiore: row.belfiore, comune: row.ente.denominazione },
  ...{ codiceFiscale: row.codiceFiscale, rappresentante: row.rappresentante },
  denominazione: row.denominazione ?? undefined,
  daIdentita: row.daIdentita,
  titolo: row.titolo,
  ...{ dal: isoDayOf(row.dal), chiestaIl: today(row.chiestaIl), stato: statoDi(row) },
  motivo: row.motivo ?? undefined,
})

/** Those of who is signed in, the newest first. */
export const mieRappresentanze = (scope: Scope): Promise<readonly Rappresentanza[]> =>
  db(scope, async (tx) =>
    (await find(tx, { rappresentante: scope.actor }, { chiestaIl: 'desc' })).map(toRappresentanza),
  )

/** What an office has to decide, the oldest first, and what holds. */
export const rappresentanzeIn = (
  scope: Scope,
): Promise<{ readonly attesa: readonly Rappresentanza[]; readonly vive: readonly Rappresentanza[] }> =>
  db(scope, async (tx) => {
    const where = { belfiore: { in: [...scope.comuni] }, revocataIl: null }
    const rows = (await find(tx, where, { chiestaIl: 'asc' })).map(toRappresentanza)
    const those = (stato: Rappresentanza['stato']) => rows.filter((row) => row.stato === stato)
    return { attesa: those('attesa'), vive: those('viva') }
  })
