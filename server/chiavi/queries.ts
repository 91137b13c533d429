import { AZIONI_CHIAVE, type AzioneChiave, type StatoChiave } from '../../contracts/chiave'
import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, type Prisma, type Tx } from '../platform/db'
import { ScopeError, type Scope } from '../platform/scope'

/** A key as the people of its organisation see it: nothing of the secret. */
export type ChiaveInElenco = {
  readonly id: string
  readonly nome: string
  readonly azioni: readonly AzioneChiave[]
  readonly comuni: readonly string[]
  /** Name of the seat whose clients alone it reaches; undefined: all. */
  readonly sede: string | undefined
  readonly alMinuto: number
  readonly al: IsoDate
  readonly creataDa: string
  readonly creataIl: Date
  readonly usataIl: Date | undefined
  readonly stato: StatoChiave
}

export type ChiaveRow = Prisma.ChiaveOrganizzazioneGetPayload<object>

/** @param dirige whether who made it directs the organisation today */
export const statoDi = ({ revocataIl, al }: Pick<ChiaveRow, 'revocataIl' | 'al'>, dirige: boolean): StatoChiave => {
  if (revocataIl !== null) return 'revocata'
  if (isoDayOf(al) < today()) return 'scaduta'
  return dirige ? 'viva' : 'orfana'
}

/** Who directs an organisation today, as far as the transaction sees its people. */
export const responsabili = async (tx: Tx, organizzazioneId: string): Promise<ReadonlySet<string>> => {
  const day = dayColumn(today())
  const live = { dal: { lte: day }, OR: [{ al: null }, { al: { gte: day } }] }
  const rows = await tx.operatoreOrganizzazione.findMany({
    where: { organizzazioneId, ruolo: 'responsabile', ...live },
    select: { codiceFiscale: true },
  })
  return new Set(rows.map(({ codiceFiscale }) => codiceFiscale))
}

export const azioniDi = ({ azioni }: Pick<ChiaveRow, 'azioni'>): readonly AzioneChiave[] =>
  AZIONI_CHIAVE.filter((one) => azioni.includes(one))

/** So many, the newest first: those that are over go to the end of what is shown, and then out of it. */
const MOST = 100

/** The keys of an organisation, live and over. */
export const chiaviDi = (scope: Scope): Promise<readonly ChiaveInElenco[]> =>
  db(scope, async (tx) => {
    const { organizzazione } = scope
    if (organizzazione === undefined) throw new ScopeError('Asked for the keys of who acts for no organisation.')
    const chiefs = await responsabili(tx, organizzazione)
    const rows = await tx.chiaveOrganizzazione.findMany({
      where: { organizzazioneId: organizzazione },
      include: { sede: true },
      orderBy: [{ revocataIl: { sort: 'desc', nulls: 'first' } }, { creataIl: 'desc' }],
      take: MOST,
    })
    return rows.map((row) => ({
      ...{ id: row.id, nome: row.nome, azioni: azioniDi(row), comuni: row.comuni, sede: row.sede?.nome },
      alMinuto: row.alMinuto,
      ...{ al: isoDayOf(row.al), creataDa: row.creataDa, creataIl: row.creataIl, usataIl: row.usataIl ?? undefined },
      stato: statoDi(row, chiefs.has(row.creataDa)),
    }))
  })
