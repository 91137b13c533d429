import { expect, test } from 'vitest'
import { parametroForm, ufficioForm } from '../../contracts/ente'
import { TRIBUTI } from '../../contracts/tributi'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { parametroOn, saveUfficio, setParametro } from './settings'
import { findUffici } from './uffici'

tenancyDatabase()

const chief = staff(its.CHIEF, 'responsabile', [its.HERE])
const term = (anni: number, dal: string) => ({
  ...parametroForm.parse({ chiave: 'conservazione.conto', valore: { anni }, delibera: 'C.C. 1' }),
  dal,
  reason: 'delibera C.C. 1',
})
const on = (day: string) => parametroOn(chief, its.HERE, 'conservazione.conto', day)

test('a setting holds from its day; one of the same day is replaced and stays readable', async () => {
  await setParametro(chief, its.HERE, term(10, '2026-01-01'))
  await setParametro(chief, its.HERE, term(7, '2027-01-01'))
  await setParametro(chief, its.HERE, term(8, '2027-01-01'))
  expect(await on('2025-12-31')).toBeUndefined()
  expect(await on('2026-12-31')).toEqual({ anni: 10 })
  expect(await on('2027-01-01')).toEqual({ anni: 8 })
  const rows = await db(chief, (tx) => tx.parametroEnte.count({ where: { chiave: 'conservazione.conto' } }))
  expect(rows).toBe(3)
  expect(await parametroOn(citizen(its.ALBA), its.HERE, 'conservazione.conto', '2027-01-01')).toBeUndefined()
})

test('a public one is read by all', async () => {
  const shown = { ...term(1, '2026-01-01'), chiave: 'risposta.giorni', valore: 30, pubblico: true }
  await setParametro(chief, its.HERE, shown)
  expect(await parametroOn(citizen(its.ALBA), its.HERE, 'risposta.giorni', '2026-01-01')).toBe(30)
})

test.each([
  ['an operatore', staff(its.OFFICER, 'operatore', [its.HERE])],
  ['the neighbour', staff(its.FAR_OFFICER, 'responsabile', [its.THERE])],
  ['a citizen', citizen(its.ALBA)],
])('%s sets nothing', async (_, scope) => {
  await expect(setParametro(scope, its.HERE, term(1, '2026-01-01'))).rejects.toThrow(/row-level security/)
  const office = ufficioForm.parse({ nome: 'Altro' })
  await expect(saveUfficio(scope, its.HERE, office, { reason: 'x' })).rejects.toThrow(/row-level security/)
})

test('an office is replaced once, and all read the one that counts', async () => {
  const office = ufficioForm.parse({ nome: 'Ufficio entrate', orari: 'lunedì 9-12' })
  const first = await saveUfficio(chief, its.HERE, office, { reason: 'apertura' })
  const again = { reason: 'orario estivo', replaces: first! }
  const second = await saveUfficio(chief, its.HERE, { ...office, orari: 'lunedì 8-11' }, again)
  expect(second).toBeDefined()
  expect(await saveUfficio(chief, its.HERE, office, again)).toBeUndefined()
  const shown = (await findUffici(its.HERE)).filter(({ nome }) => nome === 'Ufficio entrate')
  // what others name it by is what its first row was
  expect(shown).toEqual([{ id: second, serie: first, nome: 'Ufficio entrate', tributi: TRIBUTI, orari: 'lunedì 8-11' }])
})

test('the mark of what was replaced is not taken away again', async () => {
  const where = { belfiore: its.HERE, codiceFiscale: its.ALBA }
  const mark = (superatoIl: Date | null) => db(chief, (tx) => tx.titolarita.updateMany({ where, data: { superatoIl } }))
  expect((await mark(new Date())).count).toBe(1)
  expect((await mark(null)).count).toBe(0)
  expect((await mark(new Date())).count).toBe(0)
})
