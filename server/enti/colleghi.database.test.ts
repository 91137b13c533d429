import { describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { colleghiIn, nomiOf } from './queries'
import { ricordaNome } from './ricorda-nome'

const { HERE, THERE, ALBA, OFFICER, CHIEF } = its
const DESK = staff(OFFICER, 'operatore', [HERE])
const NEXT = staff(CHIEF, 'operatore', [HERE])
const FAR = staff(its.FAR_OFFICER, 'operatore', [THERE])

const { owner } = tenancyDatabase()

describe('colleagues', () => {
  test('are known by name once they have signed in, by those of the same comune alone', async () => {
    await owner('delete from collega')
    await ricordaNome({ codiceFiscale: OFFICER, nome: 'Paola Marini' })
    expect((await nomiOf(NEXT)).get(OFFICER)).toBe('Paola Marini')
    expect((await nomiOf(FAR)).size).toBe(0)
    expect(await db(DESK, (tx) => colleghiIn(tx, HERE))).toEqual([
      { codiceFiscale: OFFICER, nome: 'Paola Marini', ruoli: ['operatore'] },
    ])
    expect(await db(DESK, (tx) => colleghiIn(tx, THERE))).toEqual([])
    expect(await db(citizen(ALBA), (tx) => colleghiIn(tx, HERE))).toEqual([])
  })

  test('a name that changed is the one of the last time; nobody writes that of another', async () => {
    await ricordaNome({ codiceFiscale: OFFICER, nome: 'Paola Marini Bo' })
    expect((await nomiOf(DESK)).get(OFFICER)).toBe('Paola Marini Bo')
    const { count } = await db(NEXT, (tx) =>
      tx.collega.updateMany({ where: { codiceFiscale: OFFICER }, data: { nome: 'x' } }),
    )
    expect(count).toBe(0)
    const other = { belfiore: HERE, codiceFiscale: its.AGENT, nome: 'x' }
    await expect(db(NEXT, (tx) => tx.collega.createMany({ data: [other] }))).rejects.toThrow(/row-level security/)
  })

  test('somebody who works for no comune leaves no name', async () => {
    await ricordaNome({ codiceFiscale: ALBA, nome: 'Carla Alba' })
    expect(await owner(`select 1 from collega where codice_fiscale = $1`, [ALBA])).toEqual([])
  })
})
