import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../testing/database'
import { plainOwner } from '../../testing/plain-owner'
import { closeDb, reference } from '../platform/db'
import { cifraChiarezza, cifrePratiche, cifreServizi } from './queries'

const HERE = 'D150'
const THERE = 'D142'

let scratch: Awaited<ReturnType<typeof plainOwner>>
const owner = (sql: string, values: readonly unknown[] = []) =>
  rowsOf<Record<string, unknown>>(sql, [...values], scratch.superUrl)

/**
 * Requests that took so many days, all of this year whatever the day of the run: their year is written over the one that the
 * trigger gave. `entro`: days within which they were to be answered.
 */
const put = async (belfiore: string, procedura: string, giorni: readonly (number | null)[], entro = 30) => {
  for (const took of giorni) {
    const [row] = await owner(
      `insert into pratica (belfiore, bozza_id, codice_fiscale, nome, ricerca, procedura, risposte, lingua, presentata_da,
        tramite, stato, scadenza) values ($1, gen_random_uuid(), 'x', 'X', 'x', $2, '{}', 'it', 'x', 'web', 'presentata', oggi() - 1)
      returning id`,
      [belfiore, procedura],
    )
    if (took !== null)
      await owner(
        `update pratica set stato = 'accolta', scadenza = null, presentata_il = now() - make_interval(days => $2),
          chiusa_il = now(), termine = oggi() - $2::int + $3::int where id = $1`,
        [row!.id, took, entro],
      )
  }
}

beforeAll(async () => {
  scratch = await plainOwner()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
  for (const belfiore of [HERE, THERE])
    await owner(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ($1, 'Comune', '{it}', '2026-01-01')`,
      [belfiore],
    )
  // by hand: half of 2, 4, 6, 8, 40 is 6; 95 in a hundred of five are all five, so 40; four of five within thirty days
  await put(HERE, 'rimborso', [2, 4, 6, 8, 40, null, null])
  await put(HERE, 'autotutela', [1, 2])
  await put(HERE, 'reclamo', [1, null, null, null])
  await put(THERE, 'rimborso', [10, 10, 10])
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const of = async (belfiore: string | undefined, procedura: string | undefined) =>
  (await cifrePratiche(belfiore)).find((each) => each.procedura === procedura)

describe('figures open to all', () => {
  test('say how many, how long, within the term and late', async () => {
    expect(await of(HERE, 'rimborso')).toMatchObject({
      ...{ ricevute: 7, decise: 5, mediana: 6, novantacinque: 40, conTermine: 5, inTempo: 4, inRitardo: 2 },
    })
  })

  test('say nothing of fewer than five, but that there were some', async () => {
    const { anno, procedura, ...rest } = (await of(HERE, 'autotutela'))!
    expect({ anno, procedura }).toEqual({ anno: expect.any(Number) as number, procedura: 'autotutela' })
    expect(Object.values(rest).filter((each) => each !== undefined)).toEqual([])
    expect((await of(THERE, 'rimborso'))!.ricevute).toBeUndefined()
  })

  test('hide a sum from which one hidden figure could be reckoned, and give it where there are two', async () => {
    // all refunds are those here (7, told) and those there (3, hidden)
    expect((await of(undefined, 'rimborso'))!.ricevute).toBeUndefined()
    // here two kinds are hidden: what is left of the sum is of both
    expect((await of(HERE, undefined))!.ricevute).toBe(13)
    expect((await of(THERE, undefined))!.ricevute).toBeUndefined()
  })

  test('are all that the role of the web process can have: no row, whatever it sets', async () => {
    await reference((db) =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.conta', 'qualita', true)`
        expect(await tx.$queryRaw`select count(*)::int as n from pratica`).toEqual([{ n: 0 }])
      }),
    )
    await cifrePratiche(HERE)
    expect(await rowsOf(`select nullif(current_setting('app.conta', true), '') as held`, [], scratch.appUrl)).toEqual([
      { held: null },
    ])
  })

  test('tell what people think of a service from five opinions on', async () => {
    await owner(`insert into valutazione_servizio (belfiore, giorno, servizio, punteggio)
      select 'D150', oggi(), s, p from (values ('rimborso', 1), ('rimborso', 4), ('rimborso', 4), ('rimborso', 5), ('rimborso', 5),
        ('reclamo', 1), ('reclamo', 2), ('reclamo', 3), ('reclamo', 3)) v (s, p)`)
    await owner(
      `insert into valutazione_servizio (belfiore, giorno, servizio, punteggio) values ('D150', oggi() - 400, 'rimborso', 1)`,
    )
    expect(await cifreServizi(HERE)).toEqual([
      { servizio: 'reclamo', cifra: undefined },
      { servizio: 'rimborso', cifra: { pareri: 5, media: '3.80', stelle: [1, 0, 0, 2, 2] } },
    ])
    expect(await cifreServizi(THERE)).toEqual([])
  })

  test('tell how clear pages were: those of a comune, and all', async () => {
    await owner(`insert into page_rating (id, day, page, locale, score)
      select gen_random_uuid(), oggi(), p, 'it', s from (values ('/comuni/cremona-d150', 5), ('/comuni/cremona-d150', 4),
        ('/comuni/cremona-d150/qualita', 4), ('/comuni/cremona-d150', 2), ('/servizi/tari', 1), ('/comuni/cremona-d150', 4)) v (p, s)`)
    expect(await cifraChiarezza(HERE)).toEqual({ pareri: 5, media: '3.80', stelle: [0, 1, 0, 3, 1] })
    expect(await cifraChiarezza()).toEqual({ pareri: 6, media: '3.33', stelle: [1, 1, 0, 3, 1] })
    expect(await cifraChiarezza(THERE)).toBeUndefined()
  })
})
