import { isUuid } from '../../contracts/uuid'
import type { LineError } from '../../formats/line-error'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Tipo } from './destinations'

type Which = { readonly belfiore: string; readonly id: string }

/** Staged rows by what applying does to them. `attesa`: the owner or the property is in a file still to be applied. */
export type Counts = {
  readonly nuova: number
  readonly cambiata: number
  readonly uguale: number
  readonly attesa: number
  readonly errata: number
}

const NONE: Counts = { nuova: 0, cambiata: 0, uguale: 0, attesa: 0, errata: 0 }

export const countsOf = async (tx: Tx, { belfiore, id }: Which): Promise<Counts> => {
  const rows = await tx.rigaImportata.groupBy({ by: ['esito'], where: { belfiore, importazioneId: id }, _count: true })
  return {
    ...NONE,
    ...Object.fromEntries(rows.flatMap(({ esito, _count }) => (esito === null ? [] : [[esito, _count]]))),
  }
}

export const lastRow = async (tx: Tx, { belfiore, id }: Which): Promise<number> => {
  const { _max } = await tx.rigaImportata.aggregate({ where: { belfiore, importazioneId: id }, _max: { ordine: true } })
  return _max.ordine ?? 0
}

/** What is told of the lines of an import, errors and doubts, in the order of the file. */
export const importProblems = (scope: Scope, { belfiore, id }: Which, most = 100): Promise<readonly LineError[]> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<(Omit<LineError, 'cella'> & { readonly cella: string | null })[]>`
      select (p->>'line')::int as line, p->>'field' as field, p->>'reason' as reason, p->>'value' as value, p->>'cella' as cella
      from riga_importata r, jsonb_array_elements(r.problemi) p
      where r.belfiore = ${belfiore}::bpchar and r.importazione_id = ${id}::uuid
      order by 1 limit ${most}`
    return rows.map(({ cella, ...row }) => ({ ...row, ...(cella === null ? {} : { cella }) }))
  })

/** A file that was brought in, as a list shows it. */
export type Import = {
  readonly belfiore: string
  readonly id: string
  readonly tipo: Tipo
  readonly file: string
  readonly stato: string
  /** Last line read, last row compared or applied. */
  readonly riga: number
  readonly cursore: number
  readonly counts: Counts | undefined
  /** Some process is at it now, this one or another. */
  readonly inCorso: boolean
  /** When a worker last went on with it, because its process had died. */
  readonly ripresaIl: Date | undefined
  readonly creataIl: Date
  readonly finitaIl: Date | undefined
}

type Row = Awaited<ReturnType<Tx['importazione']['findFirstOrThrow']>>

const toImport = (row: Row): Import => ({
  ...{ belfiore: row.belfiore, id: row.id, tipo: row.tipo as Tipo, file: row.file, stato: row.stato },
  ...{ riga: row.riga, cursore: row.cursore, creataIl: row.creataIl, finitaIl: row.finitaIl ?? undefined },
  inCorso: row.scade !== null && row.scade > new Date(),
  ripresaIl: row.ripresaIl ?? undefined,
  counts: row.conteggi === null ? undefined : { ...NONE, ...(row.conteggi as Partial<Counts>) },
})

/** The files brought into the comuni of the scope, the newest first. */
export const listImports = (scope: Scope, most = 30): Promise<readonly Import[]> =>
  db(scope, async (tx) => {
    const where = { belfiore: { in: [...scope.comuni] } }
    return (await tx.importazione.findMany({ where, orderBy: { creataIl: 'desc' }, take: most })).map(toImport)
  })

/** The import that an address means; undefined for no id, and for one of a comune that the scope does not work for. */
export const findImport = async (scope: Scope, id: string): Promise<Import | undefined> => {
  if (!isUuid(id) || scope.comuni.length === 0) return undefined
  return db(scope, async (tx) => {
    const row = await tx.importazione.findFirst({ where: { id, belfiore: { in: [...scope.comuni] } } })
    return row === null ? undefined : toImport(row)
  })
}

/** How many rows there are to compare or to apply. */
export const rowsIn = (scope: Scope, which: Which): Promise<number> => db(scope, (tx) => lastRow(tx, which))

/** The same problems, given out as a file: that somebody took them along is in the audit. */
export const tellProblems = async (scope: Scope, which: Which, most: number): Promise<readonly LineError[]> => {
  const problems = await importProblems(scope, which, most)
  const entry = { belfiore: which.belfiore, persona: null, action: 'export:importazione', object: which.id } as const
  await db(scope, (tx) => audit(tx, scope, { ...entry, reason: 'righe da guardare di un file' }))
  return problems
}
