import { randomUUID } from 'node:crypto'
import type { AgendaForm, ChiusuraForm } from '../../contracts/agenda'
import { MODI, TEMI } from '../../contracts/appuntamento'
import type { IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, reference, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

export type Chiusura = {
  readonly id: string
  readonly dal: IsoDate
  readonly al: IsoDate
  readonly motivo: string
  /** `serie` of the office that closes; null: all of them. */
  readonly ufficio: string | null
}

/** When the offices of a comune receive, through the week. Public, like the plate at their door. */
export const findAgende = (belfiore: string): Promise<readonly AgendaForm[]> =>
  reference(async (client) => {
    const where = { belfiore, superatoIl: null }
    const rows = await client.agenda.findMany({ where, orderBy: [{ giorno: 'asc' }, { dalle: 'asc' }] })
    return rows.map(({ temi, modi, ...row }) => ({
      ...row,
      temi: TEMI.filter((one) => temi.includes(one)),
      modi: MODI.filter((one) => modi.includes(one)),
    }))
  })

/** Days to come on which nobody is received. */
export const findChiusure = (belfiore: string): Promise<readonly Chiusura[]> =>
  reference(async (client) => {
    const where = { belfiore, superatoIl: null, al: { gte: dayColumn(today()) } }
    const rows = await client.chiusura.findMany({ where, orderBy: { dal: 'asc' } })
    return rows.map(({ id, dal, al, motivo, ufficio }) => ({
      id,
      dal: isoDayOf(dal),
      al: isoDayOf(al),
      motivo,
      ufficio,
    }))
  })

const note = (tx: Tx, scope: Scope, belfiore: string, what: 'agenda' | 'chiusura', object: string) =>
  audit(tx, scope, {
    ...{ belfiore, persona: null, object, reason: 'orari degli appuntamenti' },
    action: `change:${what}`,
  })

const isOffice = async (tx: Tx, belfiore: string, serie: string): Promise<boolean> =>
  (await tx.ufficio.count({ where: { belfiore, serie, superatoIl: null } })) > 0

/** Ends a row. @returns what its next row goes on under; undefined where it had ended before */
const supersede = async (tx: Tx, belfiore: string, id: string): Promise<string | undefined> => {
  const where = { belfiore, id, superatoIl: null }
  const found = await tx.agenda.findFirst({ where })
  const { count } = await tx.agenda.updateMany({ where, data: { superatoIl: new Date() } })
  return count === 0 ? undefined : found?.serie
}

/**
 * Puts hours in, or another row in the place of one: appointments that were taken stay, whatever the new hours are.
 * @returns whether it was there to be replaced, and the office is of that comune
 */
export const saveAgenda = (scope: Scope, belfiore: string, { id: replaces, ...form }: AgendaForm): Promise<boolean> =>
  db(scope, async (tx) => {
    if (!(await isOffice(tx, belfiore, form.ufficio))) return false
    const id = randomUUID()
    const serie = replaces === '' ? id : await supersede(tx, belfiore, replaces)
    if (serie === undefined) return false
    const data = { ...form, temi: [...form.temi], modi: [...form.modi], dal: dayColumn(today()) }
    await tx.agenda.createMany({ data: [{ ...data, belfiore, id, serie, registratoDa: scope.actor }] })
    await note(tx, scope, belfiore, 'agenda', id)
    return true
  })

/** Offers these hours no more. What was booked stays, to be kept or cancelled one by one. */
export const endAgenda = (scope: Scope, belfiore: string, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const ended = (await supersede(tx, belfiore, id)) !== undefined
    if (ended) await note(tx, scope, belfiore, 'agenda', id)
    return ended
  })

/**
 * Closes an office, or all of a comune, on these days.
 * @returns how many appointments stand on them, to be told one by one; undefined where there is no such office any more
 */
export const addChiusura = (scope: Scope, belfiore: string, form: ChiusuraForm): Promise<number | undefined> =>
  db(scope, async (tx) => {
    const id = randomUUID()
    const { dal, al, motivo } = form
    const ufficio = form.ufficio === '' ? null : form.ufficio
    if (ufficio !== null && !(await isOffice(tx, belfiore, ufficio))) return undefined
    await tx.chiusura.createMany({
      data: [{ belfiore, id, motivo, ufficio, dal: dayColumn(dal), al: dayColumn(al), registratoDa: scope.actor }],
    })
    await note(tx, scope, belfiore, 'chiusura', id)
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from appuntamento where belfiore = ${belfiore} and stato = 'prenotato'
        and (inizio at time zone 'Europe/Rome')::date between ${dal}::date and ${al}::date
        and (${ufficio}::uuid is null or ufficio = ${ufficio}::uuid)`
    return row!.count
  })

export const endChiusura = (scope: Scope, belfiore: string, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { belfiore, id, superatoIl: null }
    const { count } = await tx.chiusura.updateMany({ where, data: { superatoIl: new Date() } })
    if (count > 0) await note(tx, scope, belfiore, 'chiusura', id)
    return count > 0
  })
