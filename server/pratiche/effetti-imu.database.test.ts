import { describe, expect, test } from 'vitest'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { onDay } from '../../testing/on-day'
import { fillReference } from '../../testing/reference-data'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { citizen, staff } from '../platform/scope'
import { invia } from './commands'
import { apri, decidi, type Decisione } from './decisioni'

const { HERE, ALBA, OFFICER } = its
const OFFICE = staff(OFFICER, 'operatore', [HERE])
const FIRMA = { codiceFiscale: ALBA, cognome: 'Alba', nome: 'Carlo' }
const NUOVA = 'FRRLCU58L52D150O'

onDay('2026-11-27')

const { owner } = tenancyDatabase(async (owner, ownerUrl) => {
  // Cremona 2026: 1,06 % on other buildings, plots and land (delibera 58 of 19/12/2024, still in force)
  await fillReference(ownerUrl)
  await owner(`update condizione_imu set dati = '{"aliquota":"base"}'`)
})

let particella = 500

type Bene = { readonly tipo?: string; readonly categoria?: string; readonly rendita?: number; readonly venale?: number }
type Held = Bene & {
  readonly dominicale?: number
  readonly uso?: string
  readonly dati?: object
  readonly quota?: string
}

/** A property of Alba's since 2020, in cents; a home at her disposal of category A/3 and rendita 500,00 where nothing else is said. */
const immobile = async (held: Held = {}): Promise<string> => {
  const { tipo = 'F', categoria = tipo === 'F' ? 'A/3' : null, uso = 'a-disposizione', quota = '1/1' } = held
  const dati = { aliquota: 'base', ...held.dati }
  const rendita = tipo === 'F' ? (held.rendita ?? 500_00) : null
  const [row] = await owner<{ id: string }>(`insert into immobile (belfiore, tipo) values ($1, $2) returning id`, [
    HERE,
    tipo,
  ])
  const id = row!.id
  particella += 1
  await owner(
    `insert into dato_catastale (belfiore, immobile_id, foglio, particella, categoria, rendita, reddito_dominicale, valore_venale,
       dal, fonte, chiave, registrato_da) values ($1, $2, '12', $3, $4, $5, $6, $7, '2020-01-01', 'catasto', $3, $8)`,
    [HERE, id, String(particella), categoria, rendita, held.dominicale ?? null, held.venale ?? null, OFFICER],
  )
  await owner(
    `insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, chiave, registrato_da)
     values ($1, $2, $3, '10', $4, $5, '2020-01-01', 'catasto', $6, $7)`,
    [HERE, id, ALBA, ...quota.split('/'), String(particella), OFFICER],
  )
  await owner(
    `insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
     values ($1, $2, $3, $4, $5, '2020-01-01', 'ufficio', $6)`,
    [HERE, id, ALBA, uso, JSON.stringify(dati), OFFICER],
  )
  return id
}

const COMMON: Risposte = {
  ...{ dal: '2026-07-01', tipologia: 'N', via: 'Via Po', civico: '4', comune: 'Cremona', provincia: 'CR' },
  ...{ email: 'alba@example.it', vero: 'si' },
}

const inviata = async (said: Risposte, person = ALBA) => {
  const [row] = await owner<{ id: string }>(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     values ($1, $2, 'dichiarazione-imu', $3, 'it', $2) returning id`,
    [HERE, person, JSON.stringify({ ...COMMON, ...said })],
  )
  await owner(
    `insert into allegato (belfiore, codice_fiscale, bozza_id, nome, tipo, dimensione, sha256, caricato_da, deposito, esito_scansione)
     values ($1, $2, $3, 'prova.pdf', 'pdf', 3, 'x', $2, 'postgres', 'pulito')`,
    [HERE, person, row!.id],
  )
  const firma = person === ALBA ? FIRMA : { codiceFiscale: person, cognome: 'Ferrari', nome: 'Lucia' }
  const mittente = { nome: `${firma.nome} ${firma.cognome}`, firma, lingua: 'it' } as const
  const done = await invia(citizen(person), { belfiore: HERE, id: row!.id }, 1, mittente)
  if (!done.ok) throw new Error(done.why)
  return { belfiore: HERE, id: done.id }
}

const SI: Decisione = { esito: 'accolta', motivo: 'In regola.', applica: true }

const righe = (table: string, columns: string, id: string, person = ALBA) =>
  owner(
    `select ${columns}, dal::text, al::text, fonte, superato_il is null as vale from ${table}
     where immobile_id = $1 ${table === 'dato_catastale' ? '' : `and codice_fiscale = '${person}'`} order by vale, dal`,
    [id],
  )
const titoli = (id: string, person?: string) =>
  righe('titolarita', `quota_num || '/' || quota_den as quota, chiave`, id, person)
const condizioni = (id: string) => righe('condizione_imu', 'uso, dati', id)

/** 500,00 × 1,05 × 160 × 1,06 % (L. 160/2019 art. 1 c. 745, 748) */
const ANNO = 890_40
const BASE = { aliquota: 'base' }

describe('accepted, a declaration changes the position from its day on', () => {
  // expected by hand: months of c. 761 are 6 and 6
  test.each<[string, Held, Risposte, readonly [number, number], object]>([
    [
      'unfit: half of the base (c. 747 b), 445,20 + 222,60',
      {},
      { cosa: 'inagibile', inizio: 'inizia', condInagibile: 'perizia' },
      [ANNO, 667_80],
      { uso: 'a-disposizione', dati: { ...BASE, inagibile: true } },
    ],
    [
      'mended: 222,60 + 445,20',
      { dati: { inagibile: true } },
      { cosa: 'inagibile', inizio: 'finisce' },
      [445_20, 667_80],
      { uso: 'a-disposizione', dati: BASE },
    ],
    [
      'historic: half of the base (c. 747 a)',
      {},
      { cosa: 'storico', inizio: 'inizia' },
      [ANNO, 667_80],
      { uso: 'a-disposizione', dati: { ...BASE, storico: true } },
    ],
    [
      'a pensioner abroad: half of the tax (L. 178/2020 c. 48)',
      {},
      { cosa: 'pensionato', inizio: 'inizia', condPensionato: 'si' },
      [ANNO, 667_80],
      { dati: { ...BASE, pensionatoEstero: true } },
    ],
    [
      'goods of a builder: exempt (c. 751), 445,20',
      {},
      { cosa: 'merce', inizio: 'inizia' },
      [ANNO, 445_20],
      { dati: { ...BASE, esenzione: 'bene-merce' } },
    ],
    [
      'of somebody in the police: exempt (c. 741 c n. 5)',
      {},
      { cosa: 'equiparata', quale: 'forze-armate', inizio: 'inizia' },
      [ANNO, 445_20],
      { dati: { ...BASE, esenzione: 'forze-armate' } },
    ],
    [
      'the home she lives in: exempt (c. 740)',
      {},
      { cosa: 'abitazione', inizio: 'inizia' },
      [ANNO, 445_20],
      { uso: 'abitazione-principale', dati: {} },
    ],
    [
      'land that she farms: 178,875 (100 × 1,25 × 135 × 1,06 %), half of it 89,44',
      { tipo: 'T', dominicale: 100_00, uso: 'altro', dati: { coltivatore: false } },
      { cosa: 'coltivatore', inizio: 'inizia' },
      [178_88, 89_44],
      { uso: 'altro', dati: { ...BASE, coltivatore: true } },
    ],
  ])('%s', async (_, held, said, [prima, dopo], row) => {
    const id = await immobile(held)
    const key = await inviata({ immobile: id, ...said })
    const before = (await condizioni(id))[0]
    const aperta = (await apri(OFFICE, key))!
    expect(aperta.importi).toEqual({ prima, dopo })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect(await condizioni(id)).toMatchObject([
      { ...before, vale: false },
      { ...before, vale: true, al: '2026-06-30' },
      { ...row, dal: '2026-07-01', al: null, fonte: 'ufficio', vale: true },
    ])
    const [kept] = await owner(
      `select importo_prima::int as prima, importo_dopo::int as dopo from pratica where id = $1`,
      [key.id],
    )
    expect(kept).toEqual({ prima, dopo })
  })

  test('lent to a child (c. 747 c): half of the base, at the rate that the office chooses', async () => {
    const id = await immobile()
    const key = await inviata({ immobile: id, cosa: 'comodato', inizio: 'inizia', condComodato: 'si' })
    const { importi } = (await apri(OFFICE, key))!
    expect(importi).toMatchObject({ prima: ANNO, dopo: undefined })
    // 84.000 × 1,06 % / 2, and half of 84.000 × 0,98 % / 2 = 411,60: 445,20 + 205,80
    const parenti = importi?.aliquote?.find(({ pct }) => pct === '0.98')
    expect(parenti).toMatchObject({ dopo: 651_00 })
    expect(await decidi(OFFICE, key, 1, { ...SI, aliquota: parenti!.id })).toBe('ok')
    expect((await condizioni(id)).at(-1)).toMatchObject({
      uso: 'comodato',
      dati: { comodatoRidotto: true, aliquota: parenti!.id },
    })
  })

  // 800 × 168 × 1,06 % = 1.424,64; three months of 890,40 and nine of that: 222,60 + 1.068,48
  test('another rendita', async () => {
    const id = await immobile()
    const key = await inviata({
      immobile: id,
      cosa: 'valore',
      cambia: 'rendita',
      nuovaRendita: '80000',
      dal: '2026-04-01',
    })
    expect((await apri(OFFICE, key))?.importi).toEqual({ prima: ANNO, dopo: 1291_08 })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect(await righe('dato_catastale', 'rendita::int as rendita, chiave', id)).toMatchObject([
      { rendita: 500_00, al: null, vale: false },
      { rendita: 500_00, al: '2026-03-31', fonte: 'catasto', chiave: null, vale: true },
      { rendita: 800_00, dal: '2026-04-01', al: null, fonte: 'ufficio', vale: true },
    ])
  })

  // (80.000 + 95.000) / 2 × 1,06 %; c. 746
  test('another value of a plot', async () => {
    const id = await immobile({ tipo: 'A', venale: 80_000_00, uso: 'altro' })
    const key = await inviata({ immobile: id, cosa: 'valore', cambia: 'area', nuovoValore: '9500000' })
    expect((await apri(OFFICE, key))?.importi).toEqual({ prima: 848_00, dopo: 927_50 })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
  })

  // 100 × 168 × 1,06 % = 178,08; sold on 10 May: nine days of May are less than half, four months: 59,36
  test('sold: the right ends the day before, and the buyer has that day (c. 761)', async () => {
    const id = await immobile({ categoria: 'C/6', rendita: 100_00 })
    const key = await inviata({ immobile: id, cosa: 'cessione', perche: 'vendita', ceduta: '1/1', dal: '2026-05-10' })
    const aperta = (await apri(OFFICE, key))!
    expect(aperta.importi).toEqual({ prima: 178_08, dopo: 59_36 })
    expect(aperta.oggi).toBeUndefined()
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect(await titoli(id)).toMatchObject([
      { quota: '1/1', al: null, fonte: 'catasto', vale: false },
      { quota: '1/1', al: '2026-05-09', fonte: 'ufficio', vale: true },
    ])
  })

  // of 2024 we hold no rates for the acconto of 2025: what it comes to this year is told all the same
  test('what changed last year is told for this one', async () => {
    const id = await immobile({ categoria: 'C/6', rendita: 100_00 })
    const key = await inviata({ immobile: id, cosa: 'cessione', perche: 'vendita', ceduta: '1/1', dal: '2025-12-20' })
    expect(await apri(OFFICE, key)).toMatchObject({
      importi: { prima: undefined, dopo: undefined },
      oggi: { anno: 2026, prima: 178_08, dopo: 0 },
    })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
  })

  // half of the year 178,08, then two thirds of it: 89,04 + 59,36
  test('a part is sold: the rest goes on', async () => {
    const id = await immobile({ categoria: 'C/6', rendita: 100_00 })
    const key = await inviata({ immobile: id, cosa: 'cessione', perche: 'vendita', ceduta: '1/3' })
    expect((await apri(OFFICE, key))?.importi).toEqual({ prima: 178_08, dopo: 148_40 })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    expect(await titoli(id)).toMatchObject([
      { quota: '1/1', vale: false },
      { quota: '1/1', al: '2026-06-30', chiave: null, vale: true },
      { quota: '2/3', dal: '2026-07-01', al: null, fonte: 'ufficio', vale: true },
    ])
  })

  const LABORATORIO: Risposte = {
    ...{ cosa: 'acquisto', immobile: 'altro', tipoImmobile: 'fabbricato', indirizzo: 'Via Larga 9', foglio: '07' },
    ...{ particella: '88', subalterno: '2', categoria: 'C/3', rendita: '12000', come: 'compravendita' },
    ...{ diritto: 'proprieta', quota: '1/3', uso: 'altro', coltivo: 'non-terreno', dal: '2026-03-15' },
  }

  // 120 × 1,05 × 140 × 1,06 % = 186,984; a third, and ten months: 17 days of March are more than half
  test('bought: a property that nobody had on record, of somebody whom the comune did not know', async () => {
    const key = await inviata(LABORATORIO, NUOVA)
    const { importi } = (await apri(OFFICE, key))!
    expect(importi).toMatchObject({ prima: 0, dopo: undefined })
    expect(importi?.aliquote?.[0]).toMatchObject({ id: 'base', pct: '1.06', testo: undefined, dopo: 51_94 })
    // one that the prospetto does not have is none
    expect(await decidi(OFFICE, key, 1, { ...SI, aliquota: 'inventata' })).toBe('cambiata')
    expect(await decidi(OFFICE, key, 1, { ...SI, aliquota: 'base' })).toBe('ok')
    const [kept] = await owner(`select importo_dopo::int as dopo from pratica where id = $1`, [key.id])
    expect(kept).toEqual({ dopo: 51_94 })
    const made = await owner(
      `select d.foglio, d.particella, d.categoria, d.rendita::int as rendita, t.quota_num || '/' || t.quota_den as quota, t.diritto,
         c.uso, c.dati, s.natura, n.cognome || ' ' || n.nome as nome, n.denominazione
       from titolarita t join dato_catastale d using (belfiore, immobile_id) join condizione_imu c using (belfiore, immobile_id, codice_fiscale)
         join soggetto s using (belfiore, codice_fiscale) join dato_soggetto n using (belfiore, codice_fiscale)
       where t.codice_fiscale = $1`,
      [NUOVA],
    )
    expect(made).toEqual([
      {
        ...{ foglio: '07', particella: '88', categoria: 'C/3', rendita: 120_00, quota: '1/3', diritto: '10' },
        ...{ uso: 'altro', dati: { aliquota: 'base' }, natura: 'persona', nome: 'FERRARI LUCIA', denominazione: null },
      },
    ])
  })

  test('who buys of the same property finds it, however its figures are written', async () => {
    const key = await inviata({ ...LABORATORIO, foglio: '7', quota: '2/3' })
    expect(await decidi(OFFICE, key, 1, SI)).toBe('ok')
    const of = await owner(
      `select distinct immobile_id from dato_catastale where ltrim(foglio, '0') = '7' and particella = '88' and superato_il is null`,
    )
    expect(of).toHaveLength(1)
    // and more than the whole is not hers
    const more = await inviata({ ...LABORATORIO, quota: '1/2' })
    expect((await apri(OFFICE, more))?.importi?.ostacolo).toBe('quota')
    expect(await decidi(OFFICE, more, 1, SI)).toBe('cambiata')
  })
})

describe('nothing changes', () => {
  const unchanged = async (said: Risposte, decisione: Decisione, held: Held = {}) => {
    const id = await immobile(held)
    const key = await inviata({ immobile: id, ...said })
    const before = [await titoli(id), await condizioni(id), await righe('dato_catastale', 'rendita', id)]
    const done = await decidi(OFFICE, key, 1, decisione)
    expect([await titoli(id), await condizioni(id), await righe('dato_catastale', 'rendita', id)]).toEqual(before)
    return { done, aperta: await apri(OFFICE, key) }
  }
  const STORICO = { cosa: 'storico', inizio: 'inizia' }

  test.each<[string, Risposte, Decisione]>([
    ['where it is refused', STORICO, { ...SI, esito: 'respinta' }],
    ['where it is accepted in part', STORICO, { ...SI, esito: 'accolta-in-parte' }],
    ['where the office does it by hand', STORICO, { ...SI, applica: false }],
    ['where the conditions are not sure', { cosa: 'pensionato', inizio: 'inizia', condPensionato: 'non-so' }, SI],
    [
      'for a leasing, whose right the Catasto has not',
      { cosa: 'acquisto', come: 'altro', diritto: 'leasing', quota: '1/1', uso: 'locato' },
      SI,
    ],
    ['for something else in words', { cosa: 'altro', descrivi: 'Fusione' }, SI],
  ])('%s', async (_, said, decisione) => expect((await unchanged(said, decisione)).done).toBe('ok'))

  test.each<[string, Held, Risposte, string]>([
    [
      'land that becomes a plot',
      { tipo: 'T', dominicale: 100_00, uso: 'altro', dati: { coltivatore: false } },
      { cosa: 'valore', cambia: 'area', nuovoValore: '9000000' },
      'natura',
    ],
    [
      'a share bought above the whole',
      {},
      { cosa: 'acquisto', come: 'donazione', diritto: 'proprieta', quota: '1/2', uso: 'locato' },
      'quota',
    ],
  ])('%s: the office is told why', async (_, held, said, ostacolo) => {
    const { done, aperta } = await unchanged(said, SI, held)
    expect(done).toBe('cambiata')
    expect(aperta?.importi?.ostacolo).toBe(ostacolo)
  })

  test('where two rights are on record, or another row begins later in the year', async () => {
    const id = await immobile({ quota: '1/2' })
    await owner(
      `insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
       values ($1, $2, $3, '10', 1, 4, '2022-01-01', 'catasto', $4)`,
      [HERE, id, ALBA, OFFICER],
    )
    const sold = await inviata({ immobile: id, cosa: 'cessione', perche: 'vendita', ceduta: '1/4' })
    expect((await apri(OFFICE, sold))?.importi?.ostacolo).toBe('possesso')
    await owner(`update condizione_imu set dal = '2026-09-01' where immobile_id = $1`, [id])
    const early = await inviata({ immobile: id, cosa: 'storico', inizio: 'inizia' })
    expect((await apri(OFFICE, early))?.importi?.ostacolo).toBe('prima')
  })
})
