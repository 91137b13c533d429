import { readFileSync } from 'node:fs'
import path from 'node:path'
import { baseEnv } from './crew.mjs'
import { DATA, ROOT, typescript } from './paths.mjs'
import { freePort } from './postgres.mjs'

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

/** What `npm run worker` tells Node: its memory grows by less at a time (docs/decisions/0062). */
export const WORKER_FLAGS = scripts.worker.match(/--\S+/g)

/** Mails of a demo: nobody gets them, so that they are looked at here. */
export const mailFolder = (name) => path.join(DATA, name, 'posta')

/** A mail server of this machine, which gives nothing to anybody. @returns settings of the worker */
const startMail = async (crew, name) => {
  const port = await freePort()
  const args = [path.join(ROOT, 'scripts', 'mail', 'sink.mjs'), String(port), mailFolder(name)]
  crew.launch({ name: 'mail', args, env: { ...baseEnv(), DEMO_MAIL: 'yes' } })
  return { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Sportello Tributi <tributi@esempio.it>' }
}

/**
 * Starts the worker, which sends what waits: to SMTP_URL where it is set, else to a mail server of this machine.
 * One that ends is said to have ended; the portal goes on, and what it would have sent waits.
 */
export const startWorker = async (crew, name, { appUrl, address }) => {
  const mail = process.env.SMTP_URL ? {} : await startMail(crew, name)
  const env = { ...baseEnv(), APP_DATABASE_URL: appUrl, DATABASE_URL: '', PUBLIC_URL: address, ...mail }
  const { exit, pid } = crew.launch({ name: 'worker', args: [...WORKER_FLAGS, ...typescript('worker/main.ts')], env })
  exit.then(({ reason, ok }) => {
    if (!ok) console.error(`The worker has ended (${reason}): messages wait until the demo is started again.`)
  })
  return pid
}
