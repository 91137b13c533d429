import type { StatoLotto } from '../../../contracts/lotti'
import { isUuid } from '../../../contracts/uuid'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { DettoLotto } from '../../../contracts/lotto'
import type { IsoDate } from '../../../engine/kernel/dates'
import type { Cents } from '../../../engine/kernel/money'
import { toCents } from '../../../engine/kernel/money'
import type { Colonne } from '../../../formats/elenchi/elenco'
import type { LineError } from '../../../formats/line-error'
import type { Quale } from '../../f24/queries'
import { isoDayOf } from '../../platform/clock'
import { db, Prisma, type Tx } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import type { ProblemaLotto } from '../lotto.types'
import { daDire } from '../riepilogo'
import type { Conteggi } from './confronta'
import { organizzazioneDi } from './tenuto'

/** A batch in the list: how many clients, how many are computed, and to what they came. */
export type LottoTenuto = {
  readonly id: string
  readonly anno: number
  readonly quale: Quale
  readonly nome: string
  readonly lingua: Lingua
  readonly stato: StatoLotto
  readonly creatoDa: string
  /** Name of the key by which a program sent it; undefined: a person did. */
  readonly chiave: string | undefined
  readonly creatoIl: Date
  readonly finitoIl: Date | undefined
  readonly tenutoAl: IsoDate | undefined
  readonly giorno: IsoDate | undefined
  readonly colonne: Colonne
  readonly conteggi: Conteggi | undefined
  readonly clienti: number
  readonly fatti: number
  readonly pronti: number
  readonly niente: number
  readonly fermi: number
  /** In a later batch of the same year. */
  readonly sostituiti: number
  readonly daPagare: Cents
}

type Row = Omit<LottoTenuto, 'chiave' | 'tenutoAl' | 'giorno' | 'finitoIl' | 'daPagare' | 'conteggi'> & {
  readonly chiave: string | null
  readonly tenutoAl: Date | null
  readonly giorno: Date | null
  readonly finitoIl: Date | null
  readonly conteggi: Conteggi | null
  readonly daPagare: bigint
}

const MOST = 100

/** A person reaches all of their organisation; a program what it brought in by its key. */
const raggiunti = ({ chiave }: Scope): Prisma.Sql =>
  chiave === undefined ? Prisma.sql`true` : Prisma.sql`l.chiave_id = ${chiave}::uuid`

const rowsOf = (tx: Tx, scope: Scope, which: Prisma.Sql) => tx.$queryRaw<Row[]>`
  select l.id::text as id, l.anno, l.quale, l.nome, l.lingua, l.stato, l.creato_da as "creatoDa", l.creato_il as "creatoIl",
    l.finito_il as "finitoIl", l.tenuto_al as "tenutoAl", l.giorno, l.colonne, l.conteggi, k.nome as chiave, c.*
  from lotto l left join chiave_organizzazione k on k.id = l.chiave_id, lateral (select count(*)::int as clienti,
      count(*) filter (where stato = 'fatto')::int as fatti,
      count(*) filter (where esito = 'pronto' and sostituito_da is null)::int as pronti,
      count(*) filter (where esito = 'niente' and sostituito_da is null)::int as niente,
      count(*) filter (where esito = 'fermo' and sostituito_da is null)::int as fermi,
      count(sostituito_da)::int as sostituiti,
      coalesce(sum(da_pagare) filter (where sostituito_da is null), 0)::bigint as "daPagare"
    from cliente_lotto x where x.organizzazione_id = l.organizzazione_id and x.lotto_id = l.id) c
  where l.organizzazione_id = ${organizzazioneDi(scope)}::uuid and ${raggiunti(scope)} and ${which} order by l.creato_il desc limit ${MOST}`

const toLotto = ({ chiave, tenutoAl, giorno, finitoIl, conteggi, daPagare, ...row }: Row): LottoTenuto => ({
  ...row,
  chiave: chiave ?? undefined,
  tenutoAl: tenutoAl === null ? undefined : isoDayOf(tenutoAl),
  giorno: giorno === null ? undefined : isoDayOf(giorno),
  finitoIl: finitoIl ?? undefined,
  conteggi: conteggi ?? undefined,
  daPagare: toCents(Number(daPagare)),
})

/** The batches of an organisation, the newest first. */
export const lottiDi = (scope: Scope): Promise<readonly LottoTenuto[]> =>
  db(scope, async (tx) => (await rowsOf(tx, scope, Prisma.sql`true`)).map(toLotto))

/** One of them; undefined where the organisation has none of the kind. */
export const lottoDi = (scope: Scope, id: string): Promise<LottoTenuto | undefined> => {
  if (!isUuid(id)) return Promise.resolve(undefined)
  return db(scope, async (tx) => {
    const [row] = await rowsOf(tx, scope, Prisma.sql`l.id = ${id}::uuid`)
    return row === undefined ? undefined : toLotto(row)
  })
}

/** What is missing in a batch, in the order of its file: of its clients, and rows that are nobody's as they stand. */
export const mancanze = (scope: Scope, id: string, lingua: Lingua): Promise<readonly DettoLotto[]> =>
  db(scope, async (tx) => {
    const where = { organizzazioneId: organizzazioneDi(scope), lottoId: id }
    const clienti = await tx.clienteLotto.findMany({
      where: { ...where, sostituitoDa: null, stato: 'fatto', NOT: { problemi: { equals: [] } } },
      select: { codiceFiscale: true, problemi: true },
    })
    const nessuno = await tx.rigaLotto.findMany({ where: { ...where, codiceFiscale: '' }, select: { errori: true } })
    return daDire(
      clienti.map(({ codiceFiscale, problemi }) => ({ codiceFiscale, problemi: (problemi ?? []) as ProblemaLotto[] })),
      nessuno.flatMap(({ errori }) => (errori ?? []) as LineError[]),
      lingua,
    )
  })
