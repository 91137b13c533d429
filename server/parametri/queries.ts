import { attoSchema, type Atto } from '../../contracts/parametri/atto'
import { isUuid } from '../../contracts/uuid'
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
  /** Withdrawn as a mistake: when, by whom (codice fiscale), and why. */
  readonly ritirata: Ritiro | undefined
}

export type Ritiro = { readonly il: Date; readonly da: string; readonly motivo: string }

type Row = {
  readonly id: string
  readonly dal: Date
  readonly valore: unknown
  readonly atto: unknown
  readonly delibera: string | null
  readonly registratoDa: string
  readonly registratoIl: Date
  readonly superatoIl: Date | null
  readonly ritiratoIl: Date | null
  readonly ritiratoDa: string | null
  readonly ritiroMotivo: string | null
}

const toRitiro = ({ ritiratoIl, ritiratoDa, ritiroMotivo }: Row): Ritiro | undefined =>
  ritiratoIl === null || ritiratoDa === null || ritiroMotivo === null
    ? undefined
    : { il: ritiratoIl, da: ritiratoDa, motivo: ritiroMotivo }

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
    ritirata: toRitiro(row),
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

/** One entry with its setting; undefined where there is none that the scope may see. */
export const decisioneDi = (
  scope: Scope,
  belfiore: string,
  id: string,
): Promise<{ readonly chiave: string; readonly decisione: Decisione } | undefined> =>
  db(scope, async (tx) => {
    const row = isUuid(id) ? await tx.parametroEnte.findFirst({ where: { belfiore, id } }) : null
    return row === null ? undefined : { chiave: row.chiave, decisione: toDecisione(row) }
  })

/** What an entry of the history had replaced and what counts again without it: the last of the same day that is no mistake itself. */
const ripresaDa = (storia: readonly Decisione[], { id, dal }: Decisione): Decisione | undefined =>
  storia.find((own) => own.id !== id && own.dal === dal && own.superata !== undefined && own.ritirata === undefined)

/** The history as it will count once an entry is withdrawn. @param storia the newest entry first */
export const storiaSenza = (storia: readonly Decisione[], ritirata: Decisione): readonly Decisione[] => {
  const ripresa = ripresaDa(storia, ritirata)
  return storia
    .filter(({ id }) => id !== ritirata.id)
    .map((own) => (own === ripresa ? { ...own, superata: undefined } : own))
}
