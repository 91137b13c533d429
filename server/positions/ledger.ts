import { toCents } from '../../engine/kernel/money'
import { isoDayOf } from '../platform/clock'
import type { Tx } from '../platform/db'
import type { DovutoRow, PropostaRow, VersamentoRow } from './position.types'
import { centsOf, centsSaid, said, tributoOf } from './rows'

type Asked = { readonly belfiore: string; readonly codiceFiscale: string; readonly anno: number }

const MATCHED = { where: { superatoIl: null } } as const

const YEAR = ({ belfiore, codiceFiscale, anno }: Asked) => ({ belfiore, codiceFiscale, anno, superatoIl: null })

/** What the office has on record as owed for the year, in the order of the days. */
export const dovutiOf = async (tx: Tx, asked: Asked): Promise<readonly DovutoRow[]> => {
  const rows = await tx.dovuto.findMany({
    where: YEAR(asked),
    include: { abbinamenti: MATCHED },
    orderBy: [{ scadenza: 'asc' }, { tributo: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    tributo: tributoOf(row.tributo),
    codiceTributo: said(row.codiceTributo),
    rata: row.rata,
    importo: centsOf(row.importo),
    abbinato: toCents(row.abbinamenti.reduce((sum, own) => sum + centsOf(own.importo), 0)),
    scadenza: isoDayOf(row.scadenza),
    origine: row.origine,
    riferimento: said(row.riferimento),
  }))
}

type AskedMany = Omit<Asked, 'codiceFiscale'> & { readonly codiceFiscale: string | { readonly in: string[] } }

const paidRows = (tx: Tx, { belfiore, codiceFiscale, anno }: AskedMany) =>
  tx.versamento.findMany({
    where: { belfiore, codiceFiscale, anno, superatoIl: null },
    include: { abbinamenti: MATCHED },
    orderBy: [{ versatoIl: 'asc' }, { id: 'asc' }],
  })

const toVersamentoRow = (row: Awaited<ReturnType<typeof paidRows>>[number]): VersamentoRow => ({
  id: row.id,
  tributo: tributoOf(row.tributo),
  codiceTributo: said(row.codiceTributo),
  rata: said(row.rata),
  importo: centsOf(row.importo),
  versatoIl: isoDayOf(row.versatoIl),
  mezzo: row.mezzo,
  abbinamenti: row.abbinamenti.map((own) => ({
    dovuto: own.dovutoId,
    importo: centsOf(own.importo),
    motivo: own.motivo,
  })),
})

/** What was paid for the year, and to what it was put. */
export const versamentiOf = async (tx: Tx, asked: Asked): Promise<readonly VersamentoRow[]> =>
  (await paidRows(tx, asked)).map(toVersamentoRow)

/** The same of many people. */
export const versamentiOfMany = async (
  tx: Tx,
  { belfiore, anno }: Omit<Asked, 'codiceFiscale'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly VersamentoRow[]>> => {
  const found = new Map<string, VersamentoRow[]>()
  for (const row of await paidRows(tx, { belfiore, anno, codiceFiscale: { in: [...people] } })) {
    found.set(row.codiceFiscale, [...(found.get(row.codiceFiscale) ?? []), toVersamentoRow(row)])
  }
  return found
}

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
