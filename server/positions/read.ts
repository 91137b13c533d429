import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import { outcome } from '../../engine/kernel/problem'
import { mandatiVivi } from '../organizzazioni/queries'
import { dayColumn, today } from '../platform/clock'
import type { Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { heldBy } from './held'
import { dovutiOf, proposteOf, versamentiOf } from './ledger'
import { finoAllaMorte, mortiFra } from './morte'
import type { ConcessioneRow, Position, Tariffe, UtenzaRow } from './position.types'
import { datedOf, said, tributoOf } from './rows'
import { conPrecedenti, tariffeTariOf } from './to-engine-tari'

/** Of whom, in which comune and year. */
export type Asked = { readonly belfiore: string; readonly codiceFiscale: string; readonly anno: number }

type Whose = Omit<Asked, 'anno'>

/** Those of the mandates that an organisation acts under. */
const tributiAperti = async (tx: Tx, scope: Scope, { belfiore, codiceFiscale }: Whose): Promise<readonly Tributo[]> => {
  const rows = await mandatiVivi(tx, scope)
  const here = rows.filter((row) => row.cliente === codiceFiscale && (row.belfiore ?? belfiore) === belfiore)
  const open = new Set(here.flatMap(({ tributi }) => tributi.map(tributoOf)))
  return TRIBUTI.filter((each) => open.has(each))
}

/** Those of a delega, where who looks is neither the comune nor the person nor who represents them. */
const openTo = async (tx: Tx, scope: Scope, { belfiore, codiceFiscale }: Whose): Promise<readonly Tributo[]> => {
  if (scope.role === 'intermediario') return tributiAperti(tx, scope, { belfiore, codiceFiscale })
  if (scope.persona === null || scope.persona === codiceFiscale) return TRIBUTI
  const day = dayColumn(today())
  const rows = await tx.delega.findMany({
    where: {
      ...{ id: { in: [...scope.mandates] }, belfiore, delegante: codiceFiscale, delegato: scope.actor },
      ...{ revocataIl: null, accettataIl: { not: null }, dal: { lte: day }, al: { gte: day } },
    },
  })
  const open = new Set(rows.flatMap(({ tributi }) => tributi.map(tributoOf)))
  return TRIBUTI.filter((each) => open.has(each))
}

const nomeOf = async (tx: Tx, whose: Whose): Promise<string | undefined> => {
  const row = await tx.datoSoggetto.findFirst({
    where: { ...whose, superatoIl: null },
    orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
  })
  if (row === null) return undefined
  return row.denominazione ?? [row.cognome, row.nome].filter((part) => part !== null).join(' ')
}

/** Rows that touch the year. */
const inYear = (anno: number) => ({
  superatoIl: null,
  dal: { lte: dayColumn(`${anno}-12-31`) },
  OR: [{ al: null }, { al: { gte: dayColumn(`${anno}-01-01`) } }],
})

/** Of one person, or of many: whose is with each row. */
type AskedMany = Omit<Asked, 'codiceFiscale'> & { readonly codiceFiscale: string | { readonly in: string[] } }

export const utenzeOf = async (
  tx: Tx,
  { belfiore, codiceFiscale, anno }: AskedMany,
): Promise<readonly (UtenzaRow & { readonly codiceFiscale: string })[]> => {
  const rows = await tx.utenzaTari.findMany({
    where: { belfiore, codiceFiscale, ...inYear(anno) },
    orderBy: [{ codice: 'asc' }, { dal: 'asc' }],
  })
  return rows.map((row) => ({
    ...datedOf(row),
    codiceFiscale: row.codiceFiscale,
    codice: row.codice,
    tipo: row.tipo,
    categoria: said(row.categoria),
    superficie: row.superficie.toString(),
    occupanti: said(row.occupanti),
    dati: row.dati,
    indirizzo: row.indirizzo === null ? undefined : [row.indirizzo, row.civico].filter(Boolean).join(' '),
  }))
}

export const concessioniOf = async (
  tx: Tx,
  { belfiore, codiceFiscale, anno }: AskedMany,
): Promise<readonly (ConcessioneRow & { readonly codiceFiscale: string })[]> => {
  const rows = await tx.concessione.findMany({
    where: { belfiore, codiceFiscale, ...inYear(anno) },
    orderBy: [{ dal: 'asc' }, { numero: 'asc' }],
  })
  return rows.map((row) => ({
    ...datedOf(row),
    codiceFiscale: row.codiceFiscale,
    numero: row.numero,
    tipo: row.tipo,
    descrizione: said(row.descrizione),
    dati: row.dati,
  }))
}

/** What the comune decided for that very year, where its settings hold it: last year's tariffs are not this year's. */
const tariffaOf = async (tx: Tx, belfiore: string, chiave: string, anno: number): Promise<unknown> => {
  const row = await tx.parametroEnte.findFirst({
    where: {
      ...{ belfiore, chiave, superatoIl: null },
      dal: { gte: dayColumn(`${anno}-01-01`), lte: dayColumn(`${anno}-12-31`) },
    },
    orderBy: { dal: 'desc' },
  })
  return row?.valore
}

const asksPrima = (tari: unknown): boolean => {
  const read = outcome(() => tariffeTariOf(tari))
  return read.ok && read.value !== undefined && conPrecedenti(read.value)
}

/** Both of a year. */
export const tariffeOf = async (tx: Tx, { belfiore, anno }: Pick<Asked, 'belfiore' | 'anno'>): Promise<Tariffe> => {
  const tari = await tariffaOf(tx, belfiore, 'tari.tariffe', anno)
  const canone = await tariffaOf(tx, belfiore, 'canone.regolamento', anno)
  if (!asksPrima(tari)) return { tari, canone }
  return { tari, canone, tariPrima: await tariffaOf(tx, belfiore, 'tari.tariffe', anno - 1) }
}

const read = async (tx: Tx, asked: Asked, natura: string, tributi: readonly Tributo[]): Promise<Position> => {
  const { belfiore, codiceFiscale, anno } = asked
  const whose = { belfiore, codiceFiscale }
  const position = {
    ...{ belfiore, codiceFiscale, anno, natura, tributi },
    nome: await nomeOf(tx, whose),
    immobili: await heldBy(tx, whose),
    utenze: await utenzeOf(tx, asked),
    concessioni: await concessioniOf(tx, asked),
    dovuti: await dovutiOf(tx, asked),
    versamenti: await versamentiOf(tx, asked),
    proposte: await proposteOf(tx, asked),
    tariffe: await tariffeOf(tx, asked),
  }
  return finoAllaMorte(position, (await mortiFra(tx, belfiore, [codiceFiscale])).get(codiceFiscale))
}

/** What the scope may see of a person for a year; undefined where it sees nobody. Who calls writes in the audit that it was read. */
export const readPosition = async (tx: Tx, scope: Scope, asked: Asked): Promise<Position | undefined> => {
  const { belfiore, codiceFiscale } = asked
  const soggetto = await tx.soggetto.findUnique({ where: { belfiore_codiceFiscale: { belfiore, codiceFiscale } } })
  return soggetto === null ? undefined : read(tx, asked, soggetto.natura, await openTo(tx, scope, asked))
}
