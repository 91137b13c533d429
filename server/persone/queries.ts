import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

/** All that a comune holds of a person: rows by table, as the database has them. */
export type PersonaData = {
  readonly formato: 1
  readonly comune: string
  readonly codiceFiscale: string
  readonly il: string
  readonly tabelle: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

/** Columns that say whose a row is. */
const PERSON_COLUMNS = ['codice_fiscale', 'delegante', 'delegato', 'persona', 'rappresentante']

type Found = { readonly name: string; readonly columns: string[] }

/** Every table of a comune with a column that names a person: a new one cannot be left out. */
const personTables = (tx: Tx): Promise<readonly Found[]> =>
  tx.$queryRaw<Found[]>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname = any (${PERSON_COLUMNS})
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'belfiore')
    group by c.relname order by 1`

type Row = { readonly line: Readonly<Record<string, unknown>> }

const rowsOf = async (tx: Tx, { name, columns }: Found, belfiore: string, codice: string) => {
  const whose = columns.map((column) => `t."${column}" = $2`).join(' or ')
  // names come from the catalogue, never from input
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `select to_jsonb(t) as line from "${name}" t where t.belfiore = $1 and (${whose})`,
    belfiore,
    codice,
  )
  return rows.map(({ line }) => line)
}

/** The properties that a person has, or had, a right on: named by no person themselves. */
const propertiesOf = async (tx: Tx, table: string, id: string, belfiore: string, codice: string) => {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `select to_jsonb(t) as line from "${table}" t where t.belfiore = $1 and t."${id}" in
      (select immobile_id from titolarita where belfiore = $1 and codice_fiscale = $2)`,
    belfiore,
    codice,
  )
  return rows.map(({ line }) => line)
}

/**
 * A person's data in a comune, for who may see them: the person (GDPR art. 15 and 20), or the comune on their request. The
 * scope decides what is in it; the audit keeps that it was given, to whom and why.
 */
export const exportPersona = (
  scope: Scope,
  comune: string,
  codiceFiscale: string,
  reason: string,
): Promise<PersonaData> =>
  db(scope, async (tx) => {
    await audit(tx, scope, { belfiore: comune, persona: codiceFiscale, action: 'export:persona', reason })
    const tabelle: Record<string, readonly Readonly<Record<string, unknown>>[]> = {}
    for (const table of await personTables(tx)) tabelle[table.name] = await rowsOf(tx, table, comune, codiceFiscale)
    tabelle.immobile = await propertiesOf(tx, 'immobile', 'id', comune, codiceFiscale)
    tabelle.dato_catastale = await propertiesOf(tx, 'dato_catastale', 'immobile_id', comune, codiceFiscale)
    return { formato: 1, comune, codiceFiscale, il: new Date().toISOString(), tabelle }
  })

/** Somebody saw or changed a person's data. */
export type Access = {
  readonly comune: string
  readonly when: Date
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly reason: string
}

/** "Chi ha visto i miei dati": the newest first, by others than the person; of one comune where it is named. */
export const accessesOf = (scope: Scope, most: number, comune?: string): Promise<readonly Access[]> =>
  db(scope, async (tx) => {
    const persona = scope.persona ?? ''
    const rows = await tx.auditEvent.findMany({
      where: { persona, attore: { not: scope.actor }, ...(comune === undefined ? {} : { belfiore: comune }) },
      orderBy: [{ quando: 'desc' }, { id: 'desc' }],
      take: most,
    })
    return rows.map(({ belfiore, quando, attore, ruolo, azione, motivo }) => ({
      comune: belfiore,
      when: quando,
      actor: attore,
      role: ruolo,
      action: azione,
      reason: motivo,
    }))
  })
