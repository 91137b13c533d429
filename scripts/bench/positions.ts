import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Cercato } from '../../contracts/ricerca'
import { searchContribuenti } from '../../server/contribuenti/queries'
import { audit } from '../../server/platform/audit'
import { closeDb, db } from '../../server/platform/db'
import { citizen, staff } from '../../server/platform/scope'
import { migrate, appUrlOf } from '../lib/database.mjs'
import { openCrew } from '../lib/crew.mjs'
import { discardServer, ensureDatabase, openServer, query } from '../lib/postgres.mjs'
import type { Figure } from './figure'

const NAME = 'bench-positions'
const HERE = 'D150'
const PEOPLE = 10_000
const A_SECOND = 50
const SECONDS = 10

const someone = (turn: number): string => String(1 + ((turn * 7_919) % PEOPLE)).padStart(11, '0')

/** What the page of a position reads, in one scoped transaction, with its row in the audit. */
const readPosition = (turn: number): Promise<void> => {
  const scope = citizen(someone(turn))
  return db(scope, async (tx) => {
    const where = { belfiore: HERE, codiceFiscale: scope.actor }
    await tx.titolarita.findMany({ where, include: { immobile: { include: { dati: true } } } })
    await tx.utenzaTari.findMany({ where })
    await tx.concessione.findMany({ where })
    await tx.dovuto.findMany({ where: { ...where, anno: 2026 }, include: { abbinamenti: true } })
    await tx.versamento.findMany({ where: { ...where, anno: 2026 } })
    await tx.proposta.findMany({ where })
    await audit(tx, scope, { belfiore: HERE, persona: scope.actor, action: 'read:posizione', reason: 'bench' })
  })
}

const office = staff('MRNPLA68H09D150O', 'operatore', [HERE])

const NOTHING: Cercato = { chi: '', dove: '', foglio: '', particella: '', subalterno: '' }
const hex = (turn: number): string => (turn % 256).toString(16).padStart(2, '0')

/** What an office looks for, one kind after the other: a name, a code, a street, a place of the map, nobody at all. */
const LOOKS: readonly ((turn: number) => Cercato)[] = [
  (turn) => ({ ...NOTHING, chi: `c${hex(turn)}` }),
  (turn) => ({ ...NOTHING, chi: someone(turn) }),
  (turn) => ({ ...NOTHING, dove: `via d'esempio ${hex(turn)}` }),
  (turn) => ({ ...NOTHING, foglio: String(turn % 300), particella: String(turn % 100) }),
  () => ({ ...NOTHING, chi: 'nobody' }),
]

/** A search of the office: whom it finds, with a row in the audit for each. */
const search = (turn: number): Promise<unknown> =>
  searchContribuenti(office, LOOKS[turn % LOOKS.length]!(turn), { motivo: 'pratica', pratica: '' })

/** 95 of 100 calls are answered within this, when they come at that many a second whether answered or not. */
const p95 = async (run: (turn: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  const calls: Promise<void>[] = []
  for (let turn = 0; turn < A_SECOND * SECONDS; turn += 1) {
    const start = performance.now()
    calls.push(run(turn).then(() => void times.push(performance.now() - start)))
    await new Promise((resolve) => setTimeout(resolve, 1_000 / A_SECOND))
  }
  await Promise.all(calls)
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!
}

/** Positions and search behind row-level security, on a database of its own; the pages around them are not in it. */
export const benchPositions = async (): Promise<Figure[]> => {
  const crew = openCrew()
  try {
    await discardServer(NAME)
    const ownerUrl = await ensureDatabase(await openServer(NAME, { crew }), 'sportello')
    process.env.APP_DATABASE_URL = appUrlOf(ownerUrl, 'bench')
    await migrate(crew, ownerUrl, process.env.APP_DATABASE_URL)
    await query(ownerUrl, readFileSync(path.join(import.meta.dirname, 'positions.sql'), 'utf8'))
    for (let turn = 0; turn < 100; turn += 1) await Promise.all([readPosition(turn), search(turn)])
    const figure = (name: string, value: number, goal: number): Figure => ({
      name,
      value,
      unit: `ms (p95 at ${A_SECOND}/s)`,
      goal,
      better: 'lower',
    })
    return [
      figure('position read', await p95(readPosition), 150),
      figure('search of the office', await p95(search), 100),
    ]
  } finally {
    await closeDb()
    await crew.close()
    await discardServer(NAME)
  }
}
