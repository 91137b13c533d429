import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, reference, type Tx } from '../platform/db'
import { citizen, isStaffRole, type StaffRole } from '../platform/scope'

export { colleghiIn, nomiIn, nomiOf, type Collega, type Nomi } from './colleghi'

export { findUffici, type Ufficio } from './uffici'

/** A comune that this installation serves. */
export type Ente = {
  readonly belfiore: string
  readonly denominazione: string
  readonly lingue: readonly string[]
  /** The first one is what links are written with. */
  readonly host: readonly string[]
}

/** The comuni served today. Public: read before anybody has signed in. */
export const findEnti = (): Promise<readonly Ente[]> =>
  reference(async (client) => {
    const now = dayColumn(today())
    const rows = await client.ente.findMany({
      where: { attivoDal: { lte: now }, OR: [{ attivoAl: null }, { attivoAl: { gte: now } }] },
      include: { host: { orderBy: [{ principale: 'desc' }, { host: 'asc' }] } },
      orderBy: { denominazione: 'asc' },
    })
    return rows.map(({ belfiore, denominazione, lingue, host }) => ({
      belfiore,
      denominazione,
      lingue,
      host: host.map((each) => each.host),
    }))
  })

/** The comune served today at this host name (no port, lower case); undefined where there is none. */
export const enteOfHost = async (host: string): Promise<Ente | undefined> =>
  (await findEnti()).find((ente) => ente.host.includes(host))

export const findEnte = async (belfiore: string): Promise<Ente | undefined> =>
  (await findEnti()).find((ente) => ente.belfiore === belfiore)

/** In which capacities somebody may act today: what a session is made of, looked up at every request. */
export type Capacities = {
  readonly incarichi: readonly { readonly belfiore: string; readonly role: StaffRole }[]
  readonly isGestore: boolean
  readonly represented: readonly {
    readonly belfiore: string
    readonly codiceFiscale: string
    /** What it is called by who asked to represent it. */
    readonly denominazione: string | null
  }[]
  readonly mandates: readonly {
    readonly id: string
    readonly belfiore: string
    readonly delegante: string
    readonly tributi: readonly string[]
    readonly al: IsoDate
  }[]
  readonly organizzazioni: readonly { readonly id: string; readonly nome: string; readonly responsabile: boolean }[]
}

const live = (now: Date) => ({ dal: { lte: now }, OR: [{ al: null }, { al: { gte: now } }] })

const organizzazioniOf = async (tx: Tx, actor: string, now: Date): Promise<Capacities['organizzazioni']> => {
  const rows = await tx.operatoreOrganizzazione.findMany({
    where: {
      ...{ codiceFiscale: actor, ...live(now) },
      organizzazione: { attivaDal: { lte: now }, OR: [{ attivaAl: null }, { attivaAl: { gte: now } }] },
    },
    include: { organizzazione: true },
    orderBy: { dal: 'asc' },
  })
  const found = new Map<string, Capacities['organizzazioni'][number]>()
  for (const { organizzazione, ruolo } of rows) {
    const { id, denominazione: nome } = organizzazione
    found.set(id, { id, nome, responsabile: ruolo === 'responsabile' || found.get(id)?.responsabile === true })
  }
  return [...found.values()]
}

/** @param actor codice fiscale of who signed in */
export const capacitiesOf = (actor: string): Promise<Capacities> =>
  db(citizen(actor), async (tx) => {
    const now = dayColumn(today())
    const incarichi = await tx.incarico.findMany({ where: { codiceFiscale: actor, ...live(now) } })
    const gestore = await tx.gestore.findMany({ where: { codiceFiscale: actor, ...live(now) } })
    const represented = await tx.rappresentanza.findMany({
      where: { rappresentante: actor, confermataIl: { not: null }, revocataIl: null, ...live(now) },
    })
    const mandates = await tx.delega.findMany({
      where: { delegato: actor, accettataIl: { not: null }, revocataIl: null, dal: { lte: now }, al: { gte: now } },
    })
    return {
      incarichi: incarichi.flatMap(({ belfiore, ruolo }) => (isStaffRole(ruolo) ? [{ belfiore, role: ruolo }] : [])),
      isGestore: gestore.length > 0,
      represented: represented.map(({ belfiore, codiceFiscale, denominazione }) => ({
        belfiore,
        codiceFiscale,
        denominazione,
      })),
      mandates: mandates.map(({ id, belfiore, delegante, tributi, al }) => ({
        id,
        belfiore,
        delegante,
        tributi,
        al: isoDayOf(al),
      })),
      organizzazioni: await organizzazioniOf(tx, actor, now),
    }
  })
