import type { Contenuto } from '../../contracts/notifiche/modelli'
import type { Tributo } from '../../contracts/tributi'
import type { Locale } from '../../i18n/routing'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

/** What to tell whom, and about what. */
export type NewMessage = Contenuto & {
  /** Codice catastale; `INSTALLATION` where it is no comune's. */
  readonly belfiore: string
  /** Of the person or firm it is for. */
  readonly codiceFiscale: string
  readonly tributo?: Tributo
  readonly praticaId?: string
  /** What it may be withdrawn by: the id of an appointment. */
  readonly riferimento?: string
  /** Not before: a reminder. */
  readonly nonPrima?: Date
  /** The language they wrote in: where they have chosen none for their messages, they are answered in it. */
  readonly lingua?: Locale
}

/**
 * Has a person told of what happened, in the transaction in which it happens: undone with it, and sent once it stands. To
 * which address, by which channel and in which language is looked up when it is sent: who does the thing needs no right to
 * read where the person lives. The audit of the thing is written by who does it; of the sending, by who sends.
 */
export const queueMessage = async (tx: Tx, scope: Scope, message: NewMessage): Promise<void> => {
  const { belfiore, codiceFiscale, modello, valori, tributo, praticaId, riferimento, nonPrima, lingua } = message
  await tx.messaggio.createMany({
    data: [
      {
        ...{ belfiore, codiceFiscale, modello, lingua: lingua ?? 'it', creatoDa: scope.actor },
        valori: valori as Prisma.InputJsonValue,
        ...{ tributo: tributo ?? null, praticaId: praticaId ?? null, riferimento: riferimento ?? null },
        ...(nonPrima === undefined ? {} : { prossimoTentativo: nonPrima }),
      },
    ],
  })
  // heard by the worker when the transaction ends, and not at all when it is undone
  await tx.$executeRaw`select pg_notify('messaggio', ${belfiore})`
}

/** Takes back what still waits and is about this: the reminder of an appointment that was moved. */
export const withdrawMessages = async (tx: Tx, belfiore: string, riferimento: string): Promise<number> => {
  const { count } = await tx.messaggio.updateMany({
    where: { belfiore, riferimento, stato: 'in-coda' },
    data: { stato: 'annullato' },
  })
  return count
}

/** Has what did not go tried again from now, from the first of its ways. @returns false where it is no longer so */
export const sendAgain = (scope: Scope, belfiore: string, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { belfiore, id, stato: { in: ['fallito', 'rinunciato'] } }
    const found = await tx.messaggio.findFirst({ where })
    if (found === null) return false
    const data = { stato: 'in-coda', tentativi: 0, prossimoTentativo: new Date(), errore: null, canale: null }
    const { count } = await tx.messaggio.updateMany({ where, data })
    if (count === 0) return false
    const about = { belfiore, persona: found.codiceFiscale, object: id, reason: 'messaggio rimandato' }
    await audit(tx, scope, { ...about, action: 'change:messaggio' })
    await tx.$executeRaw`select pg_notify('messaggio', ${belfiore})`
    return true
  })
