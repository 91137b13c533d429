import type { Effetto } from '../../contracts/pratiche/effetti'
import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import type { Prisma, Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { applyCorrection, Superata } from '../positions/apply-correction'
import {
  corrected,
  imuOfImmobile,
  readPosition,
  tariMisurata,
  type Position,
  type Rates,
  type UtenzaRow,
} from '../positions/queries'
import { dayColumn } from './rows'

export { Superata }

/** Whose position, for which year, and by which request. */
export type Su = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly anno: number
  /** Of the request: a new utenza is known by it. */
  readonly protocollo: string
}

const COMODATO = { oggetto: 'condizione_imu', uso: 'comodato', dati: { comodatoRidotto: true } } as const

/** Rows of the utenze as they would be. */
const changed = (utenze: readonly UtenzaRow[], effetto: Effetto): readonly UtenzaRow[] => {
  switch (effetto.tipo) {
    case 'utenza-finita':
      return utenze.map((row) =>
        row.codice === effetto.codice && open(row, effetto.al) ? { ...row, al: effetto.al } : row,
      )
    case 'utenza-cambiata':
      return utenze.flatMap((row) => {
        if (row.codice !== effetto.codice || !open(row, effetto.dal)) return [row]
        const now = { ...row, ...said(effetto), dal: effetto.dal }
        return effetto.dal <= row.dal ? [now] : [{ ...row, al: previousDay(effetto.dal) }, now]
      })
    case 'utenza-nuova': {
      const { dal, indirizzo, superficie, occupanti } = effetto
      const more = { codice: '', tipo: 'domestica', categoria: undefined, dati: undefined, al: undefined }
      return [...utenze, { id: '', fonte: 'ufficio', dal, indirizzo, superficie, occupanti, ...more }]
    }
    case 'comodato':
      return utenze
  }
}

const open = ({ al, dal }: Pick<UtenzaRow, 'dal' | 'al'>, day: IsoDate): boolean =>
  (al === undefined || al >= day) && (dal <= day || al === undefined)

const said = ({ occupanti, superficie }: Extract<Effetto, { tipo: 'utenza-cambiata' }>) => ({
  ...(occupanti === undefined ? {} : { occupanti }),
  ...(superficie === undefined ? {} : { superficie }),
})

export type Importi = { readonly prima: number | undefined; readonly dopo: number | undefined }

const amount = (measured: ReturnType<typeof tariMisurata>): number | undefined =>
  typeof measured === 'number' ? measured : undefined

const importiOn = (position: Position, effetto: Effetto, rates: Rates): Importi => {
  if (effetto.tipo === 'comodato') {
    const after = corrected(position, effetto.immobile, COMODATO, effetto.dal)
    return {
      prima: imuOfImmobile(position, effetto.immobile, rates),
      dopo: imuOfImmobile(after, effetto.immobile, rates),
    }
  }
  const tariffe = position.tariffe.tari
  const after = { ...position, utenze: changed(position.utenze, effetto) }
  return { prima: amount(tariMisurata(position, tariffe)), dopo: amount(tariMisurata(after, tariffe)) }
}

/** The tax of the year before and after, in cents, each where the record says enough. */
export const importiDi = async (tx: Tx, scope: Scope, su: Su, effetto: Effetto, rates: Rates): Promise<Importi> => {
  const position = await readPosition(tx, scope, su)
  return position === undefined ? { prima: undefined, dopo: undefined } : importiOn(position, effetto, rates)
}

type UtenzaFound = NonNullable<Awaited<ReturnType<Tx['utenzaTari']['findFirst']>>>

const utenzaOf = async (
  tx: Tx,
  { belfiore, codiceFiscale }: Su,
  codice: string,
  day: IsoDate,
): Promise<UtenzaFound> => {
  const row = await tx.utenzaTari.findFirst({
    where: { belfiore, codiceFiscale, codice, superatoIl: null, OR: [{ al: null }, { al: { gte: dayColumn(day) } }] },
    orderBy: { dal: 'desc' },
  })
  if (row === null) throw new Superata()
  return row
}

/** The row is history, and these stand in its place. */
const inPlaceOf = async (
  tx: Tx,
  scope: Scope,
  row: UtenzaFound,
  more: readonly Partial<Prisma.UtenzaTariCreateManyInput>[],
): Promise<void> => {
  const where = { belfiore: row.belfiore, id: row.id, superatoIl: null }
  const { count } = await tx.utenzaTari.updateMany({ where, data: { superatoIl: new Date() } })
  if (count !== 1) throw new Superata()
  const { id: _, registratoIl: __, superatoIl: ___, ...as } = row
  const same = { ...as, registratoDa: scope.actor } as Prisma.UtenzaTariCreateManyInput
  await tx.utenzaTari.createMany({ data: more.map((each) => ({ ...same, ...each })) })
}

const changeUtenza = async (tx: Tx, scope: Scope, su: Su, effetto: Extract<Effetto, { tipo: 'utenza-cambiata' }>) => {
  const row = await utenzaOf(tx, su, effetto.codice, effetto.dal)
  const now = { ...said(effetto), fonte: 'ufficio', dal: dayColumn(effetto.dal) }
  const splits = effetto.dal > isoDayOf(row.dal)
  // the key of a file stays with what holds now: the same file brought in again is known
  const until = { chiave: null, al: dayColumn(previousDay(effetto.dal)) }
  await inPlaceOf(tx, scope, row, splits ? [until, now] : [{ ...now, dal: row.dal }])
}

const newUtenza = async (tx: Tx, scope: Scope, su: Su, effetto: Extract<Effetto, { tipo: 'utenza-nuova' }>) => {
  const { belfiore, codiceFiscale, protocollo } = su
  const { dal, indirizzo, superficie, occupanti } = effetto
  const own = { belfiore, codiceFiscale, codice: `P${protocollo}`, tipo: 'domestica', fonte: 'ufficio' }
  await tx.utenzaTari.createMany({
    data: [{ ...own, dal: dayColumn(dal), indirizzo, superficie, occupanti, registratoDa: scope.actor }],
  })
}

/**
 * Changes the position as the request asks: new rows from a day on, and those before them kept as history. Who calls writes the
 * audit. @throws Superata where the position is no longer as the request found it
 */
export const applica = async (
  tx: Tx,
  scope: Scope,
  su: Su,
  effetto: Effetto,
  riga: string | undefined,
): Promise<void> => {
  switch (effetto.tipo) {
    case 'comodato': {
      const { immobile, dal } = effetto
      await applyCorrection(tx, scope, { ...su, immobile, dal, correction: COMODATO, riga })
      return
    }
    case 'utenza-finita': {
      const row = await utenzaOf(tx, su, effetto.codice, effetto.al)
      await inPlaceOf(tx, scope, row, [{ fonte: 'ufficio', al: dayColumn(effetto.al) }])
      return
    }
    case 'utenza-cambiata':
      return changeUtenza(tx, scope, su, effetto)
    case 'utenza-nuova':
      return newUtenza(tx, scope, su, effetto)
  }
}
