import { expect, test } from 'vitest'
import type { Concessa } from '../../contracts/pratiche/effetti-canone'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { onDay } from '../../testing/on-day'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { citizen, staff } from '../platform/scope'
import { invia } from './commands'
import { apri, decidi, type Decisione } from './decisioni'

const { HERE, ALBA, OFFICER } = its
const OFFICE = staff(OFFICER, 'operatore', [HERE])
const NUOVA = 'FRRLCU58L52D150O'

onDay('2026-11-27')

const { owner } = tenancyDatabase(async (owner) => {
  await owner(`delete from concessione`)
  await owner(`delete from parametro_ente where chiave = 'canone.regolamento'`)
  // L. 160/2019 art. 1 c. 826-827: from 30.000 to 100.000 inhabitants 50 euro a year, 1,20 a day
  await owner(
    `insert into parametro_ente (belfiore, chiave, valore, dal, delibera, registrato_da)
     select $1, 'canone.regolamento', '{"popolazione":71000,"arrotondamento":"nessuno"}', day::date, 'Del. 9/2025', $2
     from (values ('2026-01-01'), ('2027-01-01')) as d (day)`,
    [HERE, its.CHIEF],
  )
})

const COMMON: Risposte = { email: 'alba@example.it', vero: 'si', nuova: 'nuova', bollo: 'dopo' }

const TAVOLINI: Risposte = {
  ...COMMON,
  ...{ cosa: 'tavolini', indirizzo: 'Piazza Roma 1', lunghezza: '6', larghezza: '2.5', strada: 'no' },
  ...{ durata: 'temporanea', dal: '2026-12-01', al: '2026-12-31', tuttoIlGiorno: 'si' },
}
const PASSO: Risposte = {
  ...COMMON,
  ...{ cosa: 'passo-carrabile', indirizzo: 'Via Po 4', lunghezza: '4', durata: 'permanente', dal: '2026-12-01' },
}
const CARTELLO: Risposte = {
  ...COMMON,
  ...{ cosa: 'cartello', testo: 'Bar', indirizzo: 'Via Larga 2', base: '2', altezza: '1.5', facce: '2' },
  ...{ luminosa: 'no', suolo: 'privato', durata: 'permanente', dal: '2026-01-01' },
}

const inviata = async (procedura: string, said: Risposte, person: string) => {
  const [row] = await owner<{ id: string }>(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     values ($1, $2, $3, $4, 'it', $2) returning id`,
    [HERE, person, procedura, JSON.stringify(said)],
  )
  await owner(
    `insert into allegato (belfiore, codice_fiscale, bozza_id, nome, tipo, dimensione, sha256, caricato_da, deposito, esito_scansione)
     values ($1, $2, $3, 'disegno.pdf', 'pdf', 3, 'x', $2, 'postgres', 'pulito')`,
    [HERE, person, row!.id],
  )
  const firma = { codiceFiscale: person, cognome: 'Ferrari', nome: 'Lucia' }
  const mittente = { nome: 'Lucia Ferrari', firma, lingua: 'it' } as const
  const done = await invia(citizen(person), { belfiore: HERE, id: row!.id }, 1, mittente)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return { belfiore: HERE, id: done.id }
}

const SI: Decisione = { esito: 'accolta', motivo: 'In regola.', applica: true }
const concessa = (numero: string, ...coefficienti: readonly string[]): Concessa => ({
  ...{ numero, descrizione: 'Davanti al bar', coefficienti },
})

const righe = (person: string) =>
  owner(
    `select numero, tipo, descrizione, indirizzo, dati, dal::text, al::text, fonte, superato_il is null as vale
     from concessione where codice_fiscale = $1 order by vale, dal, numero`,
    [person],
  )

// 15 m² × 1,20 × 31 days = 558,00; by 0,5 it is 279,00
test('tables outside of somebody whom the comune did not know, at the tariff that the office gives', async () => {
  const key = await inviata('occupazione-suolo', TAVOLINI, NUOVA)
  expect((await apri(OFFICE, key))?.importi).toEqual({ prima: 0, dopo: 558_00 })
  expect((await apri(OFFICE, key, { coefficienti: ['0.5'] }))?.importi).toEqual({ prima: 0, dopo: 279_00 })
  // without its number there is no concession
  expect(await decidi(OFFICE, key, 1, SI)).toBe('cambiata')
  expect(await righe(NUOVA)).toEqual([])
  expect(await decidi(OFFICE, key, 1, { ...SI, concessa: concessa('14/2026', '0.5') })).toBe('ok')
  expect(await righe(NUOVA)).toEqual([
    {
      ...{ numero: '14/2026', tipo: 'occupazione', descrizione: 'Davanti al bar', indirizzo: 'Piazza Roma 1' },
      dati: {
        ...{ tipo: 'occupazione', superficie: '15', coefficienti: ['0.5'] },
        durata: { tipo: 'temporanea', giorni: 31 },
      },
      ...{ dal: '2026-12-01', al: '2026-12-31', fonte: 'ufficio', vale: true },
    },
  ])
  const [kept] = await owner(
    `select importo_prima::int as prima, importo_dopo::int as dopo from pratica where id = $1`,
    [key.id],
  )
  expect(kept).toEqual({ prima: 0, dopo: 279_00 })
})

// 4 m by one metre × 50 = 200,00; 2 × 1,5 × 2 = 6 m² × 50 = 300,00
test('a driveway, then a board: the canone of the year adds up, and one takes the place of another from a new year on', async () => {
  const passo = await inviata('occupazione-suolo', PASSO, ALBA)
  expect((await apri(OFFICE, passo))?.importi).toEqual({ prima: 0, dopo: 200_00 })
  expect(await decidi(OFFICE, passo, 1, { ...SI, concessa: concessa('7/2026') })).toBe('ok')
  const cartello = await inviata('pubblicita', CARTELLO, ALBA)
  expect((await apri(OFFICE, cartello))?.importi).toEqual({ prima: 200_00, dopo: 500_00 })
  expect(await decidi(OFFICE, cartello, 1, { ...SI, concessa: concessa('8/2026') })).toBe('ok')

  // five metres in the place of four: 300 + 250
  const changed = { ...PASSO, nuova: 'modifica', concessione: '7/2026', lunghezza: '5' }
  const nextYear = await inviata('occupazione-suolo', { ...changed, dal: '2027-01-01' }, ALBA)
  expect((await apri(OFFICE, nextYear))?.importi).toEqual({ prima: 500_00, dopo: 550_00 })
  expect(await decidi(OFFICE, nextYear, 1, { ...SI, concessa: concessa('1/2027') })).toBe('ok')
  expect(await righe(ALBA)).toMatchObject([
    { numero: '7/2026', al: null, vale: false },
    { numero: '8/2026', al: null, vale: true },
    { numero: '7/2026', dal: '2026-12-01', al: '2026-12-31', vale: true },
    { numero: '1/2027', dal: '2027-01-01', al: null, dati: { larghezza: '5' }, vale: true },
  ])
})

test.each([
  ['a concession that is not theirs', '99/2020', '2027-01-01', 'concessione'],
  ['in the middle of a year that it was charged for', '8/2026', '2027-03-01', 'anno'],
])('%s is not changed by itself', async (_, concessione, dal, ostacolo) => {
  const asked = { ...CARTELLO, nuova: 'rinnovo', concessione, dal }
  const key = await inviata('pubblicita', asked, ALBA)
  expect((await apri(OFFICE, key))?.importi).toEqual({ prima: undefined, dopo: undefined, ostacolo })
  expect(await decidi(OFFICE, key, 1, { ...SI, concessa: concessa('2/2027') })).toBe('cambiata')
  // what the office records by hand is decided all the same
  expect(await decidi(OFFICE, key, 1, { ...SI, applica: false })).toBe('ok')
})
