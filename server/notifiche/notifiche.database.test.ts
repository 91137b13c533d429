import { describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, INSTALLATION, staff, system, type Scope } from '../platform/scope'
import { queueMessage, withdrawMessages, type NewMessage } from './commands'

const OFFICE = staff(its.OFFICER, 'operatore', [its.HERE])
const FIRM: Scope = { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: its.FIRM, mandates: [] }
const DELEGATE = citizen(its.AGENT, { mandates: [its.idOf('delega', its.HERE, its.ALBA)] })
const RECEIVED = {
  belfiore: its.HERE,
  codiceFiscale: its.ALBA,
  modello: 'pratica-ricevuta',
  valori: { protocollo: '1/2026', ufficio: 'Ufficio tributi' },
  tributo: 'tari',
} as const satisfies NewMessage

const { owner } = tenancyDatabase()

const queue = (scope: Scope, more: Partial<NewMessage> = {}) =>
  db(scope, (tx) => queueMessage(tx, scope, { ...RECEIVED, ...more } as NewMessage))
const ofModel = (modello: string) =>
  owner<{ stato: string }>(`select stato from messaggio where modello = '${modello}'`)

describe('a message that waits', () => {
  test.each<[string, Scope, Partial<NewMessage>]>([
    ['the person, of what they did themselves', citizen(its.ALBA), {}],
    ['the office, of what it decided', OFFICE, {}],
    ['who holds a delega, for a tax that it opens', DELEGATE, {}],
    ['who represents a firm', FIRM, { codiceFiscale: its.FIRM }],
    ['a person, of an address of theirs', citizen(its.ALBA), { belfiore: INSTALLATION }],
    ['the installation, of a clock', system(its.HERE, 'test'), {}],
  ])('is put in by %s', async (_, scope, more) => {
    await queue(scope, more)
    const [row] = await owner<{ stato: string; canale: null }>(
      'select * from messaggio order by creato_il desc limit 1',
    )
    expect(row).toMatchObject({ stato: 'in-coda', canale: null, tentativi: 0, creato_da: scope.actor, testo: null })
  })

  test.each<[string, Scope, Partial<NewMessage>]>([
    ['another person', citizen(its.GIULIA), {}],
    ['the office of another comune', staff(its.FAR_OFFICER, 'amministratore', [its.THERE]), {}],
    ['who runs the installation', { ...OFFICE, role: 'gestore', comuni: [] }, {}],
    ['the installation, at work for another comune', system(its.THERE, 'test'), {}],
    ['a person, for another', citizen(its.ALBA), { codiceFiscale: its.GIULIA }],
  ])('is not put in by %s', (_, scope, more) => expect(queue(scope, more)).rejects.toThrow())

  test('is undone with what it tells', async () => {
    const broken = db(OFFICE, async (tx) => {
      await queueMessage(tx, OFFICE, { ...RECEIVED, modello: 'domanda-ufficio' })
      throw new Error('the decision fails')
    })
    await expect(broken).rejects.toThrow('the decision fails')
    expect(await ofModel('domanda-ufficio')).toEqual([])
  })

  test('is withdrawn while it waits, by what it is about', async () => {
    const reminder = {
      modello: 'appuntamento-promemoria',
      valori: { quando: '2026-12-01T09:30', ufficio: 'Ufficio tributi' },
      riferimento: 'a-1',
    } as const
    await queue(citizen(its.ALBA), { ...reminder, nonPrima: new Date('2026-11-30T08:00:00Z') })
    const withdraw = (scope: Scope) => db(scope, (tx) => withdrawMessages(tx, its.HERE, 'a-1'))
    expect(await withdraw(citizen(its.GIULIA))).toBe(0)
    expect(await withdraw(citizen(its.ALBA))).toBe(1)
    expect(await ofModel('appuntamento-promemoria')).toMatchObject([{ stato: 'annullato' }])
  })
})

describe('the installation at work for a comune', () => {
  test('sees an address only of whom a message waits there for', async () => {
    await owner(`insert into recapito (codice_fiscale, canale, indirizzo, lingua, messaggi, messo_da)
      select x, 'email', 'a@example.it', 'it', '{}', x from unnest(array['${its.ALBA}', 'NOBODY']) x`)
    await owner(`update messaggio set stato = 'inviato' where belfiore = '${its.THERE}'`)
    const seen = (belfiore: string) =>
      db(system(belfiore, 'test'), async (tx) => (await tx.recapito.findMany()).map((one) => one.codiceFiscale))
    expect(await seen(its.HERE)).toEqual([its.ALBA])
    expect(await seen(its.THERE)).toEqual([])
    expect(await db(OFFICE, (tx) => tx.recapito.count())).toBe(0)
  })

  test('sees no position, and is at work for one comune at a time', async () => {
    const count = (scope: Scope) => db(scope, (tx) => tx.dovuto.count())
    expect(await count(system(its.HERE, 'test'))).toBe(0)
    await expect(count({ ...system(its.HERE, 'test'), comuni: [its.HERE, its.THERE] })).rejects.toThrow('one comune')
  })
})
