import { readCercata, readFiltro, VISTE } from '../../contracts/pratiche/coda'
import { PROCEDURE_IDS } from '../../contracts/pratiche/ids'
import { closeDb } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { cifrePratiche } from '../../server/qualita/queries'
import { cercaPratiche, codaOf } from '../../server/pratiche/coda'
import { rowsOf } from '../../testing/database'
import { plainOwner } from '../../testing/plain-owner'
import { openCrew } from '../lib/crew.mjs'
import { discardServer, openServer } from '../lib/postgres.mjs'
import type { Figure } from './figure'

const NAME = 'bench-coda'
const BELFIORE = 'D150'
const RICHIESTE = 20_000
const ACTOR = 'MRTGLI85P70D150H'
const SCOPE = staff(ACTOR, 'operatore', [BELFIORE], 'bench')
/** Milliseconds in which a page of the queue is found. */
const GOAL = 100
const ROUNDS = 7

/** Requests in every state, over a year of last days, of many people. */
const FILL = `insert into pratica (belfiore, bozza_id, codice_fiscale, nome, ricerca, procedura, tributo, risposte, lingua,
    presentata_da, tramite, stato, assegnata_a, scadenza, chiusa_il, luogo)
  select $1, gen_random_uuid(), 'X' || lpad((n % 9000)::text, 15, '0'), 'Cognome' || n % 9000 || ' Nome',
    'cognome' || n % 9000 || ' nome', ($2::text[])[1 + n % array_length($2::text[], 1)], 'tari', '{}', 'it', 'x', 'web',
    s.stato, case when n % 3 = 0 then $3 end, case when s.stato not in ('accolta', 'respinta', 'ritirata') then current_date + (n % 365) - 90 end,
    case when s.stato in ('accolta', 'respinta', 'ritirata') then now() - make_interval(mins => n) end,
    (n % 90) || '/' || (n % 700) || '/' || (n % 5)
  from generate_series(1, $4::int) n cross join lateral
    (select (array['presentata', 'in-carico', 'attesa', 'accolta', 'respinta', 'ritirata'])[1 + n % 6] as stato) s`

/** The middle one of some rounds: the first opens a connection and plans. */
const median = async (run: () => Promise<unknown>): Promise<number> => {
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await run()
    took.push(performance.now() - begun)
  }
  return took.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

const figure = (name: string, ms: number): Figure => ({ name, value: ms, unit: 'ms', goal: GOAL, better: 'lower' })

const measure = async (): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const vista of VISTE) {
    figures.push(figure(`coda-${vista}`, await median(() => codaOf(SCOPE, readFiltro({ vista })))))
  }
  const tipo = await median(() => codaOf(SCOPE, readFiltro({ procedura: 'comodato' })))
  const first = await codaOf(SCOPE, readFiltro({}))
  const second = await median(() => codaOf(SCOPE, readFiltro({ dal: first.dopo!.giorno, dopo: first.dopo!.id })))
  figures.push(figure('coda-tipo', tipo), figure('coda-pagina-dopo', second))
  for (const [what, typed] of [
    ['nome', 'cognome77'],
    ['protocollo', '15000/2026'],
    ['luogo', '12/345/0'],
    ['codice-fiscale', 'RSSNNA80C54D150O'],
  ] as const) {
    figures.push(figure(`coda-cerca-${what}`, await median(() => cercaPratiche(SCOPE, readCercata(typed)!))))
  }
  figures.push(figure('qualita', await median(() => cifrePratiche(BELFIORE))))
  figures.push(figure('qualita-tutti', await median(() => cifrePratiche())))
  return figures
}

/** Pages and searches of the office's queue in a comune with many requests, and the figures of all of them. */
export const benchCoda = async (): Promise<Figure[]> => {
  // a PostgreSQL that the tests have open, or one of its own
  const crew = openCrew()
  const server = process.env.TEST_DATABASE_OWNER_URL === undefined ? await openServer(NAME, { crew }) : undefined
  if (server) process.env.TEST_DATABASE_OWNER_URL = server.url('postgres')
  // as in production: policies hold for who gives the sums as well
  const scratch = await plainOwner()
  process.env.APP_DATABASE_URL = scratch.appUrl
  try {
    const ente = `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ($1, 'Cremona', '{it}', '2026-01-01')`
    await rowsOf(ente, [BELFIORE], scratch.superUrl)
    await rowsOf(FILL, [BELFIORE, PROCEDURE_IDS, ACTOR, RICHIESTE], scratch.superUrl)
    await rowsOf('analyze pratica', [], scratch.superUrl)
    return await measure()
  } finally {
    await closeDb()
    await scratch.drop()
    await crew.close()
    if (server) await discardServer(NAME)
  }
}
