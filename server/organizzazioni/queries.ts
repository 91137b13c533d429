import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { ScopeError, intermediario, type Scope } from '../platform/scope'

/** The CAF or professional for which somebody acts. */
export type Organizzazione = {
  readonly id: string
  readonly nome: string
  readonly tipo: string
  /** Whether who acts may name its people and its seats. */
  readonly responsabile: boolean
}

const day = (): Date => dayColumn(today())

/** Of a mandate that opens something today. */
const vale = () => ({ accettatoIl: { not: null }, revocatoIl: null, dal: { lte: day() }, al: { gte: day() } })

const idOf = ({ organizzazione }: Scope): string => {
  if (organizzazione === undefined) throw new ScopeError('Asked for the organisation of who acts for none.')
  return organizzazione
}

/** The organisation for which this session acts. @throws ScopeError for who acts for none */
export const organizzazioneOf = (scope: Scope): Promise<Organizzazione> =>
  db(scope, async (tx) => {
    const id = idOf(scope)
    const found = await tx.organizzazione.findUniqueOrThrow({
      where: { id },
      include: { operatori: { where: { codiceFiscale: scope.actor, ruolo: 'responsabile' } } },
    })
    const responsabile = found.operatori.some(({ al }) => al === null || al >= day())
    return { id, nome: found.denominazione, tipo: found.tipo, responsabile }
  })

/** The mandates under which a scope acts, as the database has them today. */
export const mandatiVivi = (tx: Tx, scope: Scope) =>
  tx.mandato.findMany({
    where: { organizzazioneId: idOf(scope), id: { in: [...scope.mandates] }, ...vale() },
    orderBy: [{ dal: 'asc' }, { id: 'asc' }],
  })

/** A mandate that is live: what it opens, in one comune or in all. */
export type MandatoVivo = {
  readonly id: string
  readonly cliente: string
  readonly belfiore: string | undefined
  readonly tributi: readonly Tributo[]
  /** Empty: all. */
  readonly anni: readonly number[]
  readonly dal: IsoDate
  readonly al: IsoDate
}

type Row = Awaited<ReturnType<typeof mandatiVivi>>[number]

const toVivo = ({ id, cliente, belfiore, tributi, anni, dal, al }: Row): MandatoVivo => ({
  ...{ id, cliente, anni, dal: isoDayOf(dal), al: isoDayOf(al) },
  belfiore: belfiore ?? undefined,
  tributi: TRIBUTI.filter((each) => tributi.includes(each)),
})

/** All live mandates that the organisation has for these people. */
export const mandatiDi = (scope: Scope, clienti: readonly string[]): Promise<readonly MandatoVivo[]> =>
  db(scope, async (tx) => {
    const where = { organizzazioneId: idOf(scope), cliente: { in: [...clienti] }, ...vale() }
    return (await tx.mandato.findMany({ where, orderBy: [{ dal: 'asc' }, { id: 'asc' }] })).map(toVivo)
  })

/**
 * The live mandates for the client of one of them; none where that one is over, or is another organisation's.
 * @param mandato id of any of them
 */
export const mandatiConQuesto = (scope: Scope, mandato: string): Promise<readonly MandatoVivo[]> =>
  db(scope, async (tx) => {
    const found = await tx.mandato.findFirst({ where: { id: mandato, organizzazioneId: idOf(scope), ...vale() } })
    if (found === null) return []
    const where = { organizzazioneId: idOf(scope), cliente: found.cliente, ...vale() }
    return (await tx.mandato.findMany({ where, orderBy: [{ dal: 'asc' }, { id: 'asc' }] })).map(toVivo)
  })

/** The same organisation, acting for one client under these mandates: what a page or a job of the client's is asked with. */
export const perCliente = (scope: Scope, cliente: string, mandati: readonly string[]): Scope =>
  intermediario(scope.actor, idOf(scope), {
    ...{ persona: cliente, mandates: mandati },
    ...(scope.chiave === undefined ? {} : { chiave: scope.chiave }),
    ...(scope.from === undefined ? {} : { from: scope.from }),
  })

/** A mandate as its client has it: who asked, for what, and how it stands. */
export type MandatoVerso = {
  readonly id: string
  readonly organizzazione: string
  /** Of the organisation. */
  readonly codiceFiscale: string
  /** Undefined: all. */
  readonly comune: string | undefined
  readonly tributi: readonly Tributo[]
  readonly anni: readonly number[]
  readonly al: IsoDate
  readonly stato: 'attesa' | 'vivo' | 'finito'
}

const statoDi = ({ accettatoIl, revocatoIl, al }: Row): MandatoVerso['stato'] => {
  if (revocatoIl !== null || al < day()) return 'finito'
  return accettatoIl === null ? 'attesa' : 'vivo'
}

const MOST = 100

type Chiesto = Row & {
  readonly organizzazione: { readonly denominazione: string; readonly codiceFiscale: string }
  readonly ente: { readonly denominazione: string } | null
}

const toVerso = (row: Chiesto): Omit<MandatoVerso, 'stato'> => {
  const { id, tributi, anni, al } = toVivo(row)
  const { denominazione, codiceFiscale } = row.organizzazione
  return { organizzazione: denominazione, codiceFiscale, comune: row.ente?.denominazione, id, tributi, anni, al }
}

/** The mandates that organisations have, had or ask for, over who looks: the newest first. */
export const mandatiVerso = (scope: Scope): Promise<readonly MandatoVerso[]> =>
  db(scope, async (tx) => {
    const rows = await tx.mandato.findMany({
      where: { cliente: scope.persona ?? '' },
      include: { organizzazione: true, ente: true },
      orderBy: { chiestoIl: 'desc' },
      take: MOST,
    })
    return rows.map((row) => ({ ...toVerso(row), stato: statoDi(row) }))
  })

/** A mandate that an office may confirm, because the person cannot sign in. */
export type MandatoInAttesa = Omit<MandatoVerso, 'stato'> & { readonly cliente: string; readonly chiestoIl: IsoDate }

/** The mandates that wait for their person, of the comuni of an office alone: the oldest first. */
export const mandatiInAttesa = (scope: Scope): Promise<readonly MandatoInAttesa[]> =>
  db(scope, async (tx) => {
    const rows = await tx.mandato.findMany({
      where: { belfiore: { in: [...scope.comuni] }, accettatoIl: null, revocatoIl: null, al: { gte: day() } },
      include: { organizzazione: true, ente: true },
      orderBy: { chiestoIl: 'asc' },
      take: MOST,
    })
    return rows.map((row) => ({ ...toVerso(row), cliente: row.cliente, chiestoIl: today(row.chiestoIl) }))
  })

/** What a comune calls the client of a scope; undefined where none knows them. */
export const nomeDelCliente = (scope: Scope): Promise<string | undefined> =>
  db(scope, async (tx) => {
    const row = await tx.datoSoggetto.findFirst({
      where: { codiceFiscale: scope.persona ?? '', superatoIl: null },
      orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
    })
    if (row === null) return undefined
    return row.denominazione ?? [row.nome, row.cognome].filter((part) => part !== null).join(' ')
  })
