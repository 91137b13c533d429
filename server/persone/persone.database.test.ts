import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../testing/database'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { citizen, staff } from '../platform/scope'
import { exportMine, exportPersona } from './queries'

const { scratch } = tenancyDatabase()

const REQUEST = 'richiesta della persona (art. 15 GDPR)'
const lengths = (tabelle: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(tabelle).flatMap(([name, rows]) => (rows.length > 0 ? [[name, rows.length]] : [])))
// papers are named with their sums, each saved whole from its own page; a place says nothing that its appointment does not
const GIVEN = its.PERSON_ROWS.filter(([table]) => table !== 'allegato_parte' && table !== 'posto')
const ALL = Object.fromEntries(GIVEN.map(([table]) => [table, 1]))
const without = (...left: readonly string[]) =>
  Object.fromEntries(Object.entries(ALL).filter(([table]) => !left.includes(table)))
// a draft is its writer's until it is sent; a correction that is asked for is the office's until it is issued, and so are the heirs it knows
const OFFICE = without('bozza')
const OWN = without('correzione_avviso', 'erede')

describe("a person's data", () => {
  test('are given to the person whole, of that comune, of nobody else', async () => {
    const given = await exportPersona(citizen(its.ALBA), its.HERE, its.ALBA, REQUEST)
    // the row that says so is in it
    expect(lengths(given.tabelle)).toEqual({ ...OWN, audit_event: 2 })
    const text = JSON.stringify(given)
    for (const other of [its.GIULIA, its.FIRM]) expect(text).not.toContain(other)
    expect(text).not.toContain(its.THERE)
  })

  test('are given by the comune on request, and the person reads that they were', async () => {
    const given = await exportPersona(staff(its.CHIEF, 'responsabile', [its.HERE]), its.HERE, its.GIULIA, REQUEST)
    expect(lengths(given.tabelle)).toEqual({ ...OFFICE, audit_event: 2 })
    const events = await rowsOf(
      `select attore, motivo from audit_event where azione = 'export:persona' and persona = $1`,
      [its.GIULIA],
      scratch().ownerUrl,
    )
    expect(events).toEqual([{ attore: its.CHIEF, motivo: REQUEST }])
  })

  test('are given to who asks for their own, of every comune', async () => {
    const { tabelle, comune } = await exportMine(citizen(its.ALBA))
    expect(comune).toBeUndefined()
    expect(new Set(tabelle.immobile?.map(({ belfiore }) => belfiore))).toEqual(new Set([its.HERE, its.THERE]))
    const text = JSON.stringify(tabelle)
    for (const other of [its.GIULIA, its.FIRM]) expect(text).not.toContain(other)
  })

  test('are not given to another person', async () => {
    const given = await exportPersona(citizen(its.GIULIA), its.HERE, its.ALBA, REQUEST)
    expect(lengths(given.tabelle)).toEqual({})
  })

  test('are not given to the neighbour comune', async () => {
    const asked = exportPersona(staff(its.FAR_OFFICER, 'responsabile', [its.THERE]), its.HERE, its.ALBA, REQUEST)
    await expect(asked).rejects.toThrow(/row-level security/)
  })
})
