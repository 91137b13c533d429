import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import { today } from '../platform/clock'
import { closeDb } from '../platform/db'
import { bigliettoDi } from './biglietto'
import { deleteDeskBefore } from './queries'
import { isValutato, keepParere } from './pareri'

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const fatto = () => ({ belfiore: 'D150', servizio: 'rimborso', id: randomUUID() })
const owner = (sql: string) => rowsOf<Record<string, unknown>>(sql, [], scratch.ownerUrl)

describe('what somebody thinks of a service', () => {
  test('is kept once for each thing that was done, all of it or nothing', async () => {
    const done = fatto()
    expect(await isValutato(done)).toBe(false)
    expect(await keepParere(bigliettoDi(done), { score: 4, aspect: 'positive:clear', text: 'Facile.' }, 'it')).toBe(
      'kept',
    )
    expect(await isValutato(done)).toBe(true)
    expect(await keepParere(bigliettoDi(done), { score: 1, text: 'Ancora.' }, 'it')).toBe('twice')
    expect(await keepParere(bigliettoDi(fatto()), { score: 2 }, 'de')).toBe('kept')
    expect(
      await owner(
        `select belfiore, giorno::text, servizio, punteggio, aspetto from valutazione_servizio order by punteggio`,
      ),
    ).toEqual([
      { belfiore: 'D150', giorno: today(), servizio: 'rimborso', punteggio: 2, aspetto: null },
      { belfiore: 'D150', giorno: today(), servizio: 'rimborso', punteggio: 4, aspetto: 'positive:clear' },
    ])
    expect(await owner(`select testo, punteggio, lingua from parere_servizio`)).toEqual([
      { testo: 'Facile.', punteggio: 4, lingua: 'it' },
    ])
  })

  test('of two at once one is kept', async () => {
    const biglietto = bigliettoDi(fatto())
    const both = await Promise.all([3, 5].map((score) => keepParere(biglietto, { score: score as 3 | 5 }, 'it')))
    expect(both.sort()).toEqual(['kept', 'twice'])
  })

  test('holds nothing of who said it, nor of what it was about', async () => {
    const columns = await owner(`select table_name || '.' || column_name as name from information_schema.columns
      where table_name in ('valutazione_servizio', 'parere_servizio', 'valutazione_usata') order by 1`)
    expect(columns.map(({ name }) => name)).toEqual([
      ...['belfiore', 'giorno', 'id', 'lingua', 'punteggio', 'servizio', 'testo'].map(
        (each) => `parere_servizio.${each}`,
      ),
      ...['aspetto', 'belfiore', 'giorno', 'id', 'punteggio', 'servizio'].map((each) => `valutazione_servizio.${each}`),
      ...['belfiore', 'chiave'].map((each) => `valutazione_usata.${each}`),
    ])
  })

  test('goes when it is old, with the rest of the desk', async () => {
    await owner(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('D150', 'Comune', '{it}', '2026-01-01')`,
    )
    await owner(
      `insert into valutazione_servizio (belfiore, giorno, servizio, punteggio) values ('D150', '2020-01-01', 'rimborso', 3)`,
    )
    await owner(`insert into parere_servizio (belfiore, giorno, servizio, lingua, punteggio, testo)
      values ('D150', '2020-01-01', 'rimborso', 'it', 3, 'Vecchio.')`)
    expect(await deleteDeskBefore(scratch.ownerUrl, '2021-01-01')).toBe(2)
  })

  test('what was said in words is read by nobody but the office', async () => {
    expect(await rowsOf('select * from parere_servizio', [], scratch.appUrl)).toEqual([])
  })
})
