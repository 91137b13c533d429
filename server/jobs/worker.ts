import { sealAll } from '../audit/commands'
import { AT_ONCE as LOTTI_AT_ONCE } from '../emissioni/lotti'
import { openCanali, type Canali } from '../notifiche/canali/canali'
import { closeDb } from '../platform/db'
import { logError, logInfo } from '../platform/log'
import { listen, openQueue } from '../platform/queue'
import { checkSchemaVersion } from '../platform/schema-version'
import { askForAllDati, askForDati, doDati } from './dati-prima'
import { askForAllInvii, askForInvii, doInvio } from './invii'
import { askForAllLotti, askForLotti, doLotto } from './emissioni'
import { askForStopped, doImport } from './importazioni'
import { askForAllBatches, askForBatch, doBatch } from './lotti'
import { askForAllDue, askForDue, sendOne } from './messaggi'
import { remindAll } from './promemoria'
import { askForAllStampe, askForStampe, doStampa } from './stampe'

/** Messages that one worker has on their way at once. */
const AT_ONCE = 10

/** Asks for what a transaction told of when it ended. @returns what ends it */
const hear = (channel: string, failed: string, ask: (payload: string) => Promise<void>): (() => Promise<void>) =>
  listen(channel, (payload) => {
    ask(payload).catch((error: unknown) => logError(failed, error))
  })

/** What a worker that begins looks for: what was left by one that died. */
const ASK_FOR_ALL = [
  askForAllDue,
  askForAllLotti,
  askForAllBatches,
  askForAllInvii,
  askForAllDati,
  askForAllStampe,
  askForStopped,
] as const

/**
 * Takes jobs until it is told to stop. As many as wanted may run, on as many machines: a message is one worker's at a time, and
 * what one that died had in hand is another's after two minutes.
 * @returns what stops it, after what it has in hand
 * @throws Error when the database is of another version, or a setting is wrong
 */
export const startWorker = async (canali: Canali = openCanali()): Promise<() => Promise<void>> => {
  await checkSchemaVersion()
  const queue = await openQueue()
  queue.work('messaggio', sendOne(queue, canali), AT_ONCE)
  queue.work('messaggi-dovuti', () => askForAllDue(queue))
  queue.work('lotto', doLotto, LOTTI_AT_ONCE)
  queue.work('lotti-dovuti', () => askForAllLotti(queue))
  queue.work('lotto-clienti', doBatch(queue))
  queue.work('lotti-clienti-dovuti', () => askForAllBatches(queue))
  queue.work('invio', doInvio)
  queue.work('invii-dovuti', () => askForAllInvii(queue))
  queue.work('dati-prima', doDati)
  queue.work('dati-prima-dovuti', () => askForAllDati(queue))
  queue.work('stampa', doStampa(queue))
  queue.work('stampe-dovute', () => askForAllStampe(queue))
  queue.work('importazione', doImport)
  queue.work('importazioni-ferme', () => askForStopped(queue))
  queue.work('promemoria', remindAll)
  queue.work('sigillo', async () => {
    await sealAll()
  })
  const deaf = [
    hear('messaggio', 'messages-not-asked-for', (belfiore) => askForDue(queue, belfiore)),
    hear('lotto', 'lotti-not-asked-for', (belfiore) => askForLotti(queue, belfiore)),
    hear('lotto-clienti', 'batch-not-asked-for', (id) => askForBatch(queue, id)),
    hear('invio', 'invii-not-asked-for', (belfiore) => askForInvii(queue, belfiore)),
    hear('dati-prima', 'data-not-asked-for', (belfiore) => askForDati(queue, belfiore)),
    hear('stampa', 'stampe-not-asked-for', (belfiore) => askForStampe(queue, belfiore)),
  ]
  for (const ask of ASK_FOR_ALL) await ask(queue)
  logInfo('worker-started')
  return async () => {
    for (const end of deaf) await end()
    await queue.stop()
    await closeDb()
    logInfo('worker-stopped')
  }
}
