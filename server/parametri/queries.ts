import { attoSchema, type Atto } from '../../contracts/parametri/atto'
import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

/** One decision on record: it holds from `dal` until another of a later day, or until it was replaced. */
export type Decisione = {
  readonly id: string
  readonly dal: IsoDate
  readonly valore: unknown
  readonly atto: Atto | undefined
  /** In one text, where it was entered before acts had fields of their own. */
  readonly delibera: string | undefined
  /** Codice fiscale of who entered it. */
  readonly da: string
  readonly il: Date
  readonly superata: Date | undefined
}

type Row = {
  readonly id: string
  readonly dal: Date
  readonly valore: unknown
  readonly atto: unknown
  readonly delibera: string | null
  readonly registratoDa: string
  readonly registratoIl: Date
  readonly superatoIl: Date | null
}

const toDecisione = (row: Row): Decisione => {
  const atto = attoSchema.safeParse(row.atto)
  return {
    id: row.id,
    dal: isoDayOf(row.dal),
    valore: row.valore,
    atto: atto.success ? atto.data : undefined,
    delibera: row.delibera ?? undefined,
    da: row.registratoDa,
    il: row.registratoIl,
    superata: row.superatoIl ?? undefined,
  }
}

/** All that was ever decided of one setting, the newest entry first. */
export const storiaDi = (scope: Scope, belfiore: string, chiave: string): Promise<readonly Decisione[]> =>
  db(scope, async (tx) => {
    const rows = await tx.parametroEnte.findMany({
      where: { belfiore, chiave },
      orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
      take: 50,
    })
    return rows.map(toDecisione)
  })

/** The one that counts for a year: of that very year, since last year's tariffs are not this year's. */
export const inVigoreNel = (storia: readonly Decisione[], anno: number): Decisione | undefined =>
  storia.find(({ dal, superata }) => superata === undefined && dal.startsWith(`${anno}-`))

/** The one that counts for a year, until another begins: the last that begins in it or before it. */
export const inVigorePer = (storia: readonly Decisione[], anno: number): Decisione | undefined =>
  inVigoreOggi(storia, `${anno}-12-31`)

/** The one that holds on a day: the latest that has begun. */
export const inVigoreOggi = (storia: readonly Decisione[], oggi: IsoDate): Decisione | undefined =>
  storia
    .filter(({ dal, superata }) => superata === undefined && dal <= oggi)
    .sort((a, b) => (a.dal < b.dal ? 1 : -1))[0]
