import { db } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import type { ProblemaLotto } from '../lotto.types'
import type { LineError } from '../../../formats/line-error'
import { paroleLotto } from '../parole'
import { daCompletare, tabellaRiepilogo, type RigaRiepilogo } from '../riepilogo'
import { zipDi, type FileZip } from '../zip'
import { scaricato } from './commands'
import { lottoDi, type LottoTenuto } from './elenco'
import { organizzazioneDi } from './tenuto'

/** Papers of so many clients are held at once. */
const AT_ONCE = 20

type Which = { readonly organizzazioneId: string; readonly lottoId: string }

const tabelle = async (scope: Scope, which: Which, { lingua }: LottoTenuto): Promise<readonly FileZip[]> => {
  const { clienti, nessuno } = await db(scope, async (tx) => ({
    clienti: await tx.clienteLotto.findMany({
      where: { ...which, sostituitoDa: null, stato: 'fatto' },
      orderBy: { ordine: 'asc' },
      select: { codiceFiscale: true, problemi: true, riepilogo: true },
    }),
    nessuno: await tx.rigaLotto.findMany({ where: { ...which, codiceFiscale: '' }, select: { errori: true } }),
  }))
  const missing = clienti.map(({ codiceFiscale, problemi }) => ({
    ...{ codiceFiscale, problemi: (problemi ?? []) as ProblemaLotto[] },
  }))
  const unread = nessuno.flatMap(({ errori }) => (errori ?? []) as LineError[])
  return [
    {
      name: 'riepilogo.csv',
      body: tabellaRiepilogo(
        clienti.map(({ riepilogo }) => riepilogo as RigaRiepilogo),
        lingua,
      ),
    },
    { name: 'da-completare.csv', body: daCompletare(missing, unread, lingua) },
    { name: 'leggimi.txt', body: `${paroleLotto(lingua)('leggimi')}\r\n` },
  ]
}

/** Each part in a transaction of its own: a slow reader holds no connection. */
async function* files(scope: Scope, lotto: LottoTenuto): AsyncGenerator<FileZip> {
  const which = { organizzazioneId: organizzazioneDi(scope), lottoId: lotto.id }
  yield* await tabelle(scope, which, lotto)
  for (let dopo = -1; ;) {
    const clienti = await db(scope, (tx) =>
      tx.clienteLotto.findMany({
        where: { ...which, sostituitoDa: null, ordine: { gt: dopo } },
        orderBy: { ordine: 'asc' },
        take: AT_ONCE,
        select: { ordine: true, carte: { orderBy: { nome: 'asc' } } },
      }),
    )
    if (clienti.length === 0) return
    for (const { carte } of clienti) for (const { nome, corpo } of carte) yield { name: nome, body: corpo }
    dopo = clienti.at(-1)!.ordine
  }
}

/**
 * The papers of a batch as one ZIP, as they were made: taken along again it is the same. Undefined where the batch is not the
 * organisation's, or is not done. That it was taken along is written.
 */
export const scaricaLotto = async (
  scope: Scope,
  id: string,
): Promise<{ readonly name: string; readonly bytes: AsyncGenerator<Uint8Array> } | undefined> => {
  const lotto = await lottoDi(scope, id)
  if (lotto?.stato !== 'pronto' || lotto.giorno === undefined) return undefined
  await scaricato(scope, id)
  return { name: `imu-${lotto.anno}-${lotto.quale}.zip`, bytes: zipDi(files(scope, lotto), lotto.giorno) }
}
