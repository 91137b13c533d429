import { randomUUID } from 'node:crypto'
import type { MandatoForm } from '../../contracts/mandato'
import { queueMessage } from '../notifiche/commands'
import { audit, type AuditEntry } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { db, type Prisma, type Tx } from '../platform/db'
import { INSTALLATION, type Scope } from '../platform/scope'

type Of = { readonly belfiore: string | null; readonly cliente: string; readonly id: string }

/** A mandate for all comuni is of the installation: its client reads what happened to it all the same. */
const about = ({ belfiore, cliente, id }: Of, action: AuditEntry['action'], reason: string): AuditEntry => ({
  ...{ belfiore: belfiore ?? INSTALLATION, persona: cliente, action, reason },
  object: id,
})

/** An organisation asks to act for somebody: it counts once they, or the office of the comune, have said so. @returns its id */
export const askMandato = (scope: Scope, { cliente, comune, tributi, anni, al }: MandatoForm): Promise<string> =>
  db(scope, async (tx) => {
    const of = { id: randomUUID(), belfiore: comune ?? null, cliente }
    const asked = { organizzazioneId: scope.organizzazione ?? '', chiestoDa: scope.actor }
    const what = { tributi: [...tributi], anni: [...anni], dal: dayColumn(today()), al: dayColumn(al) }
    await tx.mandato.createMany({ data: [{ ...of, ...asked, ...what }] })
    await audit(tx, scope, about(of, 'change:mandato-chiesto', 'mandato chiesto da un CAF o da un professionista'))
    const to = { belfiore: of.belfiore ?? INSTALLATION, codiceFiscale: cliente }
    await queueMessage(tx, scope, { ...to, modello: 'mandato-chiesto', valori: {} })
    return of.id
  })

const openOf = (tx: Tx, id: string): Promise<Of | null> =>
  tx.mandato.findFirst({ where: { id, revocatoIl: null }, select: { id: true, belfiore: true, cliente: true } })

/** The client says yes, signed in. @returns false where there is nothing of the kind to accept */
export const acceptMandato = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const found = await openOf(tx, id)
    if (found === null || found.cliente !== scope.persona) return false
    const data = { prova: 'spid', accettatoIl: new Date(), accettatoDa: scope.actor }
    const { count } = await tx.mandato.updateMany({ where: { id, accettatoIl: null, revocatoIl: null }, data })
    if (count === 0) return false
    await audit(tx, scope, about(found, 'change:mandato-accettato', 'mandato accettato dalla persona'))
    return true
  })

/** By what the office knows that the person wants it: it saw them, or the paper that they signed. */
export type ProvaUfficio = 'ufficio' | 'documento'

/** The office of the comune of a mandate says that the person wants it. @returns false where there is none of its own to confirm */
export const confirmMandato = (scope: Scope, id: string, prova: ProvaUfficio, motivo: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { id, belfiore: { in: [...scope.comuni] }, accettatoIl: null, revocatoIl: null }
    const found = await tx.mandato.findFirst({ where, select: { id: true, belfiore: true, cliente: true } })
    const data = { prova, accettatoIl: new Date(), accettatoDa: scope.actor }
    if (found === null || (await tx.mandato.updateMany({ where, data })).count === 0) return false
    await audit(tx, scope, about(found, 'change:mandato-accettato', motivo))
    return true
  })

/** What an office does with the paper that an organisation put in: it will do, a question first, after all, or no. */
export type EsameUfficio = 'guardato' | 'sospendi' | 'riprendi' | 'rifiuta'

type Esame = {
  /** How it must stand. */
  readonly when: Prisma.MandatoWhereInput
  readonly data: (by: string, now: Date, motivo: string) => Prisma.MandatoUpdateManyMutationInput
  readonly action: AuditEntry['action']
}

const looked = (esaminatoDa: string, esaminatoIl: Date) => ({ esaminatoDa, esaminatoIl })

const ESAMI: Readonly<Record<EsameUfficio, Esame>> = {
  guardato: {
    when: { prova: 'caricato', esaminatoIl: null, sospesoIl: null },
    data: looked,
    action: 'change:mandato-guardato',
  },
  sospendi: {
    when: { prova: 'caricato', sospesoIl: null },
    data: (sospesoDa, sospesoIl, motivo) => ({ sospesoDa, sospesoIl, motivo }),
    action: 'change:mandato-sospeso',
  },
  riprendi: {
    when: { sospesoIl: { not: null } },
    data: (by, now) => ({ ...looked(by, now), sospesoDa: null, sospesoIl: null, motivo: null }),
    action: 'change:mandato-ripreso',
  },
  rifiuta: {
    when: { OR: [{ prova: 'caricato' }, { accettatoIl: null }] },
    data: (revocatoDa, revocatoIl, motivo) => ({ revocatoDa, revocatoIl, motivo }),
    action: 'change:mandato-finito',
  },
}

/** The office of the comune looks at the paper of a mandate: what it suspends or ends opens nothing from then on. @returns false where there is none so */
export const esaminaMandato = (scope: Scope, id: string, esame: EsameUfficio, motivo: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const { when, data, action } = ESAMI[esame]
    const where = { id, belfiore: { in: [...scope.comuni] }, revocatoIl: null, ...when }
    const found = await tx.mandato.findFirst({ where, select: { id: true, belfiore: true, cliente: true } })
    if (found === null) return false
    const { count } = await tx.mandato.updateMany({ where, data: data(scope.actor, new Date(), motivo) })
    if (count === 0) return false
    await audit(tx, scope, about(found, action, motivo))
    return true
  })

/** Ends it from now on, or refuses it, whoever does. @returns false where there is nothing of the kind to end */
export const endMandato = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const found = await openOf(tx, id)
    const data = { revocatoIl: new Date(), revocatoDa: scope.actor }
    if (found === null || (await tx.mandato.updateMany({ where: { id, revocatoIl: null }, data })).count === 0)
      return false
    await audit(tx, scope, about(found, 'change:mandato-finito', 'mandato finito o rifiutato'))
    return true
  })

/** Writes that the pages of a client were opened. */
export const noteOpened = (scope: Scope, { belfiore, cliente, id }: Of): Promise<void> =>
  db(scope, (tx) =>
    audit(
      tx,
      scope,
      about({ belfiore, cliente, id }, 'read:cliente', 'un intermediario ha aperto le tue pagine, con il tuo mandato'),
    ),
  )
