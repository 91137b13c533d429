import { CHIUSI } from '../../contracts/pratiche/stati'
import { EXPIRING_DAYS, type Vista } from '../../contracts/mandato'
import { addDays, type IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { isoDayOf, today } from '../platform/clock'
import { db, Prisma, type Tx } from '../platform/db'
import { searchable } from '../platform/searchable'
import { intermediario, type Scope } from '../platform/scope'

/** How a mandate stands: for a client, the best of theirs. */
export type StatoMandato = 'vivo' | 'attesa' | 'scaduto' | 'finito'

type MandatoRow = {
  readonly id: string
  readonly cliente: string
  readonly belfiore: string | null
  readonly tributi: readonly string[]
  readonly anni: readonly number[]
  readonly dal: Date
  readonly al: Date
  readonly stato: StatoMandato
}

export type MandatoInElenco = Omit<MandatoRow, 'dal' | 'al'> & { readonly dal: IsoDate; readonly al: IsoDate }

/** Why a position is not that of last year: how many things of each kind. */
export type Cambiato = {
  readonly presi: number
  readonly lasciati: number
  readonly rendite: number
  readonly usi: number
}

/** What there is to do for a client, as far as the mandates open it. */
export type DaFare = Cambiato & {
  readonly nome: string | undefined
  readonly avvisi: number
  readonly pratiche: number
  /** Owed on record and past its day, less what was paid for it. */
  readonly scoperto: Cents
}

export type Cliente = {
  readonly cliente: string
  readonly mandati: readonly MandatoInElenco[]
  /** Undefined where no mandate is live: nothing of theirs is read. */
  readonly daFare: DaFare | undefined
}

/** Whether a mandate ends within the days in which it is said to. */
export const scadePresto = ({ stato, al }: MandatoInElenco): boolean =>
  stato === 'vivo' && al <= addDays(today(), EXPIRING_DAYS)

export type Elenco = { readonly clienti: readonly Cliente[]; readonly dopo: string | undefined }

/** So many clients a page. */
const PAGE = 50

const STATO = Prisma.sql`case when m.revocato_il is not null then 'finito' when m.al < oggi() then 'scaduto'
  when m.accettato_il is null then 'attesa' else 'vivo' end`

/** Those of which at least one mandate is so. */
const IN_VISTA: Readonly<Record<Vista, Prisma.Sql>> = {
  tutti: Prisma.sql`true`,
  vivi: Prisma.sql`bool_or(x.stato = 'vivo')`,
  scadenza: Prisma.sql`bool_or(x.stato = 'vivo' and x.al <= oggi() + ${EXPIRING_DAYS}::int)`,
  attesa: Prisma.sql`bool_or(x.stato = 'attesa')`,
  finiti: Prisma.sql`not bool_or(x.stato in ('vivo', 'attesa'))`,
}

export type Chiesti = {
  readonly vista: Vista
  /** Id of a mandate of the last client of the page before. */
  readonly dopo?: string | undefined
  /** These alone. */
  readonly clienti?: readonly string[]
}

const codiciDi = async (
  tx: Tx,
  { organizzazione }: Scope,
  { vista, dopo, clienti }: Chiesti,
): Promise<readonly string[]> => {
  const after =
    dopo === undefined
      ? Prisma.sql`true`
      : Prisma.sql`m.cliente > (select cliente from mandato where id = ${dopo}::uuid)`
  const among = clienti === undefined ? Prisma.sql`true` : Prisma.sql`m.cliente = any (${[...clienti]})`
  const rows = await tx.$queryRaw<{ cliente: string }[]>`
    select x.cliente from (select m.cliente, m.al, ${STATO} as stato from mandato m
      where m.organizzazione_id = ${organizzazione}::uuid and ${after} and ${among}) x
    group by x.cliente having ${IN_VISTA[vista]} order by x.cliente limit ${PAGE + 1}`
  return rows.map(({ cliente }) => cliente)
}

const mandatiOf = async (
  tx: Tx,
  { organizzazione }: Scope,
  clienti: readonly string[],
): Promise<readonly MandatoInElenco[]> => {
  const rows = await tx.$queryRaw<MandatoRow[]>`
    select m.id::text as id, m.cliente, m.belfiore, m.tributi, m.anni, m.dal, m.al, ${STATO} as stato from mandato m
    where m.organizzazione_id = ${organizzazione}::uuid and m.cliente = any (${[...clienti]})
    order by m.cliente, m.al desc, m.id`
  return rows.map(({ dal, al, ...row }) => ({ ...row, dal: isoDayOf(dal), al: isoDayOf(al) }))
}

type Counted = Omit<DaFare, 'nome' | 'scoperto'> & {
  readonly cliente: string
  readonly nome: string | null
  readonly scoperto: bigint
}

/** One statement for the page, over what the policies leave: a column that a mandate does not open counts nothing. */
const contati = (tx: Tx, organizzazione: string, clienti: readonly string[]): Promise<Counted[]> => {
  const year = Number(today().slice(0, 4))
  const [first, last] = [new Date(`${year}-01-01`), new Date(`${year - 1}-12-31`)]
  return tx.$queryRaw<Counted[]>`
    with c as (select unnest(${[...clienti]}::text[]) as cliente),
      oggetti as (select t.codice_fiscale, t.belfiore, t.immobile_id, t.dal, t.al from titolarita t
        where t.codice_fiscale = any (${[...clienti]}) and t.superato_il is null)
    select c.cliente,
      (select coalesce(d.denominazione, concat_ws(' ', d.nome, d.cognome)) from dato_soggetto d
        where d.codice_fiscale = c.cliente and d.superato_il is null order by d.registrato_il desc limit 1) as nome,
      (select count(*)::int from avviso a where a.codice_fiscale = c.cliente and not exists (select from audit_event e
        where e.belfiore = a.belfiore and e.persona = a.codice_fiscale and e.azione = 'read:avviso' and e.oggetto = a.id::text
        and e.dati ->> 'organizzazione' = ${organizzazione})) as avvisi,
      (select count(*)::int from pratica p where p.codice_fiscale = c.cliente and p.stato <> all (${[...CHIUSI]})) as pratiche,
      (select coalesce(sum(greatest(d.importo - coalesce((select sum(b.importo) from abbinamento b
          where b.belfiore = d.belfiore and b.dovuto_id = d.id and b.superato_il is null), 0), 0)), 0)::bigint
        from dovuto d where d.codice_fiscale = c.cliente and d.superato_il is null and d.scadenza < oggi()) as scoperto,
      (select count(*)::int from oggetti o where o.codice_fiscale = c.cliente and o.dal >= ${first}::date) as presi,
      (select count(*)::int from oggetti o where o.codice_fiscale = c.cliente and o.al >= ${last}::date) as lasciati,
      (select count(*)::int from oggetti o join dato_catastale k on k.belfiore = o.belfiore and k.immobile_id = o.immobile_id
        where o.codice_fiscale = c.cliente and k.superato_il is null and k.dal >= ${first}::date and k.dal > o.dal) as rendite,
      (select count(*)::int from condizione_imu u where u.codice_fiscale = c.cliente and u.superato_il is null
        and u.dal >= ${first}::date and exists (select from oggetti o where o.belfiore = u.belfiore
          and o.immobile_id = u.immobile_id and o.codice_fiscale = c.cliente and o.dal < u.dal)) as usi
    from c`
}

const vivi = (mandati: readonly MandatoInElenco[]): readonly MandatoInElenco[] =>
  mandati.filter(({ stato }) => stato === 'vivo')

/** What is to do for these clients, under their live mandates and no other. */
const daFareDi = async (scope: Scope, mandati: readonly MandatoInElenco[]): Promise<ReadonlyMap<string, DaFare>> => {
  const { organizzazione = '', actor, from } = scope
  const live = vivi(mandati)
  if (live.length === 0) return new Map()
  const under = intermediario(actor, organizzazione, {
    mandates: live.map(({ id }) => id),
    ...(from === undefined ? {} : { from }),
  })
  const clienti = [...new Set(live.map(({ cliente }) => cliente))]
  const rows = await db(under, (tx) => contati(tx, organizzazione, clienti))
  return new Map(
    rows.map(({ cliente, nome, scoperto, ...rest }) => [
      cliente,
      { ...rest, nome: nome || undefined, scoperto: toCents(Number(scoperto)) },
    ]),
  )
}

/** The clients of an organisation, so many a page, in the order of their codes; who has no live mandate is named by it alone. */
export const clientiDi = async (scope: Scope, chiesti: Chiesti): Promise<Elenco> => {
  const { mandati, codes, more } = await db(scope, async (tx) => {
    const found = await codiciDi(tx, scope, chiesti)
    const shown = found.slice(0, PAGE)
    return { mandati: await mandatiOf(tx, scope, shown), codes: shown, more: found.length > PAGE }
  })
  const toDo = await daFareDi(scope, mandati)
  const clienti = codes.map((cliente) => ({
    cliente,
    mandati: mandati.filter((one) => one.cliente === cliente),
    daFare: toDo.get(cliente),
  }))
  return { clienti, dopo: more ? clienti.at(-1)?.mandati[0]?.id : undefined }
}

/** Names under row-level security are looked through by the thousand, each under its mandate. */
const CHUNK = 1_000
/** More than these are not shown: who looks for a name says more of it. */
const MOST = PAGE

/** Codes of the clients whose name or code holds what was typed. Those without a live mandate are found by their code alone. */
export const cercaClienti = async (scope: Scope, typed: string): Promise<readonly string[]> => {
  const code = typed.toUpperCase().replace(/\s/g, '')
  // each word begins one of the name, in whatever order
  const words = searchable(typed)
    .split(' ')
    .filter(Boolean)
    .map((word) => `% ${word}%`)
  const rows = await db(
    scope,
    (tx) =>
      tx.$queryRaw<{ id: string; cliente: string; vivo: boolean }[]>`
      select m.id::text as id, m.cliente, ${STATO} = 'vivo' as vivo from mandato m
      where m.organizzazione_id = ${scope.organizzazione}::uuid order by m.cliente`,
  )
  const found = new Set(
    rows.filter(({ cliente }) => code.length >= 3 && cliente.includes(code)).map(({ cliente }) => cliente),
  )
  const live = rows.filter(({ vivo }) => vivo)
  for (let at = 0; at < live.length && found.size < MOST && words.length > 0; at += CHUNK) {
    const chunk = live.slice(at, at + CHUNK)
    const under = intermediario(scope.actor, scope.organizzazione ?? '', { mandates: chunk.map(({ id }) => id) })
    const codes = [...new Set(chunk.map(({ cliente }) => cliente))]
    const named = await db(
      under,
      (tx) =>
        tx.$queryRaw<
          { codiceFiscale: string }[]
        >`select distinct d.codice_fiscale as "codiceFiscale" from dato_soggetto d
          where d.codice_fiscale = any (${codes}) and d.superato_il is null and ' ' || d.ricerca like all (${words})`,
    )
    for (const { codiceFiscale } of named) found.add(codiceFiscale)
  }
  return [...found].sort().slice(0, MOST)
}
