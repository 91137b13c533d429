import { EXPIRING_DAYS } from '../../contracts/mandato'
import { addDays, type IsoDate } from '../../engine/kernel/dates'
import { isoDayOf, today } from '../platform/clock'
import { Prisma, type Tx } from '../platform/db'
import { intermediario, type Scope } from '../platform/scope'

/** So many clients a page. */
export const PAGE = 50

/** How a mandate stands: for a client, the best of theirs. */
export type StatoMandato = 'vivo' | 'attesa' | 'sospeso' | 'scaduto' | 'finito'

export const STATO = Prisma.sql`case when m.revocato_il is not null then 'finito' when m.al < oggi() then 'scaduto'
  when m.accettato_il is null then 'attesa' when m.sospeso_il is not null then 'sospeso' else 'vivo' end`

type MandatoRow = {
  readonly id: string
  readonly cliente: string
  readonly belfiore: string | null
  readonly tributi: readonly string[]
  readonly anni: readonly number[]
  readonly dal: Date
  readonly al: Date
  readonly stato: StatoMandato
  /** Why the office suspended or ended it. */
  readonly motivo: string | null
  /** Its signed paper. */
  readonly documento: string | null
}

export type MandatoInElenco = Omit<MandatoRow, 'dal' | 'al'> & { readonly dal: IsoDate; readonly al: IsoDate }

/** Whether a mandate ends within the days in which it is said to. */
export const scadePresto = ({ stato, al }: MandatoInElenco): boolean =>
  stato === 'vivo' && al <= addDays(today(), EXPIRING_DAYS)

/** All mandates that an organisation has or had of these clients. */
export const mandatiOf = async (
  tx: Tx,
  { organizzazione }: Scope,
  clienti: readonly string[],
): Promise<readonly MandatoInElenco[]> => {
  const rows = await tx.$queryRaw<MandatoRow[]>`
    select m.id::text as id, m.cliente, m.belfiore, m.tributi, m.anni, m.dal, m.al, ${STATO} as stato, m.motivo,
      a.id::text as documento from mandato m left join allegato a on a.mandato_id = m.id
    where m.organizzazione_id = ${organizzazione}::uuid and m.cliente = any (${[...clienti]})
    order by m.cliente, m.al desc, m.id`
  return rows.map(({ dal, al, ...row }) => ({ ...row, dal: isoDayOf(dal), al: isoDayOf(al) }))
}

export const vivi = (mandati: readonly MandatoInElenco[]): readonly MandatoInElenco[] =>
  mandati.filter(({ stato }) => stato === 'vivo')

/** The same organisation under these mandates: what it reads of several clients at once is asked with it. */
export const sotto = ({ organizzazione = '', actor, from, chiave }: Scope, mandates: readonly string[]): Scope =>
  intermediario(actor, organizzazione, {
    mandates,
    ...(chiave === undefined ? {} : { chiave }),
    ...(from === undefined ? {} : { from }),
  })
