import { randomUUID } from 'node:crypto'
import { MOST_KEYS, type ChiaveForm } from '../../contracts/chiave'
import { audit, type AuditEntry } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { db } from '../platform/db'
import { INSTALLATION, ScopeError, type Scope } from '../platform/scope'
import { improntaDi, nuovoSegreto, scritta } from './segreto'

const about = (id: string, reason: string, values?: AuditEntry['values']): AuditEntry => ({
  ...{ belfiore: INSTALLATION, persona: null, action: 'change:chiave', reason, object: id },
  ...(values === undefined ? {} : { values }),
})

/**
 * Makes a key of the organisation: what it may do, where, for which seat, how often, until when. The database refuses who does not direct it.
 * @returns the key as a program sends it: it is kept nowhere; undefined where there are too many already
 */
export const creaChiave = (scope: Scope, form: ChiaveForm): Promise<string | undefined> =>
  db(scope, async (tx) => {
    const { organizzazione: organizzazioneId, actor } = scope
    if (organizzazioneId === undefined) throw new ScopeError('A key is made for an organisation.')
    const live = { organizzazioneId, revocataIl: null, al: { gte: dayColumn(today()) } }
    if ((await tx.chiaveOrganizzazione.count({ where: live })) >= MOST_KEYS) return undefined
    const { nome, azioni, comuni, sede, alMinuto, al } = form
    const [id, segreto] = [randomUUID(), nuovoSegreto()]
    const what = { nome, azioni: [...azioni], comuni: [...comuni], sedeId: sede ?? null, alMinuto, al: dayColumn(al) }
    await tx.chiaveOrganizzazione.createMany({
      data: [{ id, organizzazioneId, ...what, impronta: improntaDi(segreto), creataDa: actor }],
    })
    const values = { azioni: [...azioni], comuni: [...comuni], ...(sede && { sede }), alMinuto, al }
    await audit(tx, scope, about(id, 'chiave per un programma creata dal CAF o dal professionista', values))
    return scritta({ id, segreto })
  })

/** Ends a key: it opens nothing from the next call on. @returns false where there is none to end */
export const revocaChiave = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { id, organizzazioneId: scope.organizzazione ?? '', revocataIl: null }
    const data = { revocataIl: new Date(), revocataDa: scope.actor }
    if ((await tx.chiaveOrganizzazione.updateMany({ where, data })).count === 0) return false
    await audit(tx, scope, about(id, 'chiave per un programma revocata dal CAF o dal professionista'))
    return true
  })
