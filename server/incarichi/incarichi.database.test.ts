import { expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { capacitiesOf } from '../enti/queries'
import { citizen, staff, type Scope } from '../platform/scope'
import { endIncarico, giveIncarico } from './commands'

tenancyDatabase()

const KEEPS: Scope = { actor: its.KEEPER, role: 'gestore', comuni: [], persona: null, mandates: [] }
const admin = staff(its.CHIEF, 'amministratore', [its.HERE])
const as = (codiceFiscale: string, role: 'operatore' | 'amministratore', comune: string = its.HERE) => ({
  comune,
  codiceFiscale,
  role,
  reason: 'ordine di servizio 1/2026',
})

test('the gestore names the administrator, who names the others and ends them', async () => {
  const first = await giveIncarico(KEEPS, as(its.CHIEF, 'amministratore'))
  expect((await capacitiesOf(its.CHIEF)).incarichi).toEqual([{ belfiore: its.HERE, role: 'amministratore' }])
  const id = await giveIncarico(admin, as(its.GIULIA, 'operatore'))
  expect((await capacitiesOf(its.GIULIA)).incarichi).toEqual([{ belfiore: its.HERE, role: 'operatore' }])
  expect(await endIncarico(staff(its.FAR_OFFICER, 'amministratore', [its.THERE]), id, 'x')).toBe(false)
  expect(await endIncarico(admin, id, 'trasferita')).toBe(true)
  expect((await capacitiesOf(its.GIULIA)).incarichi).toEqual([])
  expect(await endIncarico(admin, id, 'trasferita')).toBe(false)
  // the last administrator stays
  expect(await endIncarico(admin, first, 'x')).toBe(false)
  await giveIncarico(admin, as(its.ALBA, 'amministratore'))
  expect(await endIncarico(admin, first, 'pensione')).toBe(true)
})

test.each([
  ['a gestore an operatore', KEEPS, as(its.GIULIA, 'operatore')],
  ['an operatore nobody', staff(its.OFFICER, 'operatore', [its.HERE]), as(its.GIULIA, 'operatore')],
  ['an administrator nobody next door', admin, as(its.GIULIA, 'operatore', its.THERE)],
  ['a citizen not themselves', citizen(its.ALBA), as(its.ALBA, 'amministratore')],
])('%s may not name', async (_, scope, form) => {
  await expect(giveIncarico(scope, form)).rejects.toThrow(/row-level security/)
})
