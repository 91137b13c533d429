import { beforeEach, describe, expect, test } from 'vitest'
import { readRecapiti } from '../../contracts/notifiche/recapiti'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { exportMine } from '../persone/queries'
import { citizen, staff, type Scope } from '../platform/scope'
import { sendAgain } from './commands'
import { messaggiOf, officeMessages, recapitiOf } from './queries'
import { confirmRecapito, saveRecapiti } from './recapiti'

const ALBA = citizen(its.ALBA)
const FIRM: Scope = { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: its.FIRM, mandates: [] }
const OFFICE = staff(its.OFFICER, 'operatore', [its.HERE])

const { owner } = tenancyDatabase()
beforeEach(async () => {
  await owner(`delete from recapito`)
  await owner(`delete from messaggio where belfiore = '0000'`)
})

const form = (email: string, pec = '') => {
  const read = readRecapiti(new URLSearchParams({ email, pec, lingua: 'de', messaggi: 'pratiche' }))
  if (!read.ok) throw new Error('no form')
  return read.value
}
const codeOf = async (person: string) =>
  (await owner<{ codice: string }>(`select codice from recapito where codice_fiscale = '${person}'`))[0]!.codice

describe('an address', () => {
  test.each<[string, Scope]>([
    ['a person', ALBA],
    ['a firm', FIRM],
  ])('of %s counts once its code is typed, and is nobody else’s to see', async (_, scope) => {
    expect(await saveRecapiti(scope, form('a@example.it'))).toBe('codice')
    expect(await recapitiOf(scope)).toMatchObject([{ indirizzo: 'a@example.it', lingua: 'de', confermato: false }])
    expect(await recapitiOf(citizen(its.GIULIA))).toEqual([])
    expect(await recapitiOf(OFFICE)).toEqual([])
    const codice = await codeOf(scope.persona!)
    const wrong = codice === '111111' ? '222222' : '111111'
    expect(await confirmRecapito(scope, { canale: 'email', codice: wrong })).toBe('sbagliato')
    expect(await confirmRecapito(citizen(its.GIULIA), { canale: 'email', codice })).toBe('finito')
    expect(await confirmRecapito(scope, { canale: 'email', codice })).toBe('confermato')
    expect(await recapitiOf(scope)).toMatchObject([{ confermato: true }])
    expect(await saveRecapiti(scope, form('a@example.it'))).toBe('salvati')
    expect(await recapitiOf(scope)).toMatchObject([{ confermato: true }])
  })

  test('that is changed has to be confirmed again, and one that is emptied is gone', async () => {
    await saveRecapiti(ALBA, form('a@example.it'))
    await confirmRecapito(ALBA, { canale: 'email', codice: await codeOf(its.ALBA) })
    expect(await saveRecapiti(ALBA, form('b@example.it'))).toBe('codice')
    expect(await recapitiOf(ALBA)).toMatchObject([{ indirizzo: 'b@example.it', confermato: false }])
    expect(await saveRecapiti(ALBA, form(''))).toBe('salvati')
    expect(await recapitiOf(ALBA)).toEqual([])
  })

  test('takes five wrong codes, and five codes an hour', async () => {
    await saveRecapiti(ALBA, form('a@example.it'))
    const codice = await codeOf(its.ALBA)
    const wrong = codice === '111111' ? '222222' : '111111'
    for (let at = 0; at < 5; at += 1) await confirmRecapito(ALBA, { canale: 'email', codice: wrong })
    expect(await confirmRecapito(ALBA, { canale: 'email', codice })).toBe('finito')
    for (let at = 0; at < 4; at += 1) expect(await saveRecapiti(ALBA, form(`${at}@example.it`))).toBe('codice')
    expect(await saveRecapiti(ALBA, form('more@example.it'))).toBe('troppi')
  })

  test('is among what a person takes of their data, without the code that proves that they read it', async () => {
    await saveRecapiti(ALBA, form('a@example.it'))
    const taken = JSON.stringify(await exportMine(ALBA))
    expect(taken).toContain('a@example.it')
    expect(taken).not.toContain(`"${await codeOf(its.ALBA)}"`)
  })

  test('whose hour is over wants another code', async () => {
    await saveRecapiti(ALBA, form('a@example.it'))
    await owner(`update recapito set codice_fino = now() - interval '1 second'`)
    expect(await confirmRecapito(ALBA, { canale: 'email', codice: await codeOf(its.ALBA) })).toBe('finito')
  })
})

describe('what was written', () => {
  test('is seen by the person and by the office of its comune, which sends again what did not go', async () => {
    await owner(`update messaggio set stato = 'fallito', errore = 'indirizzo-rifiutato'`)
    expect((await messaggiOf(ALBA)).map(({ belfiore }) => belfiore).sort()).toEqual([its.HERE, its.THERE])
    const office = await officeMessages(OFFICE, 'non-partiti', 1)
    expect(office.counts).toEqual({ 'non-partiti': 3, 'senza-recapito': 0, 'in-coda': 0, inviati: 0 })
    expect(new Set(office.messages.map(({ belfiore }) => belfiore))).toEqual(new Set([its.HERE]))
    const [audited] = await owner<{ n: number }>(
      `select count(*)::int as n from audit_event where azione = 'read:messaggio' and attore = '${its.OFFICER}'`,
    )
    expect(audited!.n).toBe(3)
    const { id } = office.messages[0]!
    const far = staff(its.FAR_OFFICER, 'operatore', [its.THERE])
    expect(await sendAgain(far, its.HERE, id)).toBe(false)
    expect(await sendAgain(OFFICE, its.HERE, id)).toBe(true)
    expect(await sendAgain(OFFICE, its.HERE, id)).toBe(false)
    expect((await officeMessages(OFFICE, 'in-coda', 1)).messages.map((one) => one.id)).toEqual([id])
  })

  test.each([
    ['no address', 'email'],
    ['a@b', 'email'],
  ])('%s is no address', (email, field) =>
    expect(readRecapiti(new URLSearchParams({ email }))).toEqual({
      ok: false,
      problems: [{ field, code: 'unreadable' }],
    }),
  )

  test('one address is not both', () =>
    expect(readRecapiti(new URLSearchParams({ email: 'a@example.it', pec: 'A@example.it' }))).toMatchObject({
      problems: [{ field: 'pec', code: 'twice' }],
    }))
})
