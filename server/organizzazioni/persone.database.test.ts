import { describe, expect, test } from 'vitest'
import { onDay } from '../../testing/on-day'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { intermediario } from '../platform/scope'
import { apriSede, chiudiSede, nominaOperatore, personeDi, togliOperatore } from './persone'
import { organizzazioneOf } from './queries'

onDay('2026-11-27')

const { CAF_CHIEF, CAF_CLERK, STUDIO, AGENT } = its
const { owner } = tenancyDatabase()

const chief = intermediario(CAF_CHIEF, STUDIO)
const clerk = intermediario(CAF_CLERK, STUDIO)
const other = intermediario(CAF_CHIEF, '5a000000-0000-4000-8000-000000000002')

const NEW = { codiceFiscale: AGENT, ruolo: 'operatore', sede: undefined } as const
const idOf = async (code: string) =>
  (await personeDi(chief)).operatori.find(({ codiceFiscale }) => codiceFiscale === code)!.id

describe('who acts for an organisation', () => {
  test('is named by who directs it alone, and acts from then on', async () => {
    await expect(nominaOperatore(clerk, NEW)).rejects.toThrow(/row-level security/)
    await expect(nominaOperatore(other, NEW)).rejects.toThrow(/row-level security/)
    await expect(organizzazioneOf(intermediario(AGENT, STUDIO))).rejects.toThrow()
    expect(await nominaOperatore(chief, NEW)).toBe('aggiunta')
    expect(await nominaOperatore(chief, NEW)).toBe('gia')
    expect(await organizzazioneOf(intermediario(AGENT, STUDIO))).toMatchObject({ responsabile: false })
    const said = await owner(`select persona, attore from audit_event where azione = 'change:operatore'`)
    expect(said).toEqual([{ persona: AGENT, attore: CAF_CHIEF }])
  })

  test('takes another role or seat by the same way, once', async () => {
    const sede = await apriSede(chief, { nome: 'Crema', indirizzo: undefined, localita: 'Crema' })
    expect(await nominaOperatore(chief, { ...NEW, ruolo: 'responsabile', sede })).toBe('aggiunta')
    const { operatori, sedi } = await personeDi(clerk)
    expect(operatori.filter(({ codiceFiscale }) => codiceFiscale === AGENT)).toMatchObject([
      { ruolo: 'responsabile', sede: 'Crema', dal: '2026-11-27' },
    ])
    expect(sedi).toMatchObject([{ nome: 'Crema', operatori: 1 }])
    expect(await chiudiSede(chief, sede)).toBe(false)
  })

  test('who directs may give it up while another directs, and the last may not', async () => {
    expect(await nominaOperatore(chief, { ...NEW, codiceFiscale: CAF_CHIEF })).toBe('aggiunta')
    expect(await organizzazioneOf(chief)).toMatchObject({ responsabile: false })
    const agent = intermediario(AGENT, STUDIO)
    expect(await nominaOperatore(agent, NEW)).toBe('ultimo')
    expect(await togliOperatore(agent, await idOf(AGENT))).toBe('ultimo')
    expect(await nominaOperatore(agent, { ...NEW, codiceFiscale: CAF_CHIEF, ruolo: 'responsabile' })).toBe('aggiunta')
  })

  test('is ended with effect at once, by who directs it alone', async () => {
    const id = await idOf(CAF_CLERK)
    await expect(togliOperatore(clerk, id)).resolves.toBe('assente')
    expect(await togliOperatore(other, id)).toBe('assente')
    expect(await togliOperatore(chief, id)).toBe('tolta')
    expect(await togliOperatore(chief, id)).toBe('assente')
    expect((await personeDi(chief)).operatori.map(({ codiceFiscale }) => codiceFiscale)).not.toContain(CAF_CLERK)
    const kept = await owner(`select chiuso_da from operatore_organizzazione where codice_fiscale = '${CAF_CLERK}'`)
    expect(kept).toEqual([{ chiuso_da: CAF_CHIEF }])
  })

  test('of two who end each other at once, one stays', async () => {
    const agent = intermediario(AGENT, STUDIO)
    const done = await Promise.allSettled([
      togliOperatore(chief, await idOf(AGENT)),
      togliOperatore(agent, await idOf(CAF_CHIEF)),
    ])
    expect(done.filter((one) => one.status === 'fulfilled' && one.value === 'tolta')).toHaveLength(1)
    const left = await owner(
      `select 1 from operatore_organizzazione where organizzazione_id = '${STUDIO}' and ruolo = 'responsabile' and al is null`,
    )
    expect(left).toHaveLength(1)
  })
})

describe('a seat', () => {
  test('is opened and closed by who directs it, and only where nobody works and no key holds for it', async () => {
    const [{ codice_fiscale: lead }] = (await owner<{ codice_fiscale: string }>(
      `select codice_fiscale from operatore_organizzazione where organizzazione_id = '${STUDIO}' and ruolo = 'responsabile' and al is null`,
    )) as [{ codice_fiscale: string }]
    const now = intermediario(lead, STUDIO)
    const id = await apriSede(now, { nome: 'Soresina', indirizzo: undefined, localita: undefined })
    await expect(apriSede(clerk, { nome: 'x', indirizzo: undefined, localita: undefined })).rejects.toThrow()
    expect(await chiudiSede(other, id)).toBe(false)
    await owner(`insert into chiave_organizzazione (organizzazione_id, nome, impronta, azioni, comuni, sede_id, al_minuto, al, creata_da)
      values ('${STUDIO}', 'x', 'x', '{invia}', '{}', '${id}', 1, '2999-12-31', 'x')`)
    expect(await chiudiSede(now, id)).toBe(false)
    await owner(`delete from chiave_organizzazione where sede_id = '${id}'`)
    expect(await chiudiSede(now, id)).toBe(true)
    expect(await chiudiSede(now, id)).toBe(false)
    expect((await personeDi(now)).sedi.map(({ nome }) => nome)).toEqual(['Crema'])
  })
})
