import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, Prisma, type Tx } from '../platform/db'
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
const vale = () => ({
  ...{ accettatoIl: { not: null }, revocatoIl: null, sospesoIl: null },
  ...{ dal: { lte: day() }, al: { gte: day() } },
})

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
  readonly stato: 'attesa' | 'vivo' | 'sospeso' | 'finito'
  /** Who said that the person wants it; undefined while nobody has. */
  readonly prova: 'spid' | 'ufficio' | 'caricato' | undefined
  /** Why the office suspended or ended it. */
  readonly motivo: string | undefined
  readonly carta: CartaFirmata | undefined
}

/** The signed paper of a mandate: where it is saved from, and the day of the signature. */
export type CartaFirmata = { readonly comune: string; readonly id: string; readonly firmatoIl: IsoDate }

const statoDi = ({ accettatoIl, revocatoIl, sospesoIl, al }: Row): MandatoVerso['stato'] => {
  if (revocatoIl !== null || al < day()) return 'finito'
  if (accettatoIl === null) return 'attesa'
  return sospesoIl === null ? 'vivo' : 'sospeso'
}

/** Whether it was the office that saw the person, or their paper, is its own. */
const PROVE: Readonly<Record<string, MandatoVerso['prova']>> = {
  ...{ spid: 'spid', ufficio: 'ufficio', documento: 'ufficio', caricato: 'caricato' },
}

const MOST = 100

type Chiesto = Row & {
  readonly organizzazione: { readonly denominazione: string; readonly codiceFiscale: string }
  readonly ente: { readonly denominazione: string } | null
  readonly documento: { readonly belfiore: string; readonly id: string } | null
}

const cartaOf = ({ documento, firmatoIl }: Chiesto): CartaFirmata | undefined =>
  documento === null || firmatoIl === null
    ? undefined
    : { comune: documento.belfiore, id: documento.id, firmatoIl: isoDayOf(firmatoIl) }

const toVerso = (row: Chiesto): MandatoVerso => {
  const { id, tributi, anni, al } = toVivo(row)
  const { denominazione, codiceFiscale } = row.organizzazione
  return {
    ...{ organizzazione: denominazione, codiceFiscale, comune: row.ente?.denominazione, id, tributi, anni, al },
    ...{ stato: statoDi(row), prova: PROVE[row.prova ?? ''], motivo: row.motivo ?? undefined, carta: cartaOf(row) },
  }
}

const CON = { organizzazione: true, ente: true, documento: { select: { belfiore: true, id: true } } } as const

/** The mandates that organisations have, had or ask for, over who looks: the newest first. */
export const mandatiVerso = (scope: Scope): Promise<readonly MandatoVerso[]> =>
  db(scope, async (tx) => {
    const rows = await tx.mandato.findMany({
      where: { cliente: scope.persona ?? '' },
      include: CON,
      orderBy: { chiestoIl: 'desc' },
      take: MOST,
    })
    return rows.map(toVerso)
  })

/** A mandate as an office has it: one that it may confirm because the person cannot sign in, or whose paper it looks at. */
export type MandatoInUfficio = MandatoVerso & { readonly cliente: string; readonly chiestoIl: IsoDate }

/** Of the comuni of an office alone, not ended, the oldest first. */
const inUfficio = (scope: Scope, where: Prisma.MandatoWhereInput): Promise<readonly MandatoInUfficio[]> =>
  db(scope, async (tx) => {
    const rows = await tx.mandato.findMany({
      where: { belfiore: { in: [...scope.comuni] }, revocatoIl: null, al: { gte: day() }, ...where },
      include: CON,
      orderBy: { chiestoIl: 'asc' },
      take: MOST,
    })
    return rows.map((row) => ({ ...toVerso(row), cliente: row.cliente, chiestoIl: today(row.chiestoIl) }))
  })

/** The mandates that wait for their person. */
export const mandatiInAttesa = (scope: Scope): Promise<readonly MandatoInUfficio[]> =>
  inUfficio(scope, { accettatoIl: null })

/** Those that an organisation put the signed paper of: not looked at yet or suspended, or those that were looked at. */
export const mandatiCaricati = (scope: Scope, guardati: boolean): Promise<readonly MandatoInUfficio[]> =>
  inUfficio(scope, {
    prova: 'caricato',
    ...(guardati
      ? { esaminatoIl: { not: null }, sospesoIl: null }
      : { OR: [{ esaminatoIl: null }, { sospesoIl: { not: null } }] }),
  })

/** The mandate that an organisation may put the signed paper of: its own, asked for one comune, not accepted yet. */
export type MandatoDaFirmare = MandatoVerso & { readonly belfiore: string; readonly cliente: string }

/** @returns undefined for any other */
export const mandatoDaFirmare = (scope: Scope, id: string): Promise<MandatoDaFirmare | undefined> =>
  db(scope, async (tx) => {
    const open = { accettatoIl: null, revocatoIl: null, al: { gte: day() }, belfiore: { not: null } }
    const row = await tx.mandato.findFirst({ where: { id, organizzazioneId: idOf(scope), ...open }, include: CON })
    if (row?.belfiore == null) return undefined
    return { ...toVerso(row), belfiore: row.belfiore, cliente: row.cliente }
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
