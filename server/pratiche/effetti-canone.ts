import {
  datiConcessi,
  type Concessa,
  type EffettoCanone,
  type TariffaConcessa,
} from '../../contracts/pratiche/effetti-canone'
import { previousDay } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { dayColumn, isoDayOf } from '../platform/clock'
import type { Prisma, Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { canoneMisurato, readPosition, tariffeOf, type Position } from '../positions/queries'
import { Superata } from '../positions/apply-correction'
import { conosci, vuota, type SuImu } from './effetti-imu'

type Before = NonNullable<Awaited<ReturnType<Tx['concessione']['findFirst']>>>

/** Why a concession is not recorded by itself: the one before is not theirs, or has paid for days of this year already. */
export type OstacoloCanone = 'concessione' | 'anno'

const FIRST_DAY = '-01-01'

/** The concession in whose place the new one stands, where it still runs. A year that it was charged for cannot be shared. */
const primaDi = async (tx: Tx, su: SuImu, effetto: EffettoCanone): Promise<Before | OstacoloCanone | undefined> => {
  const { sostituisce: numero, dal } = effetto
  if (numero === undefined) return undefined
  const { belfiore, codiceFiscale } = su
  const where = { belfiore, codiceFiscale, numero, superatoIl: null }
  const row = await tx.concessione.findFirst({ where, orderBy: { dal: 'desc' } })
  if (row === null) return 'concessione'
  if (row.al !== null && isoDayOf(row.al) < dal) return undefined
  return dal.endsWith(FIRST_DAY) && isoDayOf(row.dal) < dal ? row : 'anno'
}

/** With the new concession among those of the year. */
const withNew = (position: Position, { dal, al, voce }: EffettoCanone, tariffa: TariffaConcessa): Position => {
  const row = { id: '', fonte: 'ufficio', dal, al, descrizione: undefined }
  const made = { ...row, numero: 'nuova', tipo: voce.tipo, dati: datiConcessi(voce, tariffa) }
  return { ...position, concessioni: [...position.concessioni, made] }
}

const amount = (position: Position): Cents | undefined => {
  if (position.concessioni.length === 0 && position.tariffe.canone !== undefined) return 0 as Cents
  const measured = canoneMisurato(position, position.tariffe.canone)
  return typeof measured === 'number' ? measured : undefined
}

/** The canone of the year before and after, by the tariff that the office gives, or the ordinary one of the comune. */
export const importiCanone = async (
  tx: Tx,
  scope: Scope,
  su: SuImu,
  effetto: EffettoCanone,
  tariffa: TariffaConcessa = { coefficienti: [] },
): Promise<{
  readonly prima: Cents | undefined
  readonly dopo: Cents | undefined
  readonly ostacolo?: OstacoloCanone
}> => {
  const before = await primaDi(tx, su, effetto)
  if (typeof before === 'string') return { prima: undefined, dopo: undefined, ostacolo: before }
  const position = (await readPosition(tx, scope, su)) ?? { ...vuota(su), tariffe: await tariffeOf(tx, su) }
  const left = position.concessioni.filter(({ id }) => id !== before?.id)
  return { prima: amount(position), dopo: amount(withNew({ ...position, concessioni: left }, effetto, tariffa)) }
}

/** The row is history; it holds until the day before the new one. */
const endBefore = async (tx: Tx, scope: Scope, row: Before, { dal }: EffettoCanone): Promise<void> => {
  const where = { belfiore: row.belfiore, id: row.id, superatoIl: null }
  const { count } = await tx.concessione.updateMany({ where, data: { superatoIl: new Date() } })
  if (count !== 1) throw new Superata()
  const { id: _, registratoIl: __, superatoIl: ___, ...as } = row
  const until = { ...as, al: dayColumn(previousDay(dal)), fonte: 'ufficio', registratoDa: scope.actor }
  await tx.concessione.createMany({ data: [until as Prisma.ConcessioneCreateManyInput] })
}

/** Records the concession under its number. @throws Superata where the record is no longer as the request found it */
export const applicaCanone = async (
  tx: Tx,
  scope: Scope,
  su: SuImu,
  effetto: EffettoCanone,
  concessa: Concessa | undefined,
): Promise<void> => {
  if (concessa === undefined) throw new Superata()
  const { belfiore, codiceFiscale } = su
  const { dal, al, indirizzo, voce } = effetto
  const before = await primaDi(tx, su, effetto)
  if (typeof before === 'string') throw new Superata()
  await conosci(tx, scope, su)
  if (before !== undefined) await endBefore(tx, scope, before, effetto)
  const { numero, descrizione } = concessa
  const own = { belfiore, codiceFiscale, numero, tipo: voce.tipo, indirizzo, fonte: 'ufficio' }
  const when = { dal: dayColumn(dal), ...(al === undefined ? {} : { al: dayColumn(al) }) }
  const said = descrizione === '' ? {} : { descrizione }
  await tx.concessione.createMany({
    data: [{ ...own, ...when, ...said, dati: datiConcessi(voce, concessa), registratoDa: scope.actor }],
  })
}
