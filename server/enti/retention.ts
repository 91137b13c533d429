import { anniDi, chiaveConservazione, type ClasseConservata } from '../../contracts/parametri/conservazione'
import type { IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { asOwner, type Tx } from '../platform/db'
import { parametroNel } from '../platform/parametro'
import { EnteError } from './ente-error'
import { exporter } from './export'

/** A table of a class, and which of its rows are over: `$2` is the day before which they ended. */
type Step = { readonly table: string; readonly over: string }

const ENDED = 'coalesce(superato_il::date, al) < $2::date'
const CLOSED_YEAR = 'make_date(anno, 12, 31) < $2::date'
const unused = (table: string, key: string, own: string): string =>
  `not exists (select from ${table} o where o.belfiore = t.belfiore and o.${key} = t.${own})`

/** Of each class, in the order in which rows may go: what another names goes after it. */
const STEPS: Readonly<Record<ClasseConservata, readonly Step[]>> = {
  posizione: [
    ...['condizione_imu', 'utenza_tari', 'concessione', 'titolarita', 'dato_catastale', 'dato_soggetto'].map(
      (table) => ({
        table,
        over: ENDED,
      }),
    ),
    {
      table: 'immobile',
      over: [
        'registrato_il < $2::date',
        ...['titolarita', 'dato_catastale', 'condizione_imu', 'utenza_tari', 'proposta'].map((table) =>
          unused(table, 'immobile_id', 'id'),
        ),
        unused('condizione_imu', 'pertinenza_di', 'id'),
      ].join(' and '),
    },
    // who answers for somebody goes with what is known of them
    {
      table: 'erede',
      over: `coalesce(superato_il::date, registrato_il::date) < $2::date
        and (superato_il is not null or ${unused('dato_soggetto', 'codice_fiscale', 'codice_fiscale')})`,
    },
    {
      table: 'soggetto',
      over: [
        'registrato_il < $2::date',
        ...[
          'dato_soggetto',
          'titolarita',
          'condizione_imu',
          'utenza_tari',
          'concessione',
          'dovuto',
          'versamento',
          'abbinamento',
          'proposta',
          'erede',
        ].map((table) => unused(table, 'codice_fiscale', 'codice_fiscale')),
      ].join(' and '),
    },
  ],
  conto: [
    {
      table: 'abbinamento',
      over: `exists (select from dovuto o where o.belfiore = t.belfiore and o.id = t.dovuto_id and ${CLOSED_YEAR})`,
    },
    { table: 'dovuto', over: `${CLOSED_YEAR} and ${unused('abbinamento', 'dovuto_id', 'id')}` },
    { table: 'versamento', over: `${CLOSED_YEAR} and ${unused('abbinamento', 'versamento_id', 'id')}` },
  ],
  proposte: [{ table: 'proposta', over: 'decisa_il < $2::date' }],
  // the parts of an attachment go with it
  pratiche: [
    ...['evento_pratica', 'allegato'].map((table) => ({
      table,
      over: `exists (select from pratica o where o.belfiore = t.belfiore and o.id = t.pratica_id and o.chiusa_il < $2::date)`,
    })),
    {
      table: 'pratica',
      over: `chiusa_il < $2::date and ${['evento_pratica', 'allegato'].map((each) => unused(each, 'pratica_id', 'id')).join(' and ')}`,
    },
  ],
  // and with it why somebody had priority
  appuntamenti: [
    {
      table: 'posto',
      over: `exists (select from appuntamento o where o.belfiore = t.belfiore and o.id = t.appuntamento_id and o.inizio < $2::date)`,
    },
    { table: 'appuntamento', over: `inizio < $2::date` },
  ],
  deleghe: [
    { table: 'delega', over: 'coalesce(revocata_il::date, al) < $2::date' },
    { table: 'rappresentanza', over: 'coalesce(revocata_il::date, al) < $2::date' },
    // and before it the paper that it rests on
    {
      table: 'allegato',
      over: `exists (select from mandato m where m.id = t.mandato_id and coalesce(m.revocato_il::date, m.al) < $2::date)`,
    },
    { table: 'mandato', over: 'coalesce(revocato_il::date, al) < $2::date' },
  ],
  messaggi: [{ table: 'messaggio', over: `stato <> 'in-coda' and creato_il < $2::date` }],
  // whole batches, the oldest first: the chain goes on over them
  audit: [
    {
      table: 'audit_event',
      over: `id in (select unnest(s.eventi) from audit_seal s where s.belfiore = t.belfiore and s.numero <= $3::int)`,
    },
  ],
}

export type Erased = { readonly table: string; readonly rows: number }
export type ErasedReport = { readonly before: IsoDate; readonly years: number; readonly tables: readonly Erased[] }

/** How many years the comune has decided to keep a class. @throws EnteError when it has not: nothing is erased by default */
const yearsOf = async (tx: Tx, belfiore: string, kept: ClasseConservata, day: IsoDate): Promise<number> => {
  const chiave = chiaveConservazione(kept)
  const anni = anniDi(await parametroNel(tx, belfiore, chiave, day))
  if (anni !== undefined) return anni
  throw new EnteError('term-missing', chiave)
}

/** The last batch whose events are all older, counted from the first without a gap; 0 for none. */
const lastBatchBefore = async (tx: Tx, belfiore: string, before: IsoDate): Promise<number> => {
  const rows = await tx.$queryRaw<{ last: number | null }[]>`
    select max(numero) as last from audit_seal where belfiore = ${belfiore} and numero < coalesce(
      (select min(numero) from audit_seal where belfiore = ${belfiore} and sigillato_il >= ${before}::date), 2147483647)`
  return rows[0]?.last ?? 0
}

const erase = async (tx: Tx, belfiore: string, step: Step, before: IsoDate, batch: number): Promise<Erased> => {
  const values = step.over.includes('$3') ? [belfiore, before, batch] : [belfiore, before]
  const from = `from "${step.table}" t where t.belfiore = $1 and $2::date is not null and ${step.over}`
  return { table: step.table, rows: await tx.$executeRawUnsafe(`delete ${from}`, ...values) }
}

class DryRun extends Error {
  constructor(readonly report: ErasedReport) {
    super('dry run')
  }
}

/**
 * Takes away what a comune has decided not to keep any longer, of one class, and writes in the audit that it did.
 * @param day today: the term is counted back from it
 * @param dryRun counts, and undoes all
 * @throws EnteError when the comune has decided no term
 */
export const eraseExpired = async (
  ownerUrl: string,
  belfiore: string,
  kept: ClasseConservata,
  by: string,
  { day, dryRun = false }: { readonly day: IsoDate; readonly dryRun?: boolean },
): Promise<ErasedReport> => {
  const run = async (tx: Tx): Promise<ErasedReport> => {
    const years = await yearsOf(tx, belfiore, kept, day)
    const before: IsoDate = `${String(Number(day.slice(0, 4)) - years)}${day.slice(4).replace('-02-29', '-02-28')}`
    const batch = kept === 'audit' ? await lastBatchBefore(tx, belfiore, before) : 0
    const tables: Erased[] = []
    for (const step of STEPS[kept]) tables.push(await erase(tx, belfiore, step, before, batch))
    const rows = tables.reduce((sum, each) => sum + each.rows, 0)
    const report = { before, years, tables }
    if (dryRun) throw new DryRun(report)
    if (rows === 0) return report
    const about = { belfiore, persona: null, reason: `termine di conservazione: ${years} anni` }
    const values = { before, rows, ...(kept === 'audit' ? { upTo: batch } : {}) }
    await audit(tx, exporter(belfiore, by), { ...about, action: `erase:${kept}`, values })
    return report
  }
  try {
    return await asOwner(ownerUrl, run, exporter(belfiore, by))
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw error
  }
}
