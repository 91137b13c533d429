import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Prenotazione } from '../../contracts/appuntamento'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { citizen, staff } from '../platform/scope'
import { addChiusura, endChiusura, findChiusure } from './agende'
import { findOre } from './calendario'
import { book, cancel, mark, move, type Booked } from './commands'
import { findAppuntamenti, findGiorni } from './queries'

const { HERE, ALBA, GIULIA, OFFICER, CHIEF } = its
const OFFICE = '0f0f0f0f-0000-4000-8000-000000000001'
const desk = staff(OFFICER, 'operatore', [HERE])

const { owner } = tenancyDatabase()
/** Every day of the week from nine to eleven, two at once, the first hour kept; closed on no day but Sundays and holidays. */
beforeEach(async () => {
  await owner('delete from posto')
  await owner('delete from appuntamento')
  await owner('delete from messaggio')
  await owner('delete from agenda')
  await owner('delete from chiusura')
  await owner(`insert into agenda (belfiore, serie, ufficio, temi, modi, giorno, dalle, alle, minuti, posti, riservati,
    ore_libere, giorni_avanti, ore_preavviso, dal, registrato_da)
    select '${HERE}', ('0a0a0a0a-0000-4000-8000-00000000000' || day)::uuid, '${OFFICE}', '{imu,tari}', '{sportello,telefono}',
      day, 540, 660, 30, 2, 1, 24, 20, 2, '2020-01-01', '${CHIEF}' from generate_series(1, 7) day`)
})

const about = { comune: HERE, ufficio: OFFICE, tema: 'imu' } as const
const hours = async (priorita = false) => {
  const all = await findOre(about, priorita)
  // not tomorrow: what is kept must be kept
  return all.filter(({ inizio }) => inizio.slice(0, 10) > all[0]!.inizio.slice(0, 10)).slice(8)
}
const wanted = (ora: { agenda: string; inizio: string }, more: Partial<Prenotazione> = {}): Prenotazione => ({
  ...about,
  ...{
    agenda: ora.agenda,
    inizio: ora.inizio,
    priorita: 'nessuna',
    modo: 'sportello',
    email: '',
    telefono: '',
    nota: '',
  },
  ...more,
})
const asked = (person: string, own: Prenotazione) =>
  book(citizen(person), { codiceFiscale: person, nome: 'Persona Inventata' }, own, 'it')
const idOf = (done: Booked): string => (done.ok ? done.id : done.why)
const letters = async () =>
  (await owner<{ m: string }>(`select modello || ' ' || stato as m from messaggio order by 1`)).map(({ m }) => m)

describe('a place', () => {
  test('of forty who want the same hour at once, as many get it as there are places', async () => {
    const [ora] = await hours()
    const people = Array.from({ length: 40 }, (_, at) => `PROVA${String(at).padStart(2, '0')}`)
    const done = await Promise.all(people.map((person) => asked(person, wanted(ora!))))
    expect(done.filter(({ ok }) => ok)).toHaveLength(2)
    expect(new Set(done.filter(({ ok }) => !ok).map(idOf))).toEqual(new Set(['preso']))
    const kept = await owner(
      `select (select count(*)::int from appuntamento) as a, (select count(*)::int from posto) as p`,
    )
    expect(kept).toEqual([{ a: 2, p: 2 }])
    expect((await findOre(about, true)).some(({ inizio }) => inizio === ora!.inizio)).toBe(false)
  })

  test('two want the last one: one gets it, the other is told and may choose again', async () => {
    const [ora, other] = await hours()
    await asked('PROVA99', wanted(ora!))
    const done = await Promise.all([asked(ALBA, wanted(ora!)), asked(GIULIA, wanted(ora!))])
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'preso' })
    const late = done[0]!.ok ? GIULIA : ALBA
    expect(await asked(late, wanted(other!))).toMatchObject({ ok: true })
  })

  test.each([
    ['an hour that is over', `'2026-01-07T09:00'`],
    ['one within the notice', `to_char(now() at time zone 'Europe/Rome' + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI')`],
    ['one further ahead than is offered', `to_char(now() + interval '40 days', 'YYYY-MM-DD"T09:30"')`],
    ['one that no agenda has', `to_char(now() + interval '3 days', 'YYYY-MM-DD"T03:17"')`],
  ])('%s is not given, whatever a form says', async (_, when) => {
    const [ora] = await hours()
    const [row] = await owner<{ inizio: string }>(`select ${when} as inizio`)
    expect(await asked(ALBA, wanted({ agenda: ora!.agenda, ...row! }))).toEqual({ ok: false, why: 'preso' })
  })

  test('a double click books once', async () => {
    const [ora] = await hours()
    const done = await Promise.all([1, 2, 3].map(() => asked(ALBA, wanted(ora!))))
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await owner('select count(*)::int as n from appuntamento')).toEqual([{ n: 1 }])
  })

  test('the database refuses the same place to a second appointment, whoever puts it in', async () => {
    const [ora] = await hours()
    await asked(ALBA, wanted(ora!))
    const again = `insert into posto (belfiore, appuntamento_id, agenda, ufficio, numero, inizio, fine)
      select belfiore, gen_random_uuid(), agenda, ufficio, numero, inizio + interval '10 minutes', fine from posto`
    await expect(owner(again)).rejects.toThrow(/posto_once/)
  })
})

describe('priority', () => {
  test('opens the first hour of each half day, which a form without it does not get', async () => {
    const kept = (await hours(true)).find(({ riservata }) => riservata)!
    expect((await hours()).some(({ inizio }) => inizio === kept.inizio)).toBe(false)
    expect(await asked(ALBA, wanted(kept))).toEqual({ ok: false, why: 'preso' })
    expect(await asked(ALBA, wanted(kept, { priorita: 'gravidanza' }))).toMatchObject({ ok: true })
  })

  test('is in no letter, in no audit and in no list of one’s own', async () => {
    const kept = (await hours(true)).find(({ riservata }) => riservata)!
    await asked(ALBA, wanted(kept, { priorita: 'disabilita' }))
    const text = JSON.stringify([
      await owner('select * from messaggio'),
      await owner('select * from audit_event'),
      await findAppuntamenti(citizen(ALBA)),
    ])
    expect(text).not.toContain('disabilita')
    const [seen] = await findGiorni(desk, HERE, { dal: kept.inizio.slice(0, 10), al: kept.inizio.slice(0, 10) })
    expect(seen).toMatchObject({ priorita: 'disabilita', quando: kept.inizio })
  })
})

describe('a closure', () => {
  const chief = staff(CHIEF, 'responsabile', [HERE])
  const OTHER = '0f0f0f0f-0000-4000-8000-000000000002'
  const days = async () => [...new Set((await findOre(about, true)).map(({ inizio }) => inizio.slice(0, 10)))]
  const isOffice = (serie: string) =>
    owner(`insert into ufficio (belfiore, serie, nome, dal, registrato_da)
      values ('${HERE}', '${serie}', 'Ufficio ${serie.slice(-1)}', '2020-01-01', '${CHIEF}')`)
  beforeAll(() => Promise.all([isOffice(OFFICE), isOffice(OTHER)]))

  test.each([
    ['of all offices', '', false],
    ['of this office', OFFICE, false],
    ['of another office', OTHER, true],
  ])('%s', async (_, ufficio, open) => {
    const day = (await days())[3]!
    await addChiusura(chief, HERE, { dal: day, al: day, motivo: 'Ponte', ufficio })
    expect((await days()).includes(day)).toBe(open)
    expect(await findChiusure(HERE)).toMatchObject([{ dal: day, al: day, motivo: 'Ponte', ufficio: ufficio || null }])
  })

  test('says how many appointments of that office stand on it, keeps them, and is taken back', async () => {
    const [ora] = await hours()
    const day = ora!.inizio.slice(0, 10)
    const id = idOf(await asked(ALBA, wanted(ora!)))
    const closing = (ufficio: string) => addChiusura(chief, HERE, { dal: day, al: day, motivo: 'Sciopero', ufficio })
    expect([await closing(OFFICE), await closing(OTHER), await closing('')]).toEqual([1, 0, 1])
    expect(await asked(GIULIA, wanted(ora!))).toEqual({ ok: false, why: 'preso' })
    expect(await findAppuntamenti(citizen(ALBA))).toMatchObject([{ id, stato: 'prenotato' }])
    for (const one of await findChiusure(HERE)) expect(await endChiusura(chief, HERE, one.id)).toBe(true)
    expect(await asked(GIULIA, wanted(ora!))).toMatchObject({ ok: true })
  })

  test('of an office that is not there, or by who may not, closes nothing', async () => {
    const closing = { dal: '2099-01-02', al: '2099-01-02', motivo: 'Ponte' }
    const nobodys = '0f0f0f0f-0000-4000-8000-00000000000f'
    expect(await addChiusura(chief, HERE, { ...closing, ufficio: nobodys })).toBeUndefined()
    await expect(addChiusura(citizen(ALBA), HERE, { ...closing, ufficio: '' })).rejects.toThrow()
    expect(await findChiusure(HERE)).toEqual([])
  })
})

describe('a reminder', () => {
  test('waits until nine in the morning of the day before, by the clock of Rome, once', async () => {
    const [ora] = await hours()
    await asked(ALBA, wanted(ora!))
    const rows = await owner(`select to_char(prossimo_tentativo at time zone 'Europe/Rome', 'HH24:MI') as hour,
      ('${ora!.inizio}'::timestamp::date - (prossimo_tentativo at time zone 'Europe/Rome')::date) as before
      from messaggio where modello = 'appuntamento-promemoria'`)
    expect(rows).toEqual([{ hour: '09:00', before: 1 }])
  })

  test('is not sent where the day before is over: the confirmation has just gone out', async () => {
    await owner(`update agenda set ore_preavviso = 0, dalle = 0, alle = 1440, riservati = 0`)
    const soon = (await findOre(about, false))[0]!
    await asked(ALBA, wanted(soon))
    const [row] = await owner<{ over: boolean }>(
      `select ('${soon.inizio}'::timestamp::date - 1 + time '09:00') at time zone 'Europe/Rome' <= now() as over`,
    )
    const told = row!.over ? [] : ['appuntamento-promemoria in-coda']
    expect(await letters()).toEqual(['appuntamento-preso in-coda', ...told])
  })
})

describe('an appointment', () => {
  test('is told of, moved with its calendar entry, and left: the place is anybody’s again', async () => {
    const [first, second] = await hours()
    const id = idOf(await asked(ALBA, wanted(first!)))
    expect(await letters()).toEqual(['appuntamento-preso in-coda', 'appuntamento-promemoria in-coda'])
    const moved = idOf(await move(citizen(ALBA), { comune: HERE, id }, second!))
    const rows = await owner<{ calendario: string; spostamenti: number; stato: string }>(
      'select calendario, spostamenti, stato from appuntamento order by spostamenti',
    )
    expect(rows.map(({ stato }) => stato)).toEqual(['spostato', 'prenotato'])
    expect(rows[1]!.calendario).toBe(rows[0]!.calendario)
    expect(await letters()).toEqual([
      'appuntamento-preso annullato',
      'appuntamento-promemoria annullato',
      'appuntamento-promemoria in-coda',
      'appuntamento-spostato in-coda',
    ])
    expect(await cancel(citizen(ALBA), { comune: HERE, id: moved })).toMatchObject({ ok: true })
    expect(await cancel(citizen(ALBA), { comune: HERE, id: moved })).toEqual({ ok: false, why: 'assente' })
    expect((await letters()).filter((one) => one.startsWith('appuntamento-promemoria'))).toEqual([
      'appuntamento-promemoria annullato',
      'appuntamento-promemoria annullato',
    ])
    expect(await owner('select count(*)::int as n from posto where lasciato_il is null')).toEqual([{ n: 0 }])
  })

  test('keeps why its person comes first only as long as it is of use', async () => {
    const [first, second] = await hours(true)
    const why = async () =>
      (await owner<{ p: string }>('select priorita as p from appuntamento order by 1')).map(({ p }) => p)
    const id = idOf(await asked(ALBA, wanted(first!, { priorita: 'disabilita' })))
    const moved = idOf(await move(citizen(ALBA), { comune: HERE, id }, second!))
    expect(await why()).toEqual(['disabilita', 'nessuna'])
    await owner(`update appuntamento set inizio = now() - interval '1 hour' where id = '${moved}'`)
    await mark(desk, { comune: HERE, id: moved }, 'tenuto')
    expect(await why()).toEqual(['nessuna', 'nessuna'])
  })

  test('whose hour has come is neither moved nor left', async () => {
    const [first, second] = await hours()
    const id = idOf(await asked(ALBA, wanted(first!)))
    await owner(`update appuntamento set inizio = now() - interval '1 minute'`)
    const late = { ok: false, why: 'cominciato' }
    expect(await move(citizen(ALBA), { comune: HERE, id }, second!)).toEqual(late)
    expect(await cancel(citizen(ALBA), { comune: HERE, id })).toEqual(late)
    expect(await cancel(desk, { comune: HERE, id }, 'Sciopero')).toEqual(late)
  })

  test('frees its place by being moved: another takes it at once', async () => {
    const [first, second] = await hours()
    const id = idOf(await asked(ALBA, wanted(first!)))
    await asked('PROVA99', wanted(first!))
    expect(await asked(GIULIA, wanted(first!))).toEqual({ ok: false, why: 'preso' })
    await move(citizen(ALBA), { comune: HERE, id }, second!)
    expect(await asked(GIULIA, wanted(first!))).toMatchObject({ ok: true })
  })

  test('stays where it is when the other hour is gone', async () => {
    const [first, second] = await hours()
    const id = idOf(await asked(ALBA, wanted(first!)))
    await asked(GIULIA, wanted(second!))
    await asked('PROVA99', wanted(second!))
    expect(await move(citizen(ALBA), { comune: HERE, id }, second!)).toEqual({ ok: false, why: 'preso' })
    expect(await findAppuntamenti(citizen(ALBA))).toMatchObject([{ id, stato: 'prenotato', aperto: true }])
    expect(await letters()).toContain('appuntamento-promemoria in-coda')
  })

  test('of another is neither moved, nor left, nor seen', async () => {
    const [first, second] = await hours()
    const id = idOf(await asked(ALBA, wanted(first!)))
    expect(await move(citizen(GIULIA), { comune: HERE, id }, second!)).toEqual({ ok: false, why: 'assente' })
    expect(await cancel(citizen(GIULIA), { comune: HERE, id })).toEqual({ ok: false, why: 'assente' })
    expect(await findAppuntamenti(citizen(GIULIA))).toEqual([])
  })

  test('three may be open at once; the counter books more', async () => {
    const free = await hours()
    for (const ora of free.slice(0, 3)) expect(await asked(ALBA, wanted(ora))).toMatchObject({ ok: true })
    expect(await asked(ALBA, wanted(free[3]!))).toEqual({ ok: false, why: 'troppi' })
    const chi = { codiceFiscale: ALBA, nome: 'Persona Inventata' }
    expect(await book(desk, chi, wanted(free[3]!), 'it')).toMatchObject({ ok: true })
  })

  test('is marked when its hour has come, and the mark can be mended', async () => {
    const [ora] = await hours()
    const id = idOf(await asked(ALBA, wanted(ora!)))
    expect(await mark(desk, { comune: HERE, id }, 'tenuto')).toEqual({ ok: false, why: 'presto' })
    await owner(`update appuntamento set inizio = now() - interval '1 hour'`)
    expect(await mark(desk, { comune: HERE, id }, 'mancato')).toMatchObject({ ok: true })
    expect(await mark(desk, { comune: HERE, id }, 'tenuto')).toMatchObject({ ok: true })
    await expect(mark(citizen(ALBA), { comune: HERE, id }, 'tenuto')).resolves.toEqual({ ok: false, why: 'assente' })
  })
})

test.each([
  ['before the change of hour in spring', '2027-03-27T09:00', '2027-03-27T08:00:00.000Z'],
  ['after it', '2027-03-29T09:00', '2027-03-29T07:00:00.000Z'],
  ['before the change of hour in autumn', '2027-10-30T09:00', '2027-10-30T07:00:00.000Z'],
  ['after it', '2027-11-02T09:00', '2027-11-02T08:00:00.000Z'],
])('nine at the office’s wall is a moment of its own: %s', async (_, quando, moment) => {
  await owner(`insert into appuntamento (belfiore, ufficio, tema, inizio, minuti, codice_fiscale, nome, priorita, modo, lingua,
    creata_da, tramite) values ('${HERE}', '${OFFICE}', 'imu', '${quando}'::timestamp at time zone 'Europe/Rome', 30, '${ALBA}',
    'Persona Inventata', 'nessuna', 'sportello', 'it', '${ALBA}', 'web')`)
  const [found] = await findAppuntamenti(citizen(ALBA))
  expect([found!.quando, found!.inizio.toISOString()]).toEqual([quando, moment])
})
