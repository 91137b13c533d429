import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Decisione } from '../../contracts/correzione-decisione'
import type { Correzione } from '../../contracts/correzione'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { loadStory } from '../../scripts/demo/load'
import { rowsOf } from '../../testing/database'
import { closeDb } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { toCents, ratio } from '../../engine/kernel/money'
import { keepAnswer } from './commands'
import { decideProposta, openProposta, rigaOf } from './proposta'
import { ratesFor } from './rates'

const CREMONA = 'D150'
const ANNA = 'RSSNNA80C54D150O'
const OFFICE = staff('MRTGLI85P70D150H', 'operatore', [CREMONA], 'test')
const OTHER = staff('CNTLNE74H57D150G', 'amministratore', [CREMONA], 'test')
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'operatore', ['D142'], 'test')
const ANNO = 2026

let scratch: Scratch
const owner = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  rowsOf<Row>(sql, values, scratch.ownerUrl)

beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
  for (const belfiore of [CREMONA, 'D142']) {
    await owner(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ($1, 'x', '{it}', '2026-01-01')`,
      [belfiore],
    )
  }
  await loadStory(scratch.ownerUrl)
})
beforeEach(async () => {
  for (const table of ['messaggio', 'audit_event', 'proposta']) await owner(`delete from ${table}`)
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

/** A dwelling of Anna's with a rendita on record. */
const immobileOf = async (): Promise<string> => {
  const [row] = await owner<{ id: string }>(
    `select i.id from immobile i join titolarita t on t.immobile_id = i.id and t.superato_il is null
       join dato_catastale d on d.immobile_id = i.id and d.superato_il is null and d.rendita is not null
     where t.codice_fiscale = $1 and t.belfiore = $2 and t.al is null order by i.id limit 1`,
    [ANNA, CREMONA],
  )
  return row!.id
}

const proposta = async (correction?: Correzione): Promise<{ readonly id: string; readonly immobile: string }> => {
  const immobile = await immobileOf()
  const about = {
    belfiore: CREMONA,
    codiceFiscale: ANNA,
    anno: ANNO,
    immobile,
    risposta: 'no',
    nota: 'Non è così',
  } as const
  await keepAnswer(citizen(ANNA), { ...about, ...(correction ? { correction } : {}) }, await ratesFor(CREMONA, ANNO))
  const [row] = await owner<{ id: string }>(
    `select id from proposta order by creato_il desc limit 1`.replace('creato', 'creata'),
  )
  return { id: row!.id, immobile }
}

const RENDITA: Correzione = { oggetto: 'dato_catastale', campo: 'rendita', valore: toCents(12_345) }
const accolta = (correction: Correzione, dal = `${ANNO}-01-01`): Decisione => ({
  esito: 'accolta',
  motivo: '',
  correction,
  dal,
})

const seenRow = async (id: string, correction: Correzione) => rigaOf((await openProposta(OFFICE, id))!, correction)

type Dato = {
  id: string
  rendita: string
  dal: string
  al: string | null
  fonte: string
  superata: boolean
  chiave: string
}
const dati = (immobile: string) =>
  owner<Dato>(
    `select id, rendita::text, dal::text, al::text, fonte, superato_il is not null as superata, chiave from dato_catastale
     where immobile_id = $1 order by superato_il nulls last, dal`,
    [immobile],
  )

describe('an answer to what a person proposes', () => {
  test('accepted: a new dated row, the old one kept, the outcome, the letter and the audit', async () => {
    const { id, immobile } = await proposta(RENDITA)
    const before = (await dati(immobile)).filter(({ superata }) => !superata)
    const riga = await seenRow(id, RENDITA)
    expect(await decideProposta(OFFICE, id, accolta(RENDITA), riga)).toBe('ok')
    const after = await dati(immobile)
    const live = after.filter(({ superata }) => !superata)
    expect(live.at(-1)).toMatchObject({ rendita: '12345', dal: `${ANNO}-01-01`, fonte: 'ufficio' })
    expect(live.at(-2)).toMatchObject({ rendita: before.at(-1)!.rendita, al: `${ANNO - 1}-12-31`, chiave: null })
    expect(after.find((row) => row.id === riga)).toMatchObject({ superata: true, rendita: before.at(-1)!.rendita })
    expect(await owner(`select esito, decisa_da, motivo from proposta`)).toEqual([
      { esito: 'accolta', decisa_da: OFFICE.actor, motivo: null },
    ])
    expect(await owner(`select modello, valori, codice_fiscale from messaggio`)).toEqual([
      { modello: 'correzione-decisa', valori: { anno: String(ANNO) }, codice_fiscale: ANNA },
    ])
    const told = await owner<{ azione: string }>(`select azione from audit_event where attore = $1 order by azione`, [
      OFFICE.actor,
    ])
    expect(told.map(({ azione }) => azione)).toEqual(['change:dato_catastale', 'change:proposta', 'read:proposta'])
  })

  test('otherwise than they say: the share that the office has found', async () => {
    const { id, immobile } = await proposta({ oggetto: 'titolarita', quota: ratio(1, 3) })
    const own: Correzione = { oggetto: 'titolarita', quota: ratio(1, 4) }
    const decisione: Decisione = {
      esito: 'accolta-in-parte',
      motivo: 'Un quarto',
      correction: own,
      dal: `${ANNO}-07-01`,
    }
    expect(await decideProposta(OFFICE, id, decisione, await seenRow(id, own))).toBe('ok')
    const rows = await owner(
      `select quota_num::int as num, quota_den::int as den, dal::text from titolarita
       where immobile_id = $1 and codice_fiscale = $2 and superato_il is null order by dal desc limit 1`,
      [immobile, ANNA],
    )
    expect(rows).toEqual([{ num: 1, den: 4, dal: `${ANNO}-07-01` }])
  })

  test('refused: nothing of the position changes, and the person reads why', async () => {
    const { id, immobile } = await proposta(RENDITA)
    const before = await dati(immobile)
    expect(await decideProposta(OFFICE, id, { esito: 'respinta', motivo: 'Serve la visura' }, undefined)).toBe('ok')
    expect(await dati(immobile)).toEqual(before)
    expect(await owner(`select esito, motivo from proposta`)).toEqual([
      { esito: 'respinta', motivo: 'Serve la visura' },
    ])
  })

  test('of two operators at once one is told, and the position changes once', async () => {
    const { id, immobile } = await proposta({ ...RENDITA, valore: toCents(22_222) })
    const correction: Correzione = { ...RENDITA, valore: toCents(22_222) }
    const [riga, before] = [await seenRow(id, correction), (await dati(immobile)).length]
    const both = await Promise.all([
      decideProposta(OFFICE, id, accolta(correction), riga),
      decideProposta(OTHER, id, { esito: 'respinta', motivo: 'No' }, undefined),
    ])
    expect([...both].sort()).toEqual(['gia-decisa', 'ok'])
    expect(await owner(`select 1 from messaggio`)).toHaveLength(1)
    expect((await dati(immobile)).length - before).toBe(both[0] === 'ok' ? 1 : 0)
  })

  test('a row that somebody changed meanwhile is told, and all is as it was', async () => {
    const { id } = await proposta(RENDITA)
    expect(await decideProposta(OFFICE, id, accolta(RENDITA), '00000000-0000-4000-8000-000000000000')).toBe('cambiata')
    expect(await owner(`select esito from proposta`)).toEqual([{ esito: null }])
    expect(await owner(`select 1 from messaggio`)).toEqual([])
  })

  test('the neighbour comune and the person find none to answer', async () => {
    const { id } = await proposta(RENDITA)
    expect(await openProposta(NEIGHBOUR, id)).toBeUndefined()
    expect(await openProposta(citizen(ANNA), id)).toBeUndefined()
    expect(await decideProposta(NEIGHBOUR, id, { esito: 'respinta', motivo: 'No' }, undefined)).toBe('gone')
  })
})
