import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { loadReference } from '../../server/comuni/commands'
import { act, beginEmissione } from '../../server/emissioni/commands'
import { closeDb } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { appUrlOf, migrate } from '../lib/database.mjs'
import { openCrew } from '../lib/crew.mjs'
import { discardServer, ensureDatabase, openServer, query } from '../lib/postgres.mjs'
import { WORKER_FLAGS } from '../lib/worker.mjs'
import type { Figure } from './figure'

const NAME = 'bench-emissioni'
const HERE = 'D150'
const PEOPLE = 100_000
const MAKER = staff('GLLSFN77B08D150W', 'responsabile', [HERE])
const OTHER = staff('CNTLNE74H57D150G', 'amministratore', [HERE])

type Took = { readonly cpu: number; readonly megabytes: number }
type Pass = { readonly seconds: number; readonly megabytes: number; readonly database: number }

const worker = (): Promise<Took> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join('testing', 'work-lotti.ts'), [HERE], {
      execArgv: [...WORKER_FLAGS, '--import', 'tsx'],
    })
    let took: Took | undefined
    child.on('message', (message) => (took = message as Took))
    child.on('exit', (code) => (took === undefined ? reject(new Error(`a worker ended with ${code}`)) : resolve(took)))
  })

/** Seconds that the processors of the machine have worked. */
const busy = (): number =>
  cpus().reduce((all, { times }) => all + times.user + times.sys + times.irq + times.nice, 0) / 1_000

/** The parts that are due, by so many workers. `database`: which part of the work of the processors was not theirs. */
const pass = async (workers: number): Promise<Pass> => {
  const [start, before] = [performance.now(), busy()]
  const took = await Promise.all(Array.from({ length: workers }, worker))
  const seconds = (performance.now() - start) / 1_000
  const theirs = took.reduce((sum, { cpu }) => sum + cpu, 0)
  const all = busy() - before
  return {
    seconds,
    megabytes: Math.max(...took.map(({ megabytes }) => megabytes)),
    database: Math.max(0, (100 * (all - theirs)) / all),
  }
}

const run = async (workers: number): Promise<{ readonly trial: Pass; readonly issue: Pass }> => {
  const scelta = { natura: 'tutti', residenza: 'tutti', minimo: 12_00 } as const
  const made = await beginEmissione(MAKER, { tributo: 'imu', belfiore: HERE, anno: 2026, rata: 'anno', scelta })
  if (!('id' in made)) throw new Error(made.why)
  const trial = await pass(workers)
  const released = await act(OTHER, { belfiore: HERE, id: made.id }, 'rilascia')
  if (released !== 'fatto') throw new Error(released)
  return { trial, issue: await pass(workers) }
}

/** How many were issued; then nobody has been written to, so that the next run is of the same people. */
const issued = async (url: string): Promise<number> => {
  const { rows } = await query(url, 'select count(distinct (emissione_id, codice_fiscale)) as n from avviso')
  await query(url, 'truncate avviso cascade')
  return Number((rows as unknown as readonly { readonly n: string }[])[0]?.n)
}

/** A comune of 100,000 contribuenti with 300,000 properties: trial and issue, by one worker and by two. */
export const benchEmissioni = async (): Promise<Figure[]> => {
  const crew = openCrew()
  try {
    await discardServer(NAME)
    const ownerUrl = await ensureDatabase(await openServer(NAME, { crew }), 'sportello')
    process.env.APP_DATABASE_URL = appUrlOf(ownerUrl, 'bench')
    await migrate(crew, ownerUrl, process.env.APP_DATABASE_URL)
    await loadReference(ownerUrl, 'data')
    await query(ownerUrl, readFileSync(path.join(import.meta.dirname, 'emissioni.sql'), 'utf8'))
    const one = await run(1)
    const byOne = await issued(ownerUrl)
    const two = await run(2)
    const lower = (name: string, value: number, unit: string, goal: number): Figure => {
      return { name, value, unit, goal, better: 'lower' }
    }
    return [
      lower('run tried, one worker', one.trial.seconds, 's', 60),
      lower('run issued, one worker', one.issue.seconds, 's', 180),
      lower('run tried, two workers', two.trial.seconds, 's', 60),
      lower('run issued, two workers', two.issue.seconds, 's', 115),
      lower('memory of a worker', Math.max(one.trial.megabytes, one.issue.megabytes), 'MB', 400),
      lower('share of the database, one worker', one.issue.database, '% of the processors', 100),
      lower('share of the database, two workers', two.issue.database, '% of the processors', 100),
      {
        name: 'statements issued',
        value: byOne + (await issued(ownerUrl)),
        unit: 'of two runs',
        goal: 2 * PEOPLE,
        better: 'higher',
      },
    ]
  } finally {
    await closeDb()
    await crew.close()
    await discardServer(NAME)
  }
}
