import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { appUrl } from './env'
import { logError } from './log'

/** The queues that the migrations have made. */
export type QueueName =
  | 'messaggio'
  | 'messaggi-dovuti'
  | 'sigillo'
  | 'lotto'
  | 'lotti-dovuti'
  | 'lotto-clienti'
  | 'lotti-clienti-dovuti'
  | 'invio'
  | 'invii-dovuti'
  | 'dati-prima'
  | 'dati-prima-dovuti'
  | 'promemoria'
  | 'stampa'
  | 'stampe-dovute'
  | 'importazione'
  | 'importazioni-ferme'

/** Ids alone: what a job is about is looked up when it runs, in a scope of its own. */
export type Job = { readonly belfiore?: string; readonly id?: string }

export type Queue = {
  /** Has it done, once however often it is asked before it begins. `key`: what makes two the same. */
  readonly send: (name: QueueName, job: Job, about: { readonly key: string; readonly after?: Date }) => Promise<void>
  /** The same of many at once. */
  readonly sendAll: (name: QueueName, jobs: readonly (Job & { readonly id: string })[]) => Promise<void>
  readonly work: (name: QueueName, run: (job: Job) => Promise<void>, atOnce?: number) => void
  /** Lets what is running end, and takes no more. */
  readonly stop: () => Promise<void>
}

const CONNECTIONS = 4
/** Between looks at a queue that was empty. */
const EVERY_MS = 1_000

type Found = { readonly id: string; readonly data: Job }
type Work = { readonly name: QueueName; readonly run: (job: Job) => Promise<void>; readonly atOnce: number }

const runOne = async ({ name, run }: Work, { data }: Found): Promise<void> => {
  try {
    await run(data)
  } catch (error) {
    logError('job-failed', error, { queue: name })
  }
}

/** Takes jobs until `ending`: the next at once where there are more. pg-boss's own loop rests a second after each batch. */
const takeJobs = async (boss: PgBoss, work: Work, ending: AbortSignal): Promise<void> => {
  const rest = (): Promise<unknown> => wait(EVERY_MS, undefined, { signal: ending }).catch(() => undefined)
  while (!ending.aborted) {
    try {
      const jobs = await boss.fetch<Job>(work.name, { batchSize: work.atOnce })
      if (jobs.length === 0) {
        await rest()
        continue
      }
      await Promise.all(jobs.map((job) => runOne(work, job)))
      await boss.complete(
        work.name,
        jobs.map(({ id }) => id),
      )
    } catch (error) {
      // the database is away: what was taken comes back when its time is over
      logError('queue', error, { queue: work.name })
      await rest()
    }
  }
}

/**
 * The queue of this process, as the role that owns nothing: the migrations made its tables, and one of another version is
 * refused. A job that fails is logged under an id; its own row says when it is tried again.
 */
export const openQueue = async (url: string = appUrl()): Promise<Queue> => {
  const settings = { connectionString: url, max: CONNECTIONS, migrate: false, application_name: 'sportello-worker' }
  const boss = new PgBoss(settings)
  boss.on('error', (error) => logError('queue', error))
  await boss.start()
  const ending = new AbortController()
  // one for each queue that rests: no leak
  setMaxListeners(0, ending.signal)
  const loops: Promise<void>[] = []
  return {
    send: async (name, job, { key, after }) => {
      await boss.send(name, job, { singletonKey: key, ...(after === undefined ? {} : { startAfter: after }) })
    },
    sendAll: async (name, jobs) => {
      if (jobs.length > 0) await boss.insert(jobs.map((data) => ({ name, data, singletonKey: data.id })))
    },
    work: (name, run, atOnce = 1) => {
      loops.push(takeJobs(boss, { name, run, atOnce }, ending.signal))
    },
    stop: async () => {
      ending.abort()
      await Promise.all(loops)
      await boss.stop({ graceful: true, wait: true, timeout: EVERY_MS })
    },
  }
}

const BACK_MS = 2_000

/**
 * Hears what transactions tell when they end (`pg_notify`), on a connection of its own, which is opened again when it breaks:
 * what was said meanwhile is not heard, and has to be found otherwise. @returns what ends it
 */
export const listen = (
  channel: string,
  heard: (payload: string) => void,
  url: string = appUrl(),
): (() => Promise<void>) => {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const open = async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, application_name: 'sportello-worker' })
    client = mine
    const again = (): void => {
      if (isOver || client !== mine) return
      client = undefined
      timer = setTimeout(() => void open(), BACK_MS)
    }
    mine.on('error', again).on('end', again)
    mine.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await mine.connect()
      await mine.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      logError('listen', error)
      again()
    }
  }
  void open()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await client?.end()
  }
}
