import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import type { parametroForm, ufficioForm } from '../../contracts/ente'
import type { Atto } from '../../contracts/parametri/atto'
import { audit } from '../platform/audit'
import { dayColumn, isoDayOf, today } from '../platform/clock'
import { db, Prisma, type Tx } from '../platform/db'
import { parametroNel } from '../platform/parametro'
import type { Scope } from '../platform/scope'

type ParametroForm = z.infer<typeof parametroForm>
type UfficioForm = z.infer<typeof ufficioForm>

/** The value of a setting on a day; undefined where the comune has decided none. */
export const parametroOn = (scope: Scope, belfiore: string, chiave: string, on: IsoDate): Promise<unknown> =>
  db(scope, (tx) => parametroNel(tx, belfiore, chiave, on))

/**
 * Sets a value from a day on. One of the same day is replaced and stays readable; those of other days hold on. The database
 * refuses who may not.
 */
export const setParametro = (
  scope: Scope,
  belfiore: string,
  form: ParametroForm & { readonly dal: IsoDate; readonly reason: string; readonly atto?: Atto },
): Promise<void> =>
  db(scope, async (tx) => {
    const { chiave, valore, pubblico, delibera, dal, reason, atto } = form
    await tx.parametroEnte.updateMany({
      where: { belfiore, chiave, dal: dayColumn(dal), superatoIl: null },
      data: { superatoIl: new Date() },
    })
    const row = {
      belfiore,
      chiave,
      pubblico,
      dal: dayColumn(dal),
      registratoDa: scope.actor,
      delibera: delibera ?? null,
    }
    const data = { ...row, valore: valore as Prisma.InputJsonValue, atto: atto ?? Prisma.DbNull }
    await tx.parametroEnte.createMany({ data: [data] })
    const values = { dal, ...(atto === undefined ? {} : { atto }) }
    await audit(tx, scope, { belfiore, persona: null, action: 'change:parametro', reason, object: chiave, values })
  })

/**
 * Withdraws a setting that was entered by mistake: it stays readable with who, when and why, and what it had replaced counts again.
 * @returns false where there is none that counts, or the scope may not: then nothing has changed
 */
export const ritiraParametro = (
  scope: Scope,
  belfiore: string,
  { id, motivo }: { readonly id: string; readonly motivo: string },
): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { belfiore, id, superatoIl: null }
    const found = await tx.parametroEnte.findFirst({ where })
    const now = new Date()
    const data = { ritiroMotivo: motivo, ritiratoDa: scope.actor, ritiratoIl: now, superatoIl: now }
    const { count } = await tx.parametroEnte.updateMany({ where, data })
    if (found === null || count === 0) return false
    const { chiave, dal } = found
    const prima = await tx.parametroEnte.findFirst({
      where: { belfiore, chiave, dal, ritiratoIl: null, superatoIl: { not: null } },
      orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
    })
    if (prima !== null) {
      await tx.parametroEnte.updateMany({ where: { belfiore, id: prima.id }, data: { superatoIl: null } })
    }
    const values = { dal: isoDayOf(dal), ritirata: id, ...(prima === null ? {} : { ripresa: prima.id }) }
    const change = { action: 'change:parametro', reason: motivo, object: chiave, values } as const
    await audit(tx, scope, { belfiore, persona: null, ...change })
    return true
  })

/** Ends a row of an office. @returns what its next row goes on under; undefined where it had ended before */
const supersede = async (tx: Tx, belfiore: string, id: string): Promise<string | undefined> => {
  const where = { belfiore, id, superatoIl: null }
  const found = await tx.ufficio.findFirst({ where })
  const { count } = await tx.ufficio.updateMany({ where, data: { superatoIl: new Date() } })
  return count === 0 ? undefined : found?.serie
}

/** Puts an office in, or another row in the place of `replaces`. @returns its id; undefined where there is none to replace */
export const saveUfficio = (
  scope: Scope,
  belfiore: string,
  form: UfficioForm,
  about: { readonly reason: string; readonly replaces?: string },
): Promise<string | undefined> =>
  db(scope, async (tx) => {
    const id = randomUUID()
    const serie = about.replaces === undefined ? id : await supersede(tx, belfiore, about.replaces)
    if (serie === undefined) return undefined
    const row = { belfiore, id, serie, ...form, dal: dayColumn(today()), registratoDa: scope.actor }
    await tx.ufficio.createMany({ data: [row] })
    await audit(tx, scope, { belfiore, persona: null, action: 'change:ufficio', reason: about.reason, object: id })
    return id
  })
