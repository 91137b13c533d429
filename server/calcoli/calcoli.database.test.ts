import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_CALCOLI } from '../../contracts/calcolo-tenuto'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { closeDb } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { exportMine } from '../persone/queries'
import { dropCalcolo, keepCalcolo } from './commands'
import { calcoliOf } from './queries'

const ANNA = 'RSSNNA80C54D150O'
const MARCO = 'BNCMRC72S05D150P'
const IMU = {
  calcolo: 'imu' as const,
  comune: 'D150',
  anno: 2026,
  risposte: 'comune=D150&anno=2026&i0.tipo=abitazione',
}
const OFFICE = staff('MRTGLI85P70D150H', 'operatore', ['D150'])
const AGENT: Scope = { actor: ANNA, role: 'rappresentante', comuni: [], persona: '01234560199', mandates: [] }

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

describe('calculations that people took along', () => {
  test('are kept once', async () => {
    expect([await keepCalcolo(citizen(ANNA), IMU), await keepCalcolo(citizen(ANNA), IMU)]).toEqual([true, true])
    expect(await calcoliOf(citizen(ANNA))).toMatchObject([IMU])
  })

  test('are of any tax; what is paid late says no comune', async () => {
    const late = { calcolo: 'ravvedimento' as const, comune: undefined, anno: undefined, risposte: 'tributo=IMU' }
    expect(await keepCalcolo(citizen(ANNA), late)).toBe(true)
    const [kept] = await calcoliOf(citizen(ANNA))
    expect(kept).toMatchObject(late)
    expect(await dropCalcolo(citizen(ANNA), kept!.id)).toBe(true)
  })

  test.each<[string, Scope, number]>([
    ['themselves', citizen(ANNA), 1],
    ['themselves, for a firm', AGENT, 1],
    ['another person', citizen(MARCO), 0],
    ['who works for the comune', OFFICE, 0],
    ['who works for it, under their own name', { ...OFFICE, actor: ANNA }, 0],
  ])('are seen by %s', async (_, scope, seen) => expect(await calcoliOf(scope)).toHaveLength(seen))

  test('are in what their person is given of all that is held, and in nobody else’s', async () => {
    expect((await exportMine(citizen(ANNA))).tabelle.calcolo_tenuto).toMatchObject([{ risposte: IMU.risposte }])
    expect((await exportMine(citizen(MARCO))).tabelle.calcolo_tenuto).toEqual([])
  })

  test('are kept in no office’s name', () => expect(keepCalcolo(OFFICE, IMU)).rejects.toThrow())

  test('are taken away by who took them along, and by nobody else', async () => {
    const [own] = await calcoliOf(citizen(ANNA))
    expect(await dropCalcolo(citizen(MARCO), own!.id)).toBe(false)
    expect(await dropCalcolo(citizen(ANNA), own!.id)).toBe(true)
    expect(await calcoliOf(citizen(ANNA))).toEqual([])
  })

  test('are so many and no more', async () => {
    for (let at = 0; at < MOST_CALCOLI; at += 1) await keepCalcolo(citizen(MARCO), { ...IMU, risposte: `x=${at}` })
    expect(await keepCalcolo(citizen(MARCO), { ...IMU, risposte: 'x=more' })).toBe(false)
  })
})
