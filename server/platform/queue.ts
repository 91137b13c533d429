import pg from 'pg'
import PgBoss from 'pg-boss'
import { appUrl } from './env'
import { logError } from './log'

/** The queues that the migrations have made. */
export type QueueName = 'messaggio' | 'messaggi-dovuti' | 'sigillo'

/** Ids alone: what a job is about is looked up when it runs, in a scope of its own. */
export type Job = { readonly belfiore?: string; readonly id?: string }

export type Queue = {
  /** Has it done, once however often it is asked before it begins. `key`: what makes two the same. */
  readonly send: (name: QueueName, job: Job, about: { readonly key: string; readonly after?: Date }) => Promise<void>
  readonly work: (name: QueueName, run: (job: Job) => Promise<void>, atOnce?: number) => Promise<void>
  /** Lets what is running end, and takes no more. */
  readonly stop: () => Promise<void>
}

const CONNECTIONS = 4
const EVERY_SECONDS = 1
const ENDING_MS = 20_000

/**
 * The queue of this process, as the role that owns nothing: the migrations made its tables, and one of another version is
 * refused. A job that fails is logged under an id; its own row says when it is tried again.
 */
export const openQueue = async (url: string = appUrl()): Promise<Queue> => {
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    migrate: false,
    application_name: 'sportello-worker',
  })
  boss.on('error', (error) => logError('queue', error))
  await boss.start()
  return {
    send: async (name, job, { key, after }) => {
      await boss.send(name, job, { singletonKey: key, ...(after === undefined ? {} : { startAfter: after }) })
    },
    work: async (name, run, atOnce = 1) => {
      const one = async ({ data }: { data: Job }): Promise<void> => {
        try {
          await run(data)
        } catch (error) {
          logError('job-failed', error, { queue: name })
        }
      }
      const options = { batchSize: atOnce, pollingIntervalSeconds: EVERY_SECONDS }
      await boss.work<Job>(name, options, async (jobs) => {
        await Promise.all(jobs.map(one))
      })
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: ENDING_MS }),
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
