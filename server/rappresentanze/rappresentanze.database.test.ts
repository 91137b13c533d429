import { describe, expect, test } from 'vitest'
import type { RappresentanzaForm } from '../../contracts/rappresentanza'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { capacitiesOf } from '../enti/queries'
import { accessesOf } from '../persone/queries'
import { db } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { askRappresentanza, decideRappresentanza, endRappresentanza } from './commands'
import { mieRappresentanze, rappresentanzeIn } from './queries'

const { owner } = tenancyDatabase(async (fresh) => {
  await fresh('delete from rappresentanza')
  await fresh('delete from messaggio')
})

const ASKED: RappresentanzaForm = {
  ...{ comune: its.HERE, codiceFiscale: its.FIRM, denominazione: 'Ditta Inventata' },
  ...{ titolo: 'legale-rappresentante', dal: '2026-01-01' },
}

describe('a representation', () => {
  const office = staff(its.OFFICER, 'operatore', [its.HERE])
  const firm: Scope = { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: its.FIRM, mandates: [] }
  const seen = () => db(firm, (tx) => tx.dovuto.count())

  test('is asked for, confirmed by that comune alone, and ended', async () => {
    const id = (await askRappresentanza(citizen(its.AGENT), ASKED, its.FIRM))!
    expect(await askRappresentanza(citizen(its.AGENT), ASKED)).toBeUndefined()
    expect((await rappresentanzeIn(office)).attesa).toMatchObject([{ id, daIdentita: true, stato: 'attesa' }])
    expect(await seen()).toBe(0)
    const far = staff(its.FAR_OFFICER, 'responsabile', [its.THERE])
    expect(await decideRappresentanza(far, id, 'confirm', 'visura')).toBe(false)
    expect(await decideRappresentanza(citizen(its.AGENT), id, 'confirm', 'mia')).toBe(false)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(true)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(false)
    expect(await seen()).toBe(1)
    expect((await capacitiesOf(its.AGENT)).represented).toEqual([
      { belfiore: its.HERE, codiceFiscale: its.FIRM, denominazione: 'Ditta Inventata' },
    ])
    expect(await decideRappresentanza(office, id, 'revoke', 'cessata')).toBe(true)
    expect(await seen()).toBe(0)
    // the firm reads who decided, and why
    const told = await accessesOf(firm, 10)
    expect(told).toEqual([])
    const again = (await askRappresentanza(firm, ASKED))!
    await decideRappresentanza(office, again, 'confirm', 'di nuovo')
    expect((await accessesOf(firm, 10, its.HERE)).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['visura camerale', 'cessata', 'di nuovo']),
    )
  })

  test('is told to who asked, once for each decision', async () => {
    const told = await owner<{ codice_fiscale: string }>(
      `select codice_fiscale from messaggio where modello = 'rappresentanza-decisa'`,
    )
    expect(told.map(({ codice_fiscale }) => codice_fiscale)).toEqual([its.AGENT, its.AGENT, its.AGENT])
  })

  test('is ended by who represents, and by no other citizen', async () => {
    const { id } = (await mieRappresentanze(firm))[0]!
    expect(await endRappresentanza(citizen(its.ALBA), id)).toBe(false)
    expect(await endRappresentanza(firm, id)).toBe(true)
    expect(await endRappresentanza(firm, id)).toBe(false)
    expect((await mieRappresentanze(citizen(its.AGENT))).map(({ stato }) => stato)).toEqual(['finita', 'finita'])
    expect(await seen()).toBe(0)
  })

  test('who represents can confirm nothing, nor begin again what was ended', async () => {
    const id = (await askRappresentanza(citizen(its.AGENT), ASKED))!
    const write = (data: object) =>
      db(citizen(its.AGENT), (tx) => tx.rappresentanza.updateMany({ where: { id }, data }))
    await expect(write({ confermataIl: new Date(), confermataDa: its.AGENT })).rejects.toThrow(/row-level security/)
    await endRappresentanza(citizen(its.AGENT), id)
    expect(await write({ revocataIl: null, revocataDa: null })).toEqual({ count: 0 })
    expect(await seen()).toBe(0)
  })

  test('two operators decide once', async () => {
    const id = (await askRappresentanza(citizen(its.AGENT), ASKED))!
    const both = [office, staff(its.CHIEF, 'responsabile', [its.HERE])]
    const done = await Promise.all(both.map((one) => decideRappresentanza(one, id, 'revoke', 'manca la visura')))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect((await mieRappresentanze(citizen(its.AGENT)))[0]).toMatchObject({
      ...{ stato: 'rifiutata', motivo: 'manca la visura' },
    })
  })

  test('pressed twice at the same moment is asked for once', async () => {
    const both = await Promise.all([1, 2].map(() => askRappresentanza(citizen(its.AGENT), ASKED)))
    expect(both.filter((id) => id !== undefined)).toHaveLength(1)
    expect((await rappresentanzeIn(office)).attesa).toHaveLength(1)
  })

  test('an operator who represents a firm is confirmed by a colleague', async () => {
    const id = (await askRappresentanza(citizen(its.OFFICER), ASKED))!
    expect(await decideRappresentanza(office, id, 'confirm', 'sono io')).toBe(false)
    const write = db(office, (tx) =>
      tx.rappresentanza.updateMany({ where: { id }, data: { confermataIl: new Date(), confermataDa: its.OFFICER } }),
    )
    await expect(write).rejects.toThrow(/rappresentanza_di_altri/)
    const colleague = staff(its.CHIEF, 'responsabile', [its.HERE])
    expect(await decideRappresentanza(colleague, id, 'confirm', 'visura camerale')).toBe(true)
  })
})
