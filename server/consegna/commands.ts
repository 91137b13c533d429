import { audit } from '../platform/audit'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { beginInvio } from './invio'
import { inInvio, restano, type RunRef } from './restano'

/**
 * What became of asking for batches: `gia` those of before are still being made; `in-invio` people are still being told by other ways;
 * `nessuno` nobody is left to print for.
 */
export type EsitoStampa = 'chiesta' | 'gia' | 'non-emessa' | 'in-invio' | 'nessuno'

/** A run of which statements were issued, and no more will be. */
export const isFinita = (stato: string): boolean => stato === 'emessa' || stato === 'annullata'

/**
 * Asks for the batches of whoever is still to be printed for; the workers make them. One at a time for a run, which is locked: of two that press,
 * the second is told that it was asked for already.
 */
export const chiediStampa = (scope: Scope, run: RunRef, perPlico: number): Promise<EsitoStampa> =>
  db(scope, async (tx) => {
    const { belfiore, id } = run
    const [found] = await tx.$queryRaw<{ stato: string; in_invio: boolean }[]>`
      select e.stato, ${inInvio} as in_invio from emissione e
      where e.belfiore = ${belfiore}::bpchar and e.id = ${id}::uuid for no key update`
    if (found === undefined || !isFinita(found.stato)) return 'non-emessa'
    if (found.in_invio) return 'in-invio'
    if ((await tx.stampa.count({ where: { belfiore, emissioneId: id, stato: { not: 'pronta' } } })) > 0) return 'gia'
    const left = await tx.$queryRaw<object[]>`select 1 as n from avviso a where ${restano(run)} limit 1`
    if (left.length === 0) return 'nessuno'
    await tx.stampa.create({ data: { belfiore, emissioneId: id, perPlico, chiestaDa: scope.actor } })
    const reason = 'lotti per la stampa di un’emissione di avvisi'
    await audit(tx, scope, { belfiore, persona: null, action: 'change:stampa', object: id, reason })
    await tx.$executeRaw`select pg_notify('stampa', ${belfiore})`
    return 'chiesta'
  })

/** What became of sending by the comune's channels by hand. */
export type EsitoInvio = 'inviata' | 'gia-inviata' | 'non-emessa'

/** Sends the statements of a run that ended before the comune had chosen a channel; those on their way to be printed stay so. */
export const avviaInvio = (scope: Scope, run: RunRef): Promise<EsitoInvio> =>
  db(scope, async (tx) => {
    const { belfiore, id } = run
    const found = await tx.emissione.findFirst({ where: { belfiore, id } })
    if (found === null || !isFinita(found.stato)) return 'non-emessa'
    if (!(await beginInvio(tx, scope, run))) return 'gia-inviata'
    await tx.$executeRaw`select pg_notify('invio', ${belfiore})`
    return 'inviata'
  })
