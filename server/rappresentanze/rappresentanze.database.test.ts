import { describe, expect, test } from 'vitest'
import { rappresentanzaForm } from '../../contracts/rappresentanza'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { capacitiesOf } from '../enti/queries'
import { accessesOf } from '../persone/queries'
import { db } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { askRappresentanza, decideRappresentanza } from './commands'

tenancyDatabase(async (owner) => {
  await owner('delete from rappresentanza')
})

describe('a representation', () => {
  const office = staff(its.OFFICER, 'operatore', [its.HERE])
  const firm: Scope = { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: its.FIRM, mandates: [] }
  const seen = () => db(firm, (tx) => tx.dovuto.count())

  test('is asked for, confirmed by that comune alone, and ended', async () => {
    const asked = rappresentanzaForm.parse({
      comune: its.HERE,
      codiceFiscale: its.FIRM,
      titolo: 'legale rappresentante',
      dal: '2026-01-01',
    })
    const id = await askRappresentanza(citizen(its.AGENT), asked)
    expect(await seen()).toBe(0)
    const far = staff(its.FAR_OFFICER, 'responsabile', [its.THERE])
    expect(await decideRappresentanza(far, id, 'confirm', 'visura')).toBe(false)
    expect(await decideRappresentanza(citizen(its.AGENT), id, 'confirm', 'mia')).toBe(false)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(true)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(false)
    expect(await seen()).toBe(1)
    expect((await capacitiesOf(its.AGENT)).represented).toEqual([
      { belfiore: its.HERE, codiceFiscale: its.FIRM, titolo: 'legale rappresentante' },
    ])
    expect(await decideRappresentanza(office, id, 'revoke', 'cessata')).toBe(true)
    expect(await seen()).toBe(0)
    // the firm reads who decided, and why
    const told = await accessesOf(firm, 10)
    expect(told).toEqual([])
    await decideRappresentanza(office, await askRappresentanza(citizen(its.AGENT), asked), 'confirm', 'di nuovo')
    expect((await accessesOf(firm, 10, its.HERE)).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['visura camerale', 'cessata', 'di nuovo']),
    )
  })
})
