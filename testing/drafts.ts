import { rowsOf } from './database'
import * as its from './tenancy-rows'

const { HERE, ALBA } = its

/** Tables that a request that is sent writes in. */
const SENT = ['evento_pratica', 'allegato_parte', 'allegato', 'pratica', 'registro_protocollo', 'bozza', 'messaggio']

const RISPOSTE = {
  ...{ utenza: 'altro', indirizzo: 'Via dei Tigli 4', al: '2026-03-15', perche: 'chiusa' },
  ...{ nuovoIndirizzo: 'Via Larga 1', email: 'alba@example.it', vero: 'si' },
}

/** So many drafts of one person, ready to be sent, and nothing else of the kind: for tests that count what became of them. */
export const onlyDrafts = async (ownerUrl: string, many: number): Promise<void> => {
  for (const table of SENT) await rowsOf(`delete from ${table}`, [], ownerUrl)
  await rowsOf(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     select $1, $2, 'tari-fine', $3::jsonb, 'it', $2 from generate_series(1, $4::int)`,
    [HERE, ALBA, JSON.stringify(RISPOSTE), many],
    ownerUrl,
  )
}

/** What became of them: requests, numbers, events, letters and lines of the audit, and drafts that are left. */
export const sentOf = async (ownerUrl: string): Promise<Readonly<Record<string, number>>> => {
  const [counts] = await rowsOf<Record<string, number>>(
    `select count(*)::int as sent, count(distinct bozza_id)::int as drafts, min(numero) as first, max(numero) as last,
       count(distinct numero)::int as numbers, (select ultimo from registro_protocollo) as counter,
       (select count(*)::int from bozza) as left, (select count(*)::int from evento_pratica) as events,
       (select count(*)::int from messaggio) as letters,
       (select count(*)::int from audit_event where azione = 'send:pratica') as audited from pratica`,
    [],
    ownerUrl,
  )
  return counts!
}

/** Each of them once: no number lost, none given twice. */
export const eachOnce = (many: number): Readonly<Record<string, number>> => ({
  ...{ sent: many, drafts: many, first: 1, last: many, numbers: many, counter: many, left: 0 },
  ...{ events: many, letters: many, audited: many },
})
