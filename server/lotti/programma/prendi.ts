import { CLIENTI_PER_RISPOSTA, type riepilogoLotto, type sendLotto } from '../../../contracts/api/lotto'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { z } from 'zod'
import { db, type Tx } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import type { EsitoLotto, ProblemaLotto } from '../lotto.types'
import { daDire } from '../riepilogo'
import { scaricato } from '../tenuti/commands'
import { lottoDi } from '../tenuti/elenco'
import { organizzazioneDi } from '../tenuti/tenuto'

/** Why there is nothing to take: not there for this program, or not computed yet. */
export type NonPreso = 'lotto-absent' | 'lotto-not-ready'

export type Preso<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: NonPreso }

/** Some clients of a batch that is done, in the order of their file. */
const clientiDopo = (tx: Tx, scope: Scope, lottoId: string, dopo: number) =>
  tx.clienteLotto.findMany({
    where: { organizzazioneId: organizzazioneDi(scope), lottoId, sostituitoDa: null, ordine: { gt: dopo } },
    orderBy: { ordine: 'asc' },
    take: CLIENTI_PER_RISPOSTA,
  })

type ClienteDelLotto = Awaited<ReturnType<typeof clientiDopo>>[number]

/** What is said of those after `dopo`, and after which the next ones begin. */
const presi = async <T>(
  scope: Scope,
  id: string,
  dopo: number,
  say: (clienti: readonly ClienteDelLotto[], tx: Tx) => Promise<T>,
): Promise<Preso<T & { readonly dopo?: number }>> => {
  const lotto = await lottoDi(scope, id)
  if (lotto === undefined) return { ok: false, why: 'lotto-absent' }
  if (lotto.stato !== 'pronto') return { ok: false, why: 'lotto-not-ready' }
  const value = await db(scope, async (tx) => {
    const clienti = await clientiDopo(tx, scope, id, dopo)
    const last = clienti.length === CLIENTI_PER_RISPOSTA ? clienti.at(-1) : undefined
    return { ...(await say(clienti, tx)), ...(last === undefined ? {} : { dopo: last.ordine }) }
  })
  await scaricato(scope, id)
  return { ok: true, value }
}

const cents = (amount: bigint | null): number | null => (amount === null ? null : Number(amount))

/** What came of each client, in figures; what is missing where something is. */
export const riepilogoDelLotto = (
  scope: Scope,
  id: string,
  dopo: number,
  lingua: Lingua,
): Promise<Preso<z.infer<typeof riepilogoLotto>>> =>
  presi(scope, id, dopo, async (clienti) => ({
    clienti: clienti.map(({ codiceFiscale, nome, esito, imposta, daPagare, problemi }) => ({
      ...{ codiceFiscale, nome: nome ?? '', esito: esito as EsitoLotto },
      ...{ imposta: cents(imposta), daPagare: cents(daPagare) },
      problemi: [...daDire([{ codiceFiscale, problemi: (problemi ?? []) as ProblemaLotto[] }], [], lingua)],
    })),
  }))

type Modulo = z.infer<typeof sendLotto>['moduli'][number]['modulo']

/** The forms of each client as SEND takes them, as they were made. */
export const sendDelLotto = (scope: Scope, id: string, dopo: number): Promise<Preso<z.infer<typeof sendLotto>>> =>
  presi(scope, id, dopo, async (clienti, tx) => {
    const codes = clienti.map(({ codiceFiscale }) => codiceFiscale)
    const order = new Map(codes.map((code, at) => [code, at]))
    const carte = await tx.cartaLotto.findMany({
      where: {
        ...{ organizzazioneId: organizzazioneDi(scope), lottoId: id },
        ...{ codiceFiscale: { in: codes }, nome: { startsWith: 'send/' } },
      },
      orderBy: { nome: 'asc' },
    })
    const sorted = carte.sort((a, b) => order.get(a.codiceFiscale)! - order.get(b.codiceFiscale)!)
    const moduli = sorted.map(({ codiceFiscale, nome, corpo }) => ({
      ...{ codiceFiscale, file: nome },
      modulo: JSON.parse(Buffer.from(corpo).toString('utf8')) as Modulo,
    }))
    return { moduli }
  })
