import { describe, expect, test } from 'vitest'
import { readCercata, readFiltro } from '../../contracts/pratiche/coda'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { today } from '../platform/clock'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { cercaPratiche, codaOf, prossimaLibera } from './coda'
import { invia, rispondi } from './commands'
import { annota, apri, assegna, chiedi, decidi, prendi, scrivi, type Decisione } from './decisioni'
import { findPratica, incaricatoOf } from './queries'

const { HERE, THERE, ALBA, GIULIA, OFFICER, CHIEF } = its
const OFFICE = staff(OFFICER, 'operatore', [HERE])
const OTHER = staff(CHIEF, 'responsabile', [HERE])
const FAR = staff(its.FAR_OFFICER, 'operatore', [THERE])

const { owner } = tenancyDatabase(async (owner) => {
  for (const table of [
    'evento_pratica',
    'allegato_parte',
    'allegato',
    'pratica',
    'registro_protocollo',
    'bozza',
    'messaggio',
  ])
    await owner(`delete from ${table}`)
})

const COMMON = { email: 'alba@example.it', vero: 'si' }
const FINE = {
  ...{ utenza: 'altro', indirizzo: 'Via dei Tigli 4', al: '2026-03-15', perche: 'chiusa' },
  ...{ nuovoIndirizzo: 'Via Larga 1', ...COMMON },
}

const inviata = async (risposte: Readonly<Record<string, string>> = FINE, procedura = 'tari-fine', person = ALBA) => {
  const [row] = await owner<{ id: string }>(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     values ($1, $2, $3, $4, 'it', $2) returning id`,
    [HERE, person, procedura, JSON.stringify(risposte)],
  )
  if (procedura === 'comodato')
    await owner(
      `insert into allegato (belfiore, codice_fiscale, bozza_id, nome, tipo, dimensione, sha256, caricato_da, deposito, esito_scansione)
       values ($1, $2, $3, 'contratto.pdf', 'pdf', 3, 'x', $2, 'postgres', 'pulito')`,
      [HERE, person, row!.id],
    )
  const nome = person === ALBA ? 'Alba Inventata' : 'Giulia Inventata'
  const done = await invia(citizen(person), { belfiore: HERE, id: row!.id }, 1, { nome, lingua: 'it' })
  if (!done.ok) throw new Error(done.why)
  return { belfiore: HERE, id: done.id }
}

const letters = (id: string) =>
  owner<{ modello: string }>('select modello from messaggio where pratica_id = $1 order by creato_il', [id])
const SI: Decisione = { esito: 'accolta', motivo: 'In regola.', applica: true }

describe('the queue', () => {
  test('shows the comune’s own, what is late first, and nobody else’s', async () => {
    const [late, soon] = [await inviata(), await inviata()]
    await owner(`update pratica set scadenza = current_date - 3, versione = 2 where id = $1`, [late.id])
    const { righe, conti } = await codaOf(OFFICE, readFiltro({}))
    expect(righe[0]?.id).toBe(late.id)
    expect(righe.map(({ id }) => id)).toContain(soon.id)
    expect(conti).toMatchObject({ aperte: righe.length, scadute: 1, mie: 0, libere: righe.length })
    expect((await codaOf(OFFICE, readFiltro({ vista: 'scadute' }))).righe.map(({ id }) => id)).toEqual([late.id])
    expect((await codaOf(OFFICE, readFiltro({ procedura: 'comodato' }))).righe).toEqual([])
    expect((await codaOf(FAR, readFiltro({}))).righe).toEqual([])
    const read = await owner(`select attore from audit_event where azione = 'read:pratica' and oggetto = $1`, [late.id])
    expect(read.length).toBeGreaterThan(0)
  })

  test('is found by name, code, number and place of the map', async () => {
    const key = await inviata(FINE, 'tari-fine', GIULIA)
    await owner(`update pratica set luogo = '12/345/6', versione = 2 where id = $1`, [key.id])
    const { protocollo } = (await findPratica(OFFICE, key))!
    const found = async (text: string) => (await cercaPratiche(OFFICE, readCercata(text)!)).map(({ id }) => id)
    for (const text of ['giulia', 'Inventàta GIU', GIULIA, protocollo, protocollo.split('/')[0]!, '12/345', '12/345/6'])
      expect(await found(text), text).toContain(key.id)
    expect(await found('12/34')).toEqual([])
    expect(await found("o'%_")).toEqual([])
    expect(readCercata('  ')).toBeUndefined()
    expect((await cercaPratiche(FAR, readCercata(GIULIA)!)).length).toBe(0)
  })

  test('goes on where a page ended, without losing or showing twice', async () => {
    for (let at = 0; at < 30; at++) await inviata()
    const first = await codaOf(OFFICE, readFiltro({}))
    expect(first.dopo).toBeDefined()
    const second = await codaOf(OFFICE, readFiltro({ dal: first.dopo!.giorno, dopo: first.dopo!.id }))
    const ids = [...first.righe, ...second.righe].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(first.conti.aperte)
  })
})

describe('the office', () => {
  test('takes charge, and the person reads by whom', async () => {
    const key = await inviata()
    expect(await prendi(OFFICE, key, 1, 'Marta Rini')).toBe('ok')
    const pratica = (await findPratica(citizen(ALBA), key))!
    expect(pratica).toMatchObject({ stato: 'in-carico', assegnataA: OFFICER, versione: 2 })
    expect(incaricatoOf(pratica)).toBe('Marta Rini')
  })

  test('of two operators at once, one is told', async () => {
    const key = await inviata()
    const done = await Promise.all([prendi(OFFICE, key, 1, 'Uno'), prendi(OTHER, key, 1, 'Due')])
    expect([...done].sort()).toEqual(['cambiata', 'ok'])
    const decided = await Promise.all([decidi(OFFICE, key, 2, SI), decidi(OTHER, key, 2, { ...SI, esito: 'respinta' })])
    expect([...decided].sort()).toEqual(['cambiata', 'ok'])
    expect((await findPratica(OFFICE, key))?.eventi.filter(({ tipo }) => /accolta|respinta/.test(tipo))).toHaveLength(1)
  })

  test('asks for what is missing: the clock rests once, the person answers, and is told of each', async () => {
    const key = await inviata()
    expect(await chiedi(OFFICE, key, 1, 'Manca il contratto.')).toBe('ok')
    const asked = (await findPratica(citizen(ALBA), key))!
    expect(asked).toMatchObject({ stato: 'attesa', sospesaDal: today() })
    expect(await rispondi(citizen(ALBA), key, 2, 'Eccolo.')).toBe('ok')
    const answered = (await findPratica(citizen(ALBA), key))!
    expect(answered).toMatchObject({ stato: 'in-carico', sospesaDal: undefined })
    // asked and answered on one day: no day was lost
    expect(answered.scadenza! < asked.scadenza!).toBe(true)
    expect(await chiedi(OFFICE, key, 3, 'Anche la data.')).toBe('ok')
    const again = (await findPratica(citizen(ALBA), key))!
    expect(again).toMatchObject({ stato: 'attesa', sospesaDal: undefined, scadenza: answered.scadenza })
    expect((await letters(key.id)).map(({ modello }) => modello)).toEqual([
      ...['pratica-ricevuta', 'integrazione-chiesta', 'integrazione-chiesta'],
    ])
  })

  test('a clock that may not rest goes on while something is asked for', async () => {
    const key = await inviata()
    await owner(`update pratica set procedura = 'autotutela' where id = $1`, [key.id])
    const before = (await findPratica(OFFICE, key))!
    expect(await chiedi(OFFICE, key, 1, 'Quale avviso?')).toBe('ok')
    const asked = { stato: 'attesa', sospesaDal: undefined, scadenza: before.scadenza }
    expect(await findPratica(OFFICE, key)).toMatchObject(asked)
  })

  test('writes to the person, and notes for itself alone', async () => {
    const key = await inviata()
    expect(await scrivi(OFFICE, key, 1, 'Ci vediamo domani?')).toBe('ok')
    expect(await annota(OFFICE, key, 2, 'Da controllare in catasto.')).toBe('ok')
    expect(await assegna(OTHER, key, 3, OFFICER)).toBe('ok')
    const seen = (await findPratica(citizen(ALBA), key))!.eventi.map(({ tipo }) => tipo)
    expect(seen).toEqual(['presentata', 'messaggio'])
    expect((await findPratica(OTHER, key))!.eventi.map(({ tipo }) => tipo)).toEqual([
      ...['presentata', 'messaggio', 'nota', 'assegnata'],
    ])
    expect((await codaOf(OFFICE, readFiltro({ vista: 'mie' }))).righe.map(({ id }) => id)).toContain(key.id)
    for (const stranger of [ALBA, its.FAR_OFFICER, 'x']) expect(await assegna(OTHER, key, 4, stranger)).toBe('cambiata')
    expect(await assegna(OTHER, key, 4, undefined)).toBe('ok')
  })

  test('an operator passes on what is theirs to a colleague, and nothing else', async () => {
    await owner(
      `insert into incarico (belfiore, codice_fiscale, ruolo, dal, dato_da) values ($1, $2, 'responsabile', '2026-01-01', 'x')`,
      [HERE, CHIEF],
    )
    const key = await inviata()
    // nobody's: it is to be taken first
    expect(await assegna(OFFICE, key, 1, CHIEF)).toBe('cambiata')
    expect(await prendi(OFFICE, key, 1, 'Marta Rini')).toBe('ok')
    expect((await apri(OFFICE, key))?.passabile).toBe(true)
    expect(await assegna(OFFICE, key, 2, CHIEF)).toBe('ok')
    expect((await apri(OFFICE, key))?.passabile).toBe(false)
    expect(await assegna(OFFICE, key, 3, OFFICER)).toBe('cambiata')
    // the database says the same to whoever does not ask first
    const taken = { assegnataA: null, versione: 4 }
    await expect(db(OFFICE, (tx) => tx.pratica.updateMany({ where: key, data: taken }))).rejects.toThrow(/pass/)
    expect(await assegna(OTHER, key, 3, OFFICER)).toBe('ok')
  })

  test('refuses with reasons: the clock ends, the person is told, nothing else changes', async () => {
    const key = await inviata()
    const no: Decisione = { esito: 'respinta', motivo: 'Manca la prova.', applica: true }
    expect(await decidi(OFFICE, key, 1, no)).toBe('ok')
    const pratica = (await findPratica(citizen(ALBA), key))!
    expect(pratica).toMatchObject({ stato: 'respinta', scadenza: undefined })
    expect(pratica.eventi.at(-1)).toMatchObject({ tipo: 'respinta', testo: 'Manca la prova.' })
    expect((await letters(key.id)).at(-1)).toEqual({ modello: 'pratica-decisa' })
    expect(await decidi(OFFICE, key, 2, SI)).toBe('cambiata')
  })

  test('of another comune is nobody here', async () => {
    const key = await inviata()
    expect(await apri(FAR, key)).toBeUndefined()
    expect(await prendi(FAR, key, 1, 'x')).toBe('gone')
    expect(await decidi(FAR, key, 1, SI)).toBe('gone')
  })

  test('gets the most urgent that nobody has', async () => {
    const key = (await prossimaLibera(OFFICE))!
    const { righe } = await codaOf(OFFICE, readFiltro({ vista: 'libere' }))
    expect(key.id).toBe(righe[0]!.id)
  })
})

describe('accepting changes the position', () => {
  const utenze = (codice: string) =>
    owner<{ al: string | null; live: boolean; occupanti: number; dal: string; fonte: string }>(
      `select dal::text, al::text, superato_il is null as live, occupanti, fonte from utenza_tari
       where belfiore = $1 and codice_fiscale = $2 and codice = $3 order by live, dal`,
      [HERE, ALBA, codice],
    )
  const nuovaUtenza = (codice: string) =>
    owner(
      `insert into utenza_tari (belfiore, codice_fiscale, codice, tipo, superficie, occupanti, dal, fonte, registrato_da)
       values ($1, $2, $3, 'domestica', 80, 2, '2024-01-01', 'elenco', $4)`,
      [HERE, ALBA, codice, OFFICER],
    )

  test('the end of an utenza: its row ends, the one before is history', async () => {
    await nuovaUtenza('T-1')
    const key = await inviata({ ...FINE, utenza: 'T-1' })
    const aperta = await apri(OFFICE, key)
    expect(aperta?.effetto).toEqual({ tipo: 'utenza-finita', codice: 'T-1', al: '2026-03-15' })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect(await utenze('T-1')).toEqual([
      { dal: '2024-01-01', al: null, live: false, occupanti: 2, fonte: 'elenco' },
      { dal: '2024-01-01', al: '2026-03-15', live: true, occupanti: 2, fonte: 'ufficio' },
    ])
  })

  test('a change of persons: from its day on, and not before', async () => {
    await nuovaUtenza('T-2')
    const said = { utenza: 'T-2', cosa: 'occupanti', dal: '2026-05-01', occupanti: '4', ...COMMON }
    const key = await inviata(said, 'tari-variazione')
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect((await utenze('T-2')).filter(({ live }) => live)).toEqual([
      { dal: '2024-01-01', al: '2026-04-30', live: true, occupanti: 2, fonte: 'elenco' },
      { dal: '2026-05-01', al: null, live: true, occupanti: 4, fonte: 'ufficio' },
    ])
  })

  test('not where the office changes it by hand', async () => {
    await nuovaUtenza('T-3')
    const key = await inviata({ ...FINE, utenza: 'T-3' })
    expect(await decidi(OFFICE, key, 1, { ...SI, applica: false })).toBe('ok')
    expect(await utenze('T-3')).toHaveLength(1)
  })

  test.each([
    ['accepted in part', FINE, 'tari-fine', { ...SI, esito: 'accolta-in-parte' } as const],
    ['where an answer gives reason for a warning', { ...FINE, perche: 'affittato', seiMesi: 'no' }, 'tari-fine', SI],
  ])('not %s: the office changes it by hand', async (_, said, procedura, decisione) => {
    await nuovaUtenza('T-5')
    const key = await inviata({ ...said, utenza: 'T-5' }, procedura)
    expect(await decidi(OFFICE, key, 1, decisione)).toBe('ok')
    expect(await utenze('T-5')).toHaveLength(1)
    await owner(`delete from utenza_tari where codice = 'T-5'`)
  })

  test('not before it began', async () => {
    await nuovaUtenza('T-6')
    const key = await inviata({ ...FINE, utenza: 'T-6', al: '2023-12-31' })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('cambiata')
    expect(await utenze('T-6')).toHaveLength(1)
  })

  test('one that is gone meanwhile is told, and nothing is decided', async () => {
    await nuovaUtenza('T-4')
    const key = await inviata({ ...FINE, utenza: 'T-4' })
    await owner(`update utenza_tari set superato_il = now() where codice = 'T-4'`)
    expect(await decidi(OFFICE, key, 1, SI)).toBe('cambiata')
    expect((await findPratica(OFFICE, key))?.stato).toBe('presentata')
  })

  test('a home lent to a child: a dated row of its use', async () => {
    const [immobile] = await owner<{ id: string }>(
      `select immobile_id as id from titolarita where belfiore = $1 and codice_fiscale = $2 and superato_il is null limit 1`,
      [HERE, ALBA],
    )
    const said = {
      ...{
        immobile: immobile!.id,
        parente: 'figlio',
        nome: 'Luca Inventato',
        codiceFiscale: GIULIA,
        dal: '2026-02-01',
      },
      ...{ registrato: '2026-02-10', estremi: 'n. 12 serie 3', abita: 'si', possiede: 'solo-questa', risiede: 'si' },
      ...COMMON,
    }
    const key = await inviata(said, 'comodato')
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    const rows = await owner(
      `select uso, dati, dal::text, al::text from condizione_imu where immobile_id = $1 and codice_fiscale = $2
         and superato_il is null order by dal`,
      [immobile!.id, ALBA],
    )
    expect(rows).toEqual([
      { uso: 'a-disposizione', dati: null, dal: '2020-01-01', al: '2026-01-31' },
      { uso: 'comodato', dati: { comodatoRidotto: true }, dal: '2026-02-01', al: null },
    ])
    const audited = await owner(`select motivo from audit_event where azione = 'change:posizione' and oggetto = $1`, [
      key.id,
    ])
    expect(audited).toHaveLength(1)
  })
})
