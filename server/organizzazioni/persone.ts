import { randomUUID } from 'node:crypto'
import { RUOLI_STUDIO, type OperatoreForm, type RuoloStudio, type SedeForm } from '../../contracts/operatore'
import { addDays, type IsoDate } from '../../engine/kernel/dates'
import { audit, type AuditEntry } from '../platform/audit'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { INSTALLATION, ScopeError, type Scope } from '../platform/scope'

export type OperatoreInElenco = {
  readonly id: string
  readonly codiceFiscale: string
  readonly ruolo: RuoloStudio
  readonly sede: string | undefined
  readonly dal: IsoDate
}

export type SedeInElenco = {
  readonly id: string
  readonly nome: string
  readonly indirizzo: string | undefined
  readonly localita: string | undefined
  /** Who works there today. */
  readonly operatori: number
}

const idOf = ({ organizzazione }: Scope): string => {
  if (organizzazione === undefined) throw new ScopeError('Asked for the people of who acts for no organisation.')
  return organizzazione
}

/** Those who act for it today. */
const oggi = (organizzazioneId: string) => {
  const day = dayColumn(today())
  return { organizzazioneId, dal: { lte: day }, OR: [{ al: null }, { al: { gte: day } }] }
}

/** Who acts for an organisation today, and where: who directs it first. */
export const personeDi = (
  scope: Scope,
): Promise<{ readonly operatori: readonly OperatoreInElenco[]; readonly sedi: readonly SedeInElenco[] }> =>
  db(scope, async (tx) => {
    const organizzazioneId = idOf(scope)
    const people = await tx.operatoreOrganizzazione.findMany({
      where: oggi(organizzazioneId),
      include: { sede: true },
      orderBy: [{ ruolo: 'desc' }, { dal: 'asc' }, { codiceFiscale: 'asc' }],
    })
    const sedi = await tx.sede.findMany({ where: { organizzazioneId, chiusaIl: null }, orderBy: { nome: 'asc' } })
    return {
      operatori: people.map(({ id, codiceFiscale, ruolo, sede, dal }) => ({
        ...{ id, codiceFiscale, sede: sede?.nome, dal: isoDayOf(dal) },
        ruolo: RUOLI_STUDIO.find((one) => one === ruolo) ?? 'operatore',
      })),
      sedi: sedi.map(({ id, nome, indirizzo, localita }) => ({
        ...{ id, nome, indirizzo: indirizzo ?? undefined, localita: localita ?? undefined },
        operatori: people.filter(({ sedeId }) => sedeId === id).length,
      })),
    }
  })

const about = (persona: string | null, object: string, reason: string, values?: AuditEntry['values']): AuditEntry => ({
  ...{ belfiore: INSTALLATION, persona, action: 'change:operatore', reason, object },
  ...(values === undefined ? {} : { values }),
})

/** What came of naming or ending somebody. A closed union: each has its words in `studio.persone.esito`. */
export type EsitoPersona = 'aggiunta' | 'gia' | 'tolta' | 'ultimo' | 'assente'

/** Who is in another role takes the new one: the old ends the day before. */
const chiudi = (tx: Tx, scope: Scope, id: string) =>
  tx.operatoreOrganizzazione.updateMany({
    where: { organizzazioneId: idOf(scope), id },
    data: { al: dayColumn(addDays(today(), -1)), chiusoDa: scope.actor },
  })

/** Whether nobody would direct the organisation without this one: nobody could name anybody after them. */
const ultimo = async (tx: Tx, scope: Scope, { id, ruolo }: { readonly id: string; readonly ruolo: string }) =>
  ruolo === 'responsabile' &&
  (await tx.operatoreOrganizzazione.count({
    where: { ...oggi(idOf(scope)), ruolo: 'responsabile', id: { not: id } },
  })) === 0

/** Two who end each other at once are looked at one after the other. */
const unoAllaVolta = (tx: Tx, scope: Scope) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`persone ${idOf(scope)}`}, 0))::text`

/** Names somebody to act for the organisation from today, or gives them another role or seat. The database refuses who may not. */
export const nominaOperatore = (scope: Scope, { codiceFiscale, ruolo, sede }: OperatoreForm): Promise<EsitoPersona> =>
  db(scope, async (tx) => {
    const organizzazioneId = idOf(scope)
    await unoAllaVolta(tx, scope)
    const now = await tx.operatoreOrganizzazione.findFirst({ where: { ...oggi(organizzazioneId), codiceFiscale } })
    if (now !== null && now.ruolo === ruolo && now.sedeId === (sede ?? null)) return 'gia'
    if (now !== null && ruolo !== 'responsabile' && (await ultimo(tx, scope, now))) return 'ultimo'
    const id = randomUUID()
    const who = { id, organizzazioneId, codiceFiscale, ruolo, sedeId: sede ?? null }
    await tx.operatoreOrganizzazione.createMany({
      data: [{ ...who, dal: dayColumn(today()), datoDa: scope.actor }],
    })
    // after the new one: who gives up directing may write this still
    if (now !== null) await chiudi(tx, scope, now.id)
    await audit(tx, scope, about(codiceFiscale, id, 'agisce per un CAF o un professionista', { ruolo }))
    return 'aggiunta'
  })

/** Ends somebody's acting for the organisation: yesterday was their last day, so that it opens nothing at the next call. */
export const togliOperatore = (scope: Scope, id: string): Promise<EsitoPersona> =>
  db(scope, async (tx) => {
    await unoAllaVolta(tx, scope)
    const found = await tx.operatoreOrganizzazione.findFirst({ where: { ...oggi(idOf(scope)), id } })
    if (found === null) return 'assente'
    if (await ultimo(tx, scope, found)) return 'ultimo'
    if ((await chiudi(tx, scope, id)).count === 0) return 'assente'
    await audit(tx, scope, about(found.codiceFiscale, id, 'non agisce più per un CAF o un professionista'))
    return 'tolta'
  })

/** Opens a seat. @returns its id */
export const apriSede = (scope: Scope, { nome, indirizzo, localita }: SedeForm): Promise<string> =>
  db(scope, async (tx) => {
    const id = randomUUID()
    const where = { indirizzo: indirizzo ?? null, localita: localita ?? null }
    await tx.sede.createMany({ data: [{ id, organizzazioneId: idOf(scope), nome, ...where }] })
    await audit(tx, scope, about(null, id, 'sede di un CAF o di un professionista aperta'))
    return id
  })

/** Closes a seat where nobody works. @returns false where there is none to close, or somebody works there still, a program among them */
export const chiudiSede = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const organizzazioneId = idOf(scope)
    if ((await tx.operatoreOrganizzazione.count({ where: { ...oggi(organizzazioneId), sedeId: id } })) > 0) return false
    const keys = { organizzazioneId, sedeId: id, revocataIl: null, al: { gte: dayColumn(today()) } }
    if ((await tx.chiaveOrganizzazione.count({ where: keys })) > 0) return false
    const where = { id, organizzazioneId, chiusaIl: null }
    if ((await tx.sede.updateMany({ where, data: { chiusaIl: new Date() } })).count === 0) return false
    await audit(tx, scope, about(null, id, 'sede di un CAF o di un professionista chiusa'))
    return true
  })
