import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

/** All that is held of a person: rows by table, as the database has them. */
export type PersonaData = {
  readonly formato: 1
  /** Absent where it is all of them. */
  readonly comune?: string
  readonly codiceFiscale: string
  readonly il: string
  readonly tabelle: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

/** Columns that say whose a row is. */
const PERSON_COLUMNS = ['cliente', 'codice_fiscale', 'delegante', 'delegato', 'erede', 'persona', 'rappresentante']

type Found = { readonly name: string; readonly columns: readonly string[]; readonly isComunes: boolean }

/** Every table with a column that names a person: a new one cannot be left out. */
const personTables = (tx: Tx): Promise<readonly Found[]> =>
  tx.$queryRaw<Found[]>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attname) as columns,
      exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'belfiore') as "isComunes"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname = any (${PERSON_COLUMNS})
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    group by c.oid, c.relname order by 1`

type Row = Readonly<Record<string, unknown>>

/** Whose, and of which comune: of all where it is not said. */
type Of = { readonly codici: readonly string[]; readonly belfiore?: string | undefined }

/** The digits sent to an address prove that it is read: who could find them here would prove nothing. */
const SHOWN: Readonly<Record<string, string>> = {
  recapito: `to_jsonb(t) - 'codice'`,
  messaggio: `case when t.modello = 'conferma-recapito' then to_jsonb(t) - 'valori' else to_jsonb(t) end`,
}

/** Names come from the catalogue, never from input. */
const linesOf = async (tx: Tx, table: string, which: string, { codici, belfiore }: Of): Promise<readonly Row[]> => {
  const here = belfiore === undefined ? '' : 't.belfiore = $2 and '
  const rows = await tx.$queryRawUnsafe<{ readonly line: Row }[]>(
    `select ${SHOWN[table] ?? 'to_jsonb(t)'} as line from "${table}" t where ${here}(${which})`,
    codici,
    ...(belfiore === undefined ? [] : [belfiore]),
  )
  return rows.map(({ line }) => line)
}

/** The properties that a person has, or had, a right on: named by no person themselves. */
const owned = (id: string): string =>
  `(t.belfiore, t."${id}") in (select belfiore, immobile_id from titolarita where codice_fiscale = any ($1))`

const tablesOf = async (tx: Tx, of: Of): Promise<PersonaData['tabelle']> => {
  const tabelle: Record<string, readonly Row[]> = {}
  for (const { name, columns, isComunes } of await personTables(tx)) {
    if (!isComunes && of.belfiore !== undefined) continue
    tabelle[name] = await linesOf(tx, name, columns.map((column) => `t."${column}" = any ($1)`).join(' or '), of)
  }
  tabelle.immobile = await linesOf(tx, 'immobile', owned('id'), of)
  tabelle.dato_catastale = await linesOf(tx, 'dato_catastale', owned('immobile_id'), of)
  return tabelle
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
    const tabelle = await tablesOf(tx, { codici: [codiceFiscale], belfiore: comune })
    return { formato: 1, comune, codiceFiscale, il: new Date().toISOString(), tabelle }
  })

/**
 * All that stands of who asks, in every comune, and what is theirs alone and of no comune: the calculations they took along,
 * where they are written to. For a firm, by who represents it.
 */
export const exportMine = (scope: Scope): Promise<PersonaData> =>
  db(scope, async (tx) => {
    const codiceFiscale = scope.persona ?? scope.actor
    const tabelle = await tablesOf(tx, { codici: [...new Set([codiceFiscale, scope.actor])] })
    const comuni = new Set(Object.values(tabelle).flatMap((rows) => rows.map(({ belfiore }) => belfiore)))
    for (const belfiore of comuni) {
      if (typeof belfiore !== 'string') continue
      await audit(tx, scope, {
        belfiore,
        persona: codiceFiscale,
        action: 'export:persona',
        reason: 'art. 15 e 20 GDPR',
      })
    }
    return { formato: 1, codiceFiscale, il: new Date().toISOString(), tabelle }
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
