import type { Motivo, StatoPlico, StatoStampa } from '../../contracts/consegna/stampa'
import { isUuid } from '../../contracts/uuid'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Deposito } from '../platform/storage'
import { storageOf } from '../platform/storage-chosen'
import type { BustaInIndice } from './indice'
import { restano, type RunRef } from './restano'

/** A batch on the page of the office. */
export type PlicoRow = {
  readonly id: string
  readonly numero: number
  /** Grams at most. */
  readonly classe: number
  readonly buste: number
  readonly fogli: number
  readonly stato: StatoPlico
  readonly byte: number | undefined
  readonly impronta: string | undefined
}

/** What was asked to be printed, once. */
export type StampaRow = {
  readonly id: string
  readonly stato: StatoStampa
  readonly chiestaDa: string
  readonly chiestaIl: Date
  /** Statements looked at so far. */
  readonly contate: number
  readonly plichi: readonly PlicoRow[]
}

/** A run on its way to the printing house. */
export type InCarta = {
  /** Statements that nobody asked to be printed yet. */
  readonly restano: number
  readonly stampe: readonly StampaRow[]
  /** How many are not printed, by reason. */
  readonly fuori: Readonly<Partial<Record<Motivo, number>>>
}

type Found = Awaited<ReturnType<Tx['plico']['findFirstOrThrow']>>

const toPlico = ({ id, numero, classe, buste, fogli, stato, byte, impronta }: Found): PlicoRow => ({
  ...{ id, numero, classe, buste, fogli, stato: stato as StatoPlico },
  ...{ byte: byte ?? undefined, impronta: impronta ?? undefined },
})

const fuoriDi = async (tx: Tx, belfiore: string, stampe: readonly string[]): Promise<InCarta['fuori']> => {
  const rows = await tx.busta.groupBy({
    by: ['motivo'],
    where: { belfiore, stampaId: { in: [...stampe] }, motivo: { not: null } },
    _count: true,
  })
  return Object.fromEntries(rows.map(({ motivo, _count }) => [motivo, _count]))
}

/** How a run stands with the printing house. */
export const inCartaDi = (scope: Scope, run: RunRef): Promise<InCarta> =>
  db(scope, async (tx) => {
    const { belfiore, id } = run
    const [left] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from avviso a where ${restano(run)}`
    const stampe = await tx.stampa.findMany({
      where: { belfiore, emissioneId: id },
      orderBy: { chiestaIl: 'desc' },
      include: { plichi: { orderBy: { numero: 'asc' } }, _count: { select: { buste: true } } },
    })
    return {
      restano: left?.n ?? 0,
      stampe: stampe.map(({ id: own, stato, chiestaDa, chiestaIl, plichi, _count }) => ({
        ...{ id: own, stato: stato as StatoStampa, chiestaDa, chiestaIl, contate: _count.buste },
        plichi: plichi.map(toPlico),
      })),
      fuori: await fuoriDi(
        tx,
        belfiore,
        stampe.map((own) => own.id),
      ),
    }
  })

/** A statement that is not printed. */
export type Fuori = { readonly numero: number; readonly nome: string; readonly motivo: Motivo }

const AT_ONCE = 50

/** Who is not printed for, in the order of their numbers, after one; that they were shown is written in the audit. */
export const nonStampati = (
  scope: Scope,
  { belfiore, id }: RunRef,
  dopo: number,
): Promise<{ readonly fuori: readonly Fuori[]; readonly altri: boolean }> =>
  db(scope, async (tx) => {
    const rows = await tx.busta.findMany({
      where: { belfiore, stampa: { emissioneId: id }, motivo: { not: null }, numero: { gt: dopo } },
      orderBy: { numero: 'asc' },
      take: AT_ONCE + 1,
    })
    const shown = rows.slice(0, AT_ONCE)
    const about = { belfiore, action: 'read:avviso', reason: 'avvisi che non vanno in stampa' } as const
    await audit(
      tx,
      scope,
      ...shown.map(({ codiceFiscale, avvisoId }) => ({ ...about, persona: codiceFiscale, object: avvisoId })),
    )
    return {
      fuori: shown.map(({ numero, nome, motivo }) => ({ numero, nome, motivo: motivo as Motivo })),
      altri: rows.length > AT_ONCE,
    }
  })

/** A batch that was made, with what is in it. */
export type PlicoIntero = {
  readonly belfiore: string
  readonly numero: number
  readonly byte: number
  readonly impronta: string
  readonly buste: readonly BustaInIndice[]
  /** Its file, piece by piece. */
  readonly pezzi: () => AsyncIterable<Uint8Array>
}

type Busta = Awaited<ReturnType<Tx['busta']['findFirstOrThrow']>>

const inIndice = (own: Busta): BustaInIndice => {
  const { belfiore, anno, numero, copia, nome, indirizzo, cap, pagine, classe } = own
  return {
    ...{ belfiore, anno, numero, copia, nome, indirizzo, pagine, classe, cap: cap ?? '' },
    ...{ posizione: own.posizione!, daPagina: own.daPagina! },
  }
}

/**
 * A batch of a run to take along: the same whenever it is asked for. That it was is written in the audit of everybody who is in it.
 * @returns undefined where there is none that is made, and that the scope may see
 */
export const apriPlico = (scope: Scope, emissioneId: string, id: string): Promise<PlicoIntero | undefined> => {
  if (!isUuid(emissioneId) || !isUuid(id)) return Promise.resolve(undefined)
  return db(scope, async (tx) => {
    const found = await tx.plico.findFirst({ where: { id, stato: 'fatto', stampa: { emissioneId } } })
    if (found === null) return undefined
    const { belfiore, numero } = found
    const buste = await tx.busta.findMany({ where: { belfiore, plicoId: id }, orderBy: { posizione: 'asc' } })
    const about = { belfiore, action: 'export:avviso', reason: 'avviso in un lotto per la stampa' } as const
    await audit(
      tx,
      scope,
      ...buste.map(({ codiceFiscale, avvisoId }) => ({ ...about, persona: codiceFiscale, object: avvisoId })),
    )
    const key = { belfiore, id: found.fileId!, plico: id }
    return {
      ...{ belfiore, numero, byte: found.byte!, impronta: found.impronta! },
      buste: buste.map(inIndice),
      pezzi: () => storageOf(found.deposito as Deposito).get(scope, key),
    }
  })
}
