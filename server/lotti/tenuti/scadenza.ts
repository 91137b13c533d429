import { audit } from '../../platform/audit'
import { dayColumn, today } from '../../platform/clock'
import { db } from '../../platform/db'
import { INSTALLATION, system } from '../../platform/scope'
import { alServizio, ORE_ANTEPRIMA } from './tenuto'

const HOUR_MS = 3_600_000

/** Takes away the batches that are past their last day, and the files that nobody confirmed. @returns how many */
export const cancellaScaduti = async (now: Date = new Date()): Promise<number> => {
  const old = await db(system(INSTALLATION, 'worker'), (tx) =>
    tx.lotto.findMany({
      where: {
        OR: [
          { tenutoAl: { lt: dayColumn(today(now)) } },
          { stato: 'anteprima', creatoIl: { lt: new Date(now.getTime() - ORE_ANTEPRIMA * HOUR_MS) } },
        ],
      },
      select: { id: true, organizzazioneId: true },
      take: 50,
    }),
  )
  for (const { id, organizzazioneId } of old) {
    const scope = alServizio(organizzazioneId)
    await db(scope, async (tx) => {
      await tx.lotto.deleteMany({ where: { organizzazioneId, id } })
      const reason = 'lotto di clienti oltre il suo ultimo giorno'
      await audit(tx, scope, { belfiore: INSTALLATION, persona: null, action: 'erase:lotto', reason, object: id })
    })
  }
  return old.length
}
