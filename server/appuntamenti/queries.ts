import type { Modo, OraLocale, Priorita, StatoAppuntamento, Tema } from '../../contracts/appuntamento'
import type { IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

export type Appuntamento = {
  readonly belfiore: string
  readonly id: string
  /** `serie` of the office. */
  readonly ufficio: string
  readonly tema: Tema
  /** By the clock of Rome. */
  readonly quando: OraLocale
  /** The same as moments, for a calendar. */
  readonly inizio: Date
  readonly minuti: number
  readonly modo: Modo
  readonly stato: StatoAppuntamento
  readonly nota: string | null
  /** Why the office cancelled it. */
  readonly motivo: string | null
  readonly calendario: string
  readonly spostamenti: number
  /** Still to come. */
  readonly aperto: boolean
}

const COLUMNS = Prisma.sql`belfiore::text, id::text, ufficio::text, tema, modo, stato, nota, motivo, minuti, inizio,
  calendario::text, spostamenti, to_char(inizio at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI') as quando,
  stato = 'prenotato' and inizio > now() as aperto`

const MOST = 100

/** One's own, those to come first: as a person, or for the firm represented. */
export const findAppuntamenti = (scope: Scope): Promise<readonly Appuntamento[]> =>
  db(
    scope,
    (tx) => tx.$queryRaw<Appuntamento[]>`
    select ${COLUMNS} from appuntamento where codice_fiscale = ${scope.persona ?? ''}
    order by (stato = 'prenotato' and inizio > now()) desc, abs(extract(epoch from inizio - now())) limit ${MOST}`,
  )

const one = async (tx: Tx, belfiore: string, id: string): Promise<Appuntamento | undefined> => {
  const rows = await tx.$queryRaw<Appuntamento[]>`
    select ${COLUMNS} from appuntamento where belfiore = ${belfiore} and id = ${id}::uuid`
  return rows[0]
}

/** One of one's own; undefined for what is another's, or nobody's. */
export const findAppuntamento = (scope: Scope, belfiore: string, id: string): Promise<Appuntamento | undefined> =>
  db(scope, (tx) => one(tx, belfiore, id))

/** What decides which hours it may be moved to. Why somebody has priority stays inside. */
export const haPriorita = (scope: Scope, belfiore: string, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const row = await tx.appuntamento.findFirst({ where: { belfiore, id }, select: { priorita: true } })
    return row !== null && row.priorita !== 'nessuna'
  })

/** As the office sees it: who comes, and why they are received first. */
export type AppuntamentoUfficio = Appuntamento & {
  readonly codiceFiscale: string
  readonly nome: string
  readonly email: string | null
  readonly telefono: string | null
  readonly priorita: Priorita
  /** Its hour has come: whether they came can be said. */
  readonly cominciato: boolean
}

/** Who comes on these days. Each person may read that the office looked. */
export const findGiorni = (
  scope: Scope,
  belfiore: string,
  days: { readonly dal: IsoDate; readonly al: IsoDate },
): Promise<readonly AppuntamentoUfficio[]> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<AppuntamentoUfficio[]>`
      select ${COLUMNS}, codice_fiscale as "codiceFiscale", nome, email, telefono, priorita, inizio <= now() as cominciato
      from appuntamento where belfiore = ${belfiore} and stato <> 'spostato'
        and inizio >= ${days.dal}::timestamp at time zone 'Europe/Rome'
        and inizio < (${days.al}::timestamp + interval '1 day') at time zone 'Europe/Rome'
      order by inizio, nome limit 500`
    const seen = [...new Set(rows.map(({ codiceFiscale }) => codiceFiscale))]
    const about = { belfiore, action: 'read:appuntamento', reason: 'agenda dell’ufficio' } as const
    if (seen.length > 0) await audit(tx, scope, ...seen.map((persona) => ({ ...about, persona })))
    return rows
  })
