import { describe, expect, test } from 'vitest'
import { PROMEMORIA } from '../../contracts/parametri/promemoria'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { storiaDi } from '../parametri/queries'
import { db, type Tx } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { parametroOn, ritiraParametro, setParametro } from './settings'

const { owner } = tenancyDatabase()

const CHIEF = staff(its.CHIEF, 'responsabile', [its.HERE])
const MOTIVO = 'Giorni di un altro comune.'

const giorni = (prima: number, dal = '2026-01-01') =>
  setParametro(CHIEF, its.HERE, {
    ...{ chiave: PROMEMORIA, valore: { prima }, pubblico: true, dal },
    atto: { organo: 'giunta', numero: String(prima), data: '2026-01-01' },
    reason: 'delibera',
  })
const oggi = () => parametroOn(CHIEF, its.HERE, PROMEMORIA, '2026-06-01')
const storia = () => storiaDi(CHIEF, its.HERE, PROMEMORIA)
const newest = async () => (await storia())[0]!
const ritira = (id: string, scope: Scope = CHIEF) => ritiraParametro(scope, its.HERE, { id, motivo: MOTIVO })

describe.sequential('an entry that was a mistake', () => {
  test('is withdrawn: the one it had replaced counts again, and both stay readable', async () => {
    await giorni(5)
    await giorni(7)
    expect(await oggi()).toEqual({ prima: 7 })
    const { id } = await newest()
    expect(await ritira(id)).toBe(true)
    expect(await oggi()).toEqual({ prima: 5 })
    const [seven, five] = await storia()
    expect(seven).toMatchObject({ valore: { prima: 7 }, ritirata: { da: its.CHIEF, motivo: MOTIVO } })
    expect(seven!.superata).toEqual(seven!.ritirata!.il)
    expect([five!.valore, five!.superata, five!.ritirata]).toEqual([{ prima: 5 }, undefined, undefined])
  })

  test('says so in the register, with the reason, in the same transaction', async () => {
    const rows = await owner(
      `select attore, motivo, oggetto, dati from audit_event where azione = 'change:parametro' order by id desc limit 1`,
    )
    const [seven, five] = await storia()
    expect(rows).toEqual([
      {
        ...{ attore: its.CHIEF, motivo: MOTIVO, oggetto: PROMEMORIA },
        dati: { dal: '2026-01-01', ritirata: seven!.id, ripresa: five!.id },
      },
    ])
  })

  test('is withdrawn once', async () => {
    const [seven] = await storia()
    expect(await ritira(seven!.id)).toBe(false)
  })

  test('leaves nothing where it was alone, and an earlier one where it began later', async () => {
    await giorni(9, '2026-05-01')
    expect(await oggi()).toEqual({ prima: 9 })
    await ritira((await newest()).id)
    expect(await oggi()).toEqual({ prima: 5 })
    const five = (await storia()).find(({ superata }) => superata === undefined)!
    expect(await ritira(five.id)).toBe(true)
    expect(await oggi()).toBeUndefined()
  })

  test.each([
    ['an operatore', staff(its.OFFICER, 'operatore', [its.HERE])],
    ['the neighbour', staff(its.FAR_OFFICER, 'responsabile', [its.THERE])],
    ['a citizen', citizen(its.ALBA)],
  ])('is not withdrawn by %s', async (_, scope) => {
    await giorni(3)
    const { id } = await newest()
    expect(await ritira(id, scope)).toBe(false)
    expect(await oggi()).toEqual({ prima: 3 })
  })
})

describe.sequential('the database itself', () => {
  const update = (id: string, data: Parameters<Tx['parametroEnte']['updateMany']>[0]['data']) =>
    db(CHIEF, (tx) => tx.parametroEnte.updateMany({ where: { belfiore: its.HERE, id }, data }))

  test('lets no mark of what was replaced be taken away without a withdrawal, nor moved', async () => {
    await giorni(11)
    await giorni(12)
    const [, eleven] = await storia()
    await expect(update(eleven!.id, { superatoIl: null })).rejects.toThrow(/counts again when/)
    await expect(update(eleven!.id, { superatoIl: new Date() })).rejects.toThrow(/counts again when/)
  })

  test('lets nobody put a name or a moment of their own on a withdrawal, nor take it back', async () => {
    const [twelve] = await storia()
    const long = new Date('2020-01-01')
    await update(twelve!.id, { ritiroMotivo: MOTIVO, ritiratoDa: its.ALBA, ritiratoIl: long, superatoIl: long })
    const own = (await storia()).find(({ id }) => id === twelve!.id)!
    expect(own.ritirata?.da).toBe(its.CHIEF)
    expect(own.ritirata!.il.getTime()).toBeGreaterThan(long.getTime())
    expect((await update(own.id, { ritiroMotivo: null, ritiratoDa: null, ritiratoIl: null })).count).toBe(0)
  })
})
