import type { CercataCoda, Dopo, FiltroCoda, Vista } from '../../contracts/pratiche/coda'
import { CHIUSI } from '../../contracts/pratiche/stati'
import { addDays, type IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, type Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { searchable } from '../platform/searchable'
import { protocolloOf } from './rows'

/** A request in the queue of an office. */
export type InCoda = {
  readonly belfiore: string
  readonly id: string
  readonly protocollo: string
  readonly nome: string
  readonly procedura: string
  readonly stato: string
  readonly presentataIl: Date
  readonly scadenza: IsoDate | undefined
  readonly sospesa: boolean
  readonly assegnataA: string | undefined
  readonly luogo: string | undefined
}

export type Coda = {
  readonly righe: readonly InCoda[]
  readonly conti: Readonly<Record<Exclude<Vista, 'chiuse'>, number>>
  /** Where the next page begins; undefined on the last one. */
  readonly dopo: Dopo | undefined
}

export const A_PAGE = 25
const A_WEEK = 7

const OPEN: Prisma.PraticaWhereInput = { stato: { notIn: [...CHIUSI] } }

const inVista = (vista: Vista, actor: string): Prisma.PraticaWhereInput => {
  const now = today()
  switch (vista) {
    case 'aperte':
      return OPEN
    case 'scadute':
      return { ...OPEN, scadenza: { lte: dayColumn(now) } }
    case 'settimana':
      return { ...OPEN, scadenza: { gt: dayColumn(now), lte: dayColumn(addDays(now, A_WEEK)) } }
    case 'mie':
      return { ...OPEN, assegnataA: actor }
    case 'libere':
      return { ...OPEN, assegnataA: null }
    case 'attesa':
      return { stato: 'attesa' }
    case 'chiuse':
      return { stato: { in: [...CHIUSI] } }
  }
}

/** The counts of the open parts in one reading. The closed ones are not counted: they grow with the years, and are nobody's work. */
const contiOf = async (tx: Tx, scope: Scope): Promise<Coda['conti']> => {
  const now = today()
  const [found] = await tx.$queryRaw<Coda['conti'][]>`
    select count(*)::int as aperte, count(*) filter (where scadenza <= ${now}::date)::int as scadute,
      count(*) filter (where scadenza > ${now}::date and scadenza <= ${addDays(now, A_WEEK)}::date)::int as settimana,
      count(*) filter (where assegnata_a = ${scope.actor})::int as mie,
      count(*) filter (where assegnata_a is null)::int as libere,
      count(*) filter (where stato = 'attesa')::int as attesa
    from pratica where belfiore = any (${[...scope.comuni]}::bpchar[]) and stato <> all (${[...CHIUSI]})`
  return found!
}

type Found = Awaited<ReturnType<Tx['pratica']['findMany']>>[number]

const inCoda = (row: Found): InCoda => ({
  ...{ belfiore: row.belfiore, id: row.id, nome: row.nome, procedura: row.procedura, stato: row.stato },
  ...{ protocollo: protocolloOf(row), presentataIl: row.presentataIl, sospesa: row.sospesaDal !== null },
  scadenza: row.scadenza === null ? undefined : isoDayOf(row.scadenza),
  assegnataA: row.assegnataA ?? undefined,
  luogo: row.luogo ?? undefined,
})

/** That their names were shown is written for each person, as for every list of the office. */
const seen = (tx: Tx, scope: Scope, rows: readonly Found[], reason: string): Promise<void> =>
  audit(
    tx,
    scope,
    ...rows.map(({ belfiore, codiceFiscale, id }) => {
      return { belfiore, persona: codiceFiscale, action: 'read:pratica', object: id, reason } as const
    }),
  )

/** Open ones go by their last day, closed ones by the day on which they came, the newest first. */
const keyOf = ({ scadenza, presentataIl, id }: Found, isClosed: boolean): Dopo => ({
  giorno: isoDayOf(isClosed || scadenza === null ? presentataIl : scadenza),
  id,
})

/** What comes after a request in its order; a closed one is looked up, for its moment is in no address. */
const after = async (tx: Tx, { giorno, id }: Dopo, isClosed: boolean): Promise<Prisma.PraticaWhereInput> => {
  const day = dayColumn(giorno)
  if (!isClosed) return { OR: [{ scadenza: { gt: day } }, { scadenza: day, id: { gt: id } }] }
  const last = await tx.pratica.findFirst({ where: { id }, select: { presentataIl: true } })
  if (last === null) return {}
  const { presentataIl } = last
  return { OR: [{ presentataIl: { lt: presentataIl } }, { presentataIl, id: { gt: id } }] }
}

/** A part of the queue, what is late first. */
export const codaOf = (scope: Scope, { vista, procedura, dopo }: FiltroCoda): Promise<Coda> =>
  db(scope, async (tx) => {
    const isClosed = vista === 'chiuse'
    const rows = await tx.pratica.findMany({
      where: {
        AND: [
          { belfiore: { in: [...scope.comuni] }, ...(procedura === undefined ? {} : { procedura }) },
          inVista(vista, scope.actor),
          ...(dopo === undefined ? [] : [await after(tx, dopo, isClosed)]),
        ],
      },
      orderBy: isClosed ? [{ presentataIl: 'desc' }, { id: 'asc' }] : [{ scadenza: 'asc' }, { id: 'asc' }],
      take: A_PAGE + 1,
    })
    const righe = rows.slice(0, A_PAGE)
    await seen(tx, scope, righe, 'coda delle richieste')
    const last = righe.at(-1)
    return {
      righe: righe.map(inCoda),
      conti: await contiOf(tx, scope),
      dopo: rows.length > A_PAGE && last ? keyOf(last, isClosed) : undefined,
    }
  })

const matches = (cercata: CercataCoda): Prisma.PraticaWhereInput => {
  switch (cercata.per) {
    case 'codiceFiscale':
      return { codiceFiscale: cercata.codiceFiscale }
    case 'numero': {
      const { numero, anno, luogo } = cercata
      return {
        OR: [{ numero, ...(anno === undefined ? {} : { anno }) }, { luogo }, { luogo: { startsWith: `${luogo}/` } }],
      }
    }
    case 'luogo':
      return { OR: [{ luogo: cercata.luogo }, { luogo: { startsWith: `${cercata.luogo}/` } }] }
    case 'nome':
      return { AND: cercata.parole.map((word) => ({ ricerca: { contains: searchable(word) } })) }
  }
}

/** Those that are looked for, open or closed, the newest first. */
export const cercaPratiche = (scope: Scope, cercata: CercataCoda): Promise<readonly InCoda[]> =>
  db(scope, async (tx) => {
    const rows = await tx.pratica.findMany({
      where: { AND: [{ belfiore: { in: [...scope.comuni] } }, matches(cercata)] },
      orderBy: [{ presentataIl: 'desc' }, { id: 'asc' }],
      take: 2 * A_PAGE,
    })
    await seen(tx, scope, rows, 'ricerca tra le richieste')
    return rows.map(inCoda)
  })

/** The next one that nobody has: the most urgent. */
export const prossimaLibera = (scope: Scope): Promise<{ readonly belfiore: string; readonly id: string } | undefined> =>
  db(scope, async (tx) => {
    const row = await tx.pratica.findFirst({
      where: { AND: [{ belfiore: { in: [...scope.comuni] } }, inVista('libere', scope.actor)] },
      orderBy: [{ scadenza: 'asc' }, { id: 'asc' }],
      select: { belfiore: true, id: true },
    })
    return row ?? undefined
  })
