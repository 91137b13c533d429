import type { Prisma, Tx } from './db'
import type { Scope } from './scope'

/** What happened to whose data, and why. */
export type AuditEntry = {
  /** Codice catastale; `INSTALLATION` where it is no comune's. */
  readonly belfiore: string
  /** Codice fiscale of the person whose data it was; null where it was nobody's. */
  readonly persona: string | null
  /** `read:posizione`, `change:titolarita`, `erase:conto`, … */
  readonly action: `${'read' | 'change' | 'export' | 'erase' | 'sign' | 'send' | 'enter' | 'leave'}:${string}`
  /** Why, in words that the person may read: a reason the actor gave, or what they asked the portal for. */
  readonly reason: string
  /** Which row or thing. */
  readonly object?: string
  /** What else tells what happened; no names. */
  readonly values?: Prisma.InputJsonValue
}

/** Who acts for a client says under which mandate, for which organisation, by which key; nobody else has anything to add. */
const acting = ({ organizzazione, mandates, chiave }: Scope, values: AuditEntry['values']): AuditEntry['values'] => {
  if (organizzazione === undefined) return values
  return {
    ...(values === undefined ? {} : { valori: values }),
    ...{ organizzazione, mandati: [...mandates] },
    ...(chiave === undefined ? {} : { chiave }),
  }
}

/** Where a scope without a caller comes from: work of our own. */
const OWN = 'sportello'

/**
 * Writes who did what in the transaction that does it: there is no read or change without its row, and no row without it.
 * Reads nothing back: who writes here may not be allowed to read here.
 */
export const audit = async (tx: Tx, scope: Scope, ...entries: readonly AuditEntry[]): Promise<void> => {
  const of = <T>(toText: (entry: AuditEntry) => T): T[] => entries.map(toText)
  const said = (values: AuditEntry['values']) => (values === undefined ? null : JSON.stringify(values))
  await tx.$executeRaw`
    insert into audit_event (belfiore, persona, azione, motivo, oggetto, dati, attore, ruolo, origine)
    select belfiore, persona, azione, motivo, oggetto, dati::jsonb, ${scope.actor}, ${scope.role}, ${scope.from ?? OWN}
    from unnest(${of(({ belfiore }) => belfiore)}::text[], ${of(({ persona }) => persona)}::text[],
      ${of(({ action }) => action)}::text[], ${of(({ reason }) => reason)}::text[],
      ${of(({ object = null }) => object)}::text[], ${of(({ values }) => said(acting(scope, values)))}::text[])
      as entry(belfiore, persona, azione, motivo, oggetto, dati)`
}
