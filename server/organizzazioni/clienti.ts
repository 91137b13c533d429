import { EXPIRING_DAYS, isLavoro, type Vista } from '../../contracts/mandato'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { conLavoro, daFareDi, type DaFare, type Lavoro } from './da-fare'
import { mandatiOf, PAGE, STATO, vivi, type MandatoInElenco } from './mandati'

export type { DaFare } from './da-fare'
export { scadePresto, type MandatoInElenco, type StatoMandato } from './mandati'

export type Cliente = {
  readonly cliente: string
  readonly mandati: readonly MandatoInElenco[]
  /** Undefined where no mandate is live: nothing of theirs is read. */
  readonly daFare: DaFare | undefined
}

export type Elenco = { readonly clienti: readonly Cliente[]; readonly dopo: string | undefined }

/** Those of which at least one mandate is so. */
const IN_VISTA: Readonly<Record<Exclude<Vista, Lavoro>, Prisma.Sql>> = {
  tutti: Prisma.sql`true`,
  vivi: Prisma.sql`bool_or(x.stato = 'vivo')`,
  scadenza: Prisma.sql`bool_or(x.stato = 'vivo' and x.al <= oggi() + ${EXPIRING_DAYS}::int)`,
  attesa: Prisma.sql`bool_or(x.stato = 'attesa')`,
  sospesi: Prisma.sql`bool_or(x.stato = 'sospeso')`,
  finiti: Prisma.sql`not bool_or(x.stato in ('vivo', 'attesa', 'sospeso'))`,
}

export type Chiesti = {
  readonly vista: Vista
  /** Id of a mandate of the last client of the page before. */
  readonly dopo?: string | undefined
  /** These alone. */
  readonly clienti?: readonly string[]
}

/** After the client of that mandate, in the order of their codes. */
const dopoDi = (dopo: string | undefined): Prisma.Sql =>
  dopo === undefined ? Prisma.sql`true` : Prisma.sql`m.cliente > (select cliente from mandato where id = ${dopo}::uuid)`

const codiciDi = async (
  tx: Tx,
  { organizzazione }: Scope,
  { vista, dopo, clienti }: Chiesti & { readonly vista: Exclude<Vista, Lavoro> },
): Promise<readonly string[]> => {
  const after = dopoDi(dopo)
  const among = clienti === undefined ? Prisma.sql`true` : Prisma.sql`m.cliente = any (${[...clienti]})`
  const rows = await tx.$queryRaw<{ cliente: string }[]>`
    select x.cliente from (select m.cliente, m.al, ${STATO} as stato from mandato m
      where m.organizzazione_id = ${organizzazione}::uuid and ${after} and ${among}) x
    group by x.cliente having ${IN_VISTA[vista]} order by x.cliente limit ${PAGE + 1}`
  return rows.map(({ cliente }) => cliente)
}

/** Live clients looked at together: figures that the database counts, and sums that we make. */
const ALLA_VOLTA: Readonly<Record<Lavoro, number>> = { avvisi: 1_000, pratiche: 1_000, scoperti: 250, cambiati: 250 }
/** So many at once, that a page comes: the next ones are asked for. */
const MOST_LOOKED_AT: Readonly<Record<Lavoro, number>> = {
  avvisi: 20_000,
  pratiche: 20_000,
  scoperti: 1_000,
  cambiati: 1_000,
}

type Trovati = { readonly codes: readonly string[]; readonly dopo: string | undefined }

/** The next clients with a live mandate, with all their mandates. */
const prossimiVivi = (scope: Scope, dopo: string | undefined, take: number) =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ cliente: string }[]>`
      select distinct m.cliente from mandato m where m.organizzazione_id = ${scope.organizzazione}::uuid
        and ${dopoDi(dopo)} and ${STATO} = 'vivo' order by m.cliente limit ${take}`
    return mandatiOf(
      tx,
      scope,
      rows.map(({ cliente }) => cliente),
    )
  })

/** Clients for whom there is something of this kind, until a page is full or enough were looked at. */
const trovatiPer = async (scope: Scope, lavoro: Lavoro, from: string | undefined): Promise<Trovati> => {
  const codes: string[] = []
  let dopo = from
  for (let looked = 0; looked < MOST_LOOKED_AT[lavoro]; looked += ALLA_VOLTA[lavoro]) {
    const mandati = await prossimiVivi(scope, dopo, ALLA_VOLTA[lavoro])
    const all = [...new Set(mandati.map(({ cliente }) => cliente))]
    const found = await conLavoro(scope, lavoro, vivi(mandati))
    for (const cliente of all) {
      if (!found.has(cliente)) continue
      if (codes.length === PAGE) return { codes, dopo: idDi(mandati, codes.at(-1)!) ?? dopo }
      codes.push(cliente)
    }
    if (all.length < ALLA_VOLTA[lavoro]) return { codes, dopo: undefined }
    dopo = idDi(mandati, all.at(-1)!)
  }
  return { codes, dopo }
}

/** A mandate of a client says where a page ends: no code stands in an address. */
const idDi = (mandati: readonly MandatoInElenco[], cliente: string): string | undefined =>
  mandati.find((one) => one.cliente === cliente)?.id

const trovatiDi = async (scope: Scope, { vista, ...more }: Chiesti): Promise<Trovati> => {
  if (isLavoro(vista)) return trovatiPer(scope, vista, more.dopo)
  const found = await db(scope, (tx) => codiciDi(tx, scope, { vista, ...more }))
  const codes = found.slice(0, PAGE)
  if (found.length <= PAGE) return { codes, dopo: undefined }
  const mandati = await db(scope, (tx) => mandatiOf(tx, scope, codes.slice(-1)))
  return { codes, dopo: mandati[0]?.id }
}

/** The clients of an organisation, so many a page, in the order of their codes; who has no live mandate is named by it alone. */
export const clientiDi = async (scope: Scope, chiesti: Chiesti): Promise<Elenco> => {
  const { codes, dopo } = await trovatiDi(scope, chiesti)
  const mandati = await db(scope, (tx) => mandatiOf(tx, scope, codes))
  const toDo = await daFareDi(scope, mandati)
  const clienti = codes.map((cliente) => ({
    cliente,
    mandati: mandati.filter((one) => one.cliente === cliente),
    daFare: toDo.get(cliente),
  }))
  return { clienti, dopo }
}
