import type { IsoDate } from '../../engine/kernel/dates'
import { toCents } from '../../engine/kernel/money'
import { isoDayOf } from '../platform/clock'
import { Prisma, type Tx } from '../platform/db'
import { jsonRows } from '../platform/json-rows'
import type { DovutoRow, PropostaRow, VersamentoRow } from './position.types'
import { by, centsOf, centsSaid, said, tributoOf } from './rows'

type Asked = { readonly belfiore: string; readonly codiceFiscale: string; readonly anno: number }

const MATCHED = { where: { superatoIl: null } } as const

/** What the office has on record as owed by these people for the year, in the order of the days. */
export const dovutiOfMany = async (
  tx: Tx,
  { belfiore, anno }: Omit<Asked, 'codiceFiscale'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly DovutoRow[]>> => {
  const rows = await tx.dovuto.findMany({
    where: { belfiore, anno, codiceFiscale: { in: [...people] }, superatoIl: null },
    include: { abbinamenti: MATCHED },
    orderBy: [{ scadenza: 'asc' }, { tributo: 'asc' }, { id: 'asc' }],
  })
  const toRow = (row: (typeof rows)[number]): DovutoRow => ({
    id: row.id,
    tributo: tributoOf(row.tributo),
    codiceTributo: said(row.codiceTributo),
    rata: row.rata,
    importo: centsOf(row.importo),
    abbinato: toCents(row.abbinamenti.reduce((sum, own) => sum + centsOf(own.importo), 0)),
    scadenza: isoDayOf(row.scadenza),
    origine: row.origine,
    riferimento: said(row.riferimento),
  })
  return by(rows, ({ codiceFiscale }) => codiceFiscale, toRow)
}

/** The same of one person. */
export const dovutiOf = async (tx: Tx, asked: Asked): Promise<readonly DovutoRow[]> =>
  (await dovutiOfMany(tx, asked, [asked.codiceFiscale])).get(asked.codiceFiscale) ?? []

type VersamentoFound = {
  readonly codiceFiscale: string
  readonly id: string
  readonly tributo: string
  readonly codiceTributo: string | null
  readonly rata: string | null
  readonly importo: number
  readonly versatoIl: IsoDate
  readonly mezzo: string
  readonly abbinamenti: readonly { readonly dovuto: string; readonly importo: number; readonly motivo: string }[] | null
}

const PAID = ({ belfiore, anno }: Omit<Asked, 'codiceFiscale'>, people: readonly string[]) => Prisma.sql`
  select codice_fiscale as "codiceFiscale", id, tributo, codice_tributo as "codiceTributo", rata, importo,
    versato_il as "versatoIl", mezzo, (
      select json_agg(json_build_object('dovuto', dovuto_id, 'importo', a.importo, 'motivo', motivo)
        order by a.registrato_il, a.id)
      from abbinamento a where a.belfiore = v.belfiore and a.versamento_id = v.id and a.superato_il is null) as abbinamenti
  from versamento v
  where belfiore = ${belfiore}::bpchar and codice_fiscale = any (${[...people]}) and anno = ${anno} and superato_il is null
  order by versato_il, id`

const toVersamentoRow = (row: VersamentoFound): VersamentoRow => ({
  id: row.id,
  tributo: tributoOf(row.tributo),
  codiceTributo: said(row.codiceTributo),
  rata: said(row.rata),
  importo: centsOf(row.importo),
  versatoIl: row.versatoIl,
  mezzo: row.mezzo,
  abbinamenti: (row.abbinamenti ?? []).map((own) => ({ ...own, importo: centsOf(own.importo) })),
})

/** What these people paid for the year, and to what it was put. */
export const versamentiOfMany = async (
  tx: Tx,
  asked: Omit<Asked, 'codiceFiscale'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly VersamentoRow[]>> =>
  by(await jsonRows<VersamentoFound>(tx, PAID(asked, people)), ({ codiceFiscale }) => codiceFiscale, toVersamentoRow)

/** The same of one person. */
export const versamentiOf = async (tx: Tx, asked: Asked): Promise<readonly VersamentoRow[]> =>
  (await versamentiOfMany(tx, asked, [asked.codiceFiscale])).get(asked.codiceFiscale) ?? []

type PropostaFound = Awaited<ReturnType<Tx['proposta']['findFirstOrThrow']>>

export const toPropostaRow = (row: PropostaFound): PropostaRow => ({
  id: row.id,
  anno: row.anno,
  tributo: tributoOf(row.tributo),
  immobile: said(row.immobileId),
  oggetto: row.oggetto,
  risposta: row.risposta,
  prima: row.prima,
  dopo: row.dopo,
  importoPrima: centsSaid(row.importoPrima),
  importoDopo: centsSaid(row.importoDopo),
  nota: said(row.nota),
  creataIl: row.creataIl,
  esito: said(row.esito),
  motivo: said(row.motivo),
})

/** What the person said of it, kept for ever; the newest last. */
export const proposteOf = async (tx: Tx, { belfiore, codiceFiscale, anno }: Asked): Promise<readonly PropostaRow[]> => {
  const rows = await tx.proposta.findMany({
    where: { belfiore, codiceFiscale, anno },
    orderBy: [{ creataIl: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toPropostaRow)
}
