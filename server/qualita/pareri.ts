import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

/** What somebody wrote: a day and a service, and nothing of who. */
export type Parere = {
  readonly belfiore: string
  readonly giorno: IsoDate
  readonly servizio: string
  readonly lingua: string
  readonly punteggio: number
  readonly testo: string
}

/** A month of opinions: `2026-11`. */
export type Mese = { readonly mese: string; readonly pareri: number; readonly media: string }

/** How often an answer of the fixed lists was given: `negative:clear`. */
export type Scelta = { readonly aspetto: string; readonly volte: number }

export type PareriUfficio = {
  readonly testi: readonly Parere[]
  readonly mesi: readonly Mese[]
  readonly scelte: readonly Scelta[]
}

const MOST = 100

/** What people think of the services of the comuni of an office, over twelve months. */
export const pareriOf = (scope: Scope): Promise<PareriUfficio> =>
  db(scope, async (tx) => {
    const belfiore = { in: [...scope.comuni] }
    const rows = await tx.parereServizio.findMany({
      where: { belfiore },
      orderBy: [{ giorno: 'desc' }, { id: 'asc' }],
      take: MOST,
    })
    const mesi = await tx.$queryRaw<Mese[]>`
      select to_char(giorno, 'YYYY-MM') as mese, count(*)::int as pareri, avg(punteggio)::numeric(3, 2)::text as media
      from valutazione_servizio where belfiore = any (${belfiore.in}::bpchar[]) and giorno > oggi() - 365
      group by 1 order by 1 desc`
    const scelte = await tx.$queryRaw<Scelta[]>`
      select aspetto, count(*)::int as volte from valutazione_servizio
      where belfiore = any (${belfiore.in}::bpchar[]) and giorno > oggi() - 365 and aspetto is not null
      group by 1 order by 2 desc, 1`
    return { testi: rows.map(({ giorno, id: _, ...row }) => ({ ...row, giorno: isoDayOf(giorno) })), mesi, scelte }
  })
