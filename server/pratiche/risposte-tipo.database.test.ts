import { afterEach, describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import type { RispostaTipo } from '../../contracts/pratiche/risposta-tipo'
import { citizen, staff } from '../platform/scope'
import { risposteTipoOf, salvaRisposta, togliRisposta } from './risposte-tipo'

const { HERE, THERE, ALBA, OFFICER, CHIEF } = its
const HEAD = staff(CHIEF, 'responsabile', [HERE])
const DESK = staff(OFFICER, 'operatore', [HERE])
const FAR = staff(its.FAR_OFFICER, 'responsabile', [THERE])

const BEGIN: readonly RispostaTipo[] = [
  { chiave: 'accolta', uso: 'accolta', nome: 'Accolta', testi: { it: 'Accolta.', de: 'Angenommen.' } },
  { chiave: 'respinta', uso: 'respinta', nome: 'Respinta', testi: { it: 'Respinta.' } },
]
const NEW = { belfiore: HERE, chiave: undefined, riga: null } as const
const TEXT = { uso: 'chiedi', nome: 'Manca', testi: { it: 'Ci serve {numero}.' } } as const

const { owner } = tenancyDatabase(async (owner) => {
  await owner('delete from risposta_tipo')
})
const names = async (scope = DESK, belfiore: string = HERE) =>
  (await risposteTipoOf(scope, belfiore, BEGIN)).map(({ nome }) => nome)

afterEach(() => owner('delete from risposta_tipo'))

describe('the texts of a comune', () => {
  test('begin with those of the portal; a new one is read by the whole office, and by no other comune', async () => {
    expect(await names()).toEqual(['Accolta', 'Respinta'])
    expect(await salvaRisposta(HEAD, NEW, TEXT)).toBe('ok')
    expect(await names()).toEqual(['Accolta', 'Respinta', 'Manca'])
    expect(await names(FAR, THERE)).toEqual(['Accolta', 'Respinta'])
    expect(await names(FAR, HERE)).toEqual(['Accolta', 'Respinta'])
  })

  test('are kept by who is responsible, and by nobody else', async () => {
    for (const other of [DESK, FAR, citizen(ALBA)]) {
      await expect(salvaRisposta(other, NEW, TEXT)).rejects.toThrow(/row-level security/)
    }
    await salvaRisposta(HEAD, NEW, TEXT)
    const [own] = (await risposteTipoOf(HEAD, HERE, [])) as [RispostaTipo & { readonly riga: string | null }]
    const su = { belfiore: HERE, chiave: own.chiave, riga: own.riga }
    expect(await togliRisposta(DESK, su, own)).toBe('cambiata')
    expect(await names()).toContain('Manca')
  })

  test('one of the portal that is changed is the comune’s own; what it said before stays', async () => {
    const su = { belfiore: HERE, chiave: 'accolta', riga: null }
    expect(await salvaRisposta(HEAD, su, { uso: 'accolta', nome: 'Va bene', testi: { it: 'Va bene.' } })).toBe('ok')
    const now = (await risposteTipoOf(HEAD, HERE, BEGIN)).find(({ chiave }) => chiave === 'accolta')!
    expect(now).toMatchObject({ nome: 'Va bene', testi: { it: 'Va bene.' } })
    const again = { ...su, riga: now.riga }
    expect(await salvaRisposta(HEAD, again, { uso: 'accolta', nome: 'Sì', testi: { it: 'Sì.' } })).toBe('ok')
    // the page of before
    expect(await salvaRisposta(HEAD, again, { uso: 'accolta', nome: 'No', testi: { it: 'No.' } })).toBe('cambiata')
    expect(await salvaRisposta(HEAD, su, { uso: 'accolta', nome: 'No', testi: { it: 'No.' } })).toBe('cambiata')
    expect(await names()).toEqual(['Respinta', 'Sì'])
    const rows = await owner<{ nome: string; live: boolean }>(
      'select nome, superato_il is null as live from risposta_tipo order by registrato_il',
    )
    expect(rows).toEqual([
      { nome: 'Va bene', live: false },
      { nome: 'Sì', live: true },
    ])
  })

  test('one of the portal that is taken out does not come back', async () => {
    const su = { belfiore: HERE, chiave: 'respinta', riga: null }
    expect(await togliRisposta(HEAD, su, BEGIN[1]!)).toBe('ok')
    expect(await names()).toEqual(['Accolta'])
    expect(await togliRisposta(HEAD, su, BEGIN[1]!)).toBe('cambiata')
  })

  test('of two who change one at once, the second is told; each change is in the audit', async () => {
    const su = { belfiore: HERE, chiave: 'accolta', riga: null }
    const done = await Promise.all(
      ['Uno', 'Due'].map((nome) => salvaRisposta(HEAD, su, { uso: 'accolta', nome, testi: { it: nome } })),
    )
    expect([...done].sort()).toEqual(['cambiata', 'ok'])
    const rows = await owner<{ attore: string; persona: string | null }>(
      `select attore, persona from audit_event where azione = 'change:risposta-tipo' and oggetto = 'accolta'
       and dati = '{"uso": "accolta"}' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ attore: CHIEF, persona: null }])
  })
})
