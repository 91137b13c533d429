import type { VistaLavoro } from '../../contracts/mandato'
import { CHIUSI } from '../../contracts/pratiche/stati'
import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { db, Prisma, type Tx } from '../platform/db'
import { INSTALLATION, ScopeError, type Scope } from '../platform/scope'
import { contiImu, posizioniImu, type ConfrontoCliente, type ContoCliente } from './confronto'
import { sotto, vivi, type MandatoInElenco } from './mandati'

/** What there is to do for a client, as far as the mandates open it. */
export type DaFare = {
  readonly nome: string | undefined
  readonly avvisi: number
  readonly pratiche: number
  /** Owed and past its day, less what was paid for it. */
  readonly scoperto: Cents
  /** The IMU of this year against last year's; undefined where no mandate opens both, or there is nothing. */
  readonly confronto: ConfrontoCliente | undefined
}

type Counted = {
  readonly cliente: string
  readonly nome: string | null
  readonly avvisi: number
  readonly pratiche: number
  readonly scoperto: bigint
}

const idOf = ({ organizzazione }: Scope): string => {
  if (organizzazione === undefined) throw new ScopeError('Asked for the clients of who acts for no organisation.')
  return organizzazione
}

const annoOggi = (): number => Number(today().slice(0, 4))

/**
 * One statement, over what the policies leave: a column that a mandate does not open counts nothing. What was paid and put to
 * nothing by the office pays what is owed of the same tax and year. The IMU of this year is computed (`contiImu`).
 */
const contati = (organizzazione: string, clienti: readonly string[]): Prisma.Sql => Prisma.sql`
  select c.cliente,
    (select coalesce(d.denominazione, concat_ws(' ', d.nome, d.cognome)) from dato_soggetto d
      where d.codice_fiscale = c.cliente and d.superato_il is null order by d.registrato_il desc limit 1) as nome,
    (select count(*)::int from avviso a where a.codice_fiscale = c.cliente and not exists (select from audit_event e
      where e.belfiore = a.belfiore and e.persona = a.codice_fiscale and e.azione = 'read:avviso' and e.oggetto = a.id::text
      and e.dati ->> 'organizzazione' = ${organizzazione})) as avvisi,
    (select count(*)::int from pratica p where p.codice_fiscale = c.cliente and p.stato <> all (${[...CHIUSI]})) as pratiche,
    (select coalesce(sum(greatest(s.resta - s.libero, 0)), 0)::bigint from (
      select sum(greatest(d.importo - coalesce((select sum(b.importo) from abbinamento b
          where b.belfiore = d.belfiore and b.dovuto_id = d.id and b.superato_il is null), 0), 0)) as resta,
        (select coalesce(sum(greatest(v.importo - coalesce((select sum(b.importo) from abbinamento b
            where b.belfiore = v.belfiore and b.versamento_id = v.id and b.superato_il is null), 0), 0)), 0)
          from versamento v where v.belfiore = d.belfiore and v.codice_fiscale = c.cliente and v.tributo = d.tributo
            and v.anno = d.anno and v.superato_il is null) as libero
      from dovuto d where d.codice_fiscale = c.cliente and d.superato_il is null and d.scadenza < oggi()
        and (d.tributo <> 'imu' or d.anno < ${annoOggi()}) group by d.belfiore, d.tributo, d.anno) s) as scoperto
  from unnest(${[...clienti]}::text[]) as c(cliente)`

/** Those of whom mandates open the IMU of this year and of the one before. */
const conImu = (mandati: readonly MandatoInElenco[]): readonly string[] => {
  const years = [annoOggi(), annoOggi() - 1]
  const opens = ({ tributi, anni }: MandatoInElenco): boolean =>
    tributi.includes('imu') && (anni.length === 0 || years.every((year) => anni.includes(year)))
  return [...new Set(mandati.filter(opens).map(({ cliente }) => cliente))]
}

const contiDi = async (tx: Tx, mandati: readonly MandatoInElenco[]) => posizioniImu(tx, annoOggi(), conImu(mandati))

/** That the sums of these people were put before somebody is written, for each in whatever comune they are. */
const noteRead = (tx: Tx, scope: Scope, clienti: readonly string[]): Promise<void> =>
  audit(
    tx,
    scope,
    ...clienti.map((persona) => ({
      ...{ belfiore: INSTALLATION, persona, action: 'read:cliente' as const },
      reason: 'un intermediario ha visto in elenco che cosa c’è da fare per te, con il tuo mandato',
    })),
  )

const toDaFare = ({ cliente: _, nome, scoperto, ...rest }: Counted, conto: ContoCliente | undefined): DaFare => ({
  ...rest,
  nome: nome || undefined,
  scoperto: toCents(Number(scoperto) + (conto?.scaduta ?? 0)),
  confronto: conto?.confronto,
})

/** What is to do for these clients, under their live mandates and no other. */
export const daFareDi = async (
  scope: Scope,
  mandati: readonly MandatoInElenco[],
): Promise<ReadonlyMap<string, DaFare>> => {
  const live = vivi(mandati)
  if (live.length === 0) return new Map()
  const under = sotto(
    scope,
    live.map(({ id }) => id),
  )
  const clienti = [...new Set(live.map(({ cliente }) => cliente))]
  const { rows, positions } = await db(under, async (tx) => {
    const found = await tx.$queryRaw<Counted[]>(contati(idOf(scope), clienti))
    await noteRead(tx, under, clienti)
    return { rows: found, positions: await contiDi(tx, live) }
  })
  const conti = await contiImu(positions)
  return new Map(rows.map((row) => [row.cliente, toDaFare(row, conti.get(row.cliente))]))
}

/** What is looked for of many clients. */
export type Lavoro = VistaLavoro

const COUNTED = {
  avvisi: Prisma.sql`x.avvisi > 0`,
  pratiche: Prisma.sql`x.pratiche > 0`,
  scoperti: Prisma.sql`x.scoperto > 0`,
} as const

const cambiato = (confronto: ConfrontoCliente): boolean =>
  confronto !== 'non-confrontabile' && confronto.prima !== confronto.ora

/** Those of these clients for whom there is something of this kind, whatever page they are on: nothing of them is shown by it. */
export const conLavoro = async (
  scope: Scope,
  lavoro: Lavoro,
  mandati: readonly MandatoInElenco[],
): Promise<ReadonlySet<string>> => {
  if (mandati.length === 0) return new Set()
  const under = sotto(
    scope,
    mandati.map(({ id }) => id),
  )
  const clienti = [...new Set(mandati.map(({ cliente }) => cliente))]
  const { counted, positions } = await db(under, async (tx) => ({
    counted:
      lavoro === 'cambiati'
        ? []
        : await tx.$queryRaw<{ cliente: string }[]>`
            select x.cliente from (${contati(idOf(scope), clienti)}) x where ${COUNTED[lavoro]}`,
    positions: lavoro === 'cambiati' || lavoro === 'scoperti' ? await contiDi(tx, mandati) : [],
  }))
  const computed = [...(await contiImu(positions))].filter(([, { confronto, scaduta }]) =>
    lavoro === 'cambiati' ? cambiato(confronto) : scaduta > 0,
  )
  return new Set([...counted.map(({ cliente }) => cliente), ...computed.map(([cliente]) => cliente)])
}
