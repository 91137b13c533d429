/**
 * `npm start`: serves the build, with one web process for each core (`WEB_PROCESSES` says another number) on one port. One
 * that dies is replaced; one that cannot start ends them all, and the log says why.
 */
import cluster from 'node:cluster'
import os from 'node:os'
import { NODE_FLAGS, WEB } from './lib/web.mjs'

/** One that lived shorter than this could not start: another would not either. */
const STARTING_MS = 10_000

const processes = () => {
  const asked = process.env.WEB_PROCESSES
  if (!asked) return os.availableParallelism()
  if (/^[1-9]\d?$/.test(asked)) return Number(asked)
  throw new Error(`WEB_PROCESSES is ${asked}: it must be a number from 1 to 99.`)
}

let isEnding = false

const endAll = (signal) => {
  isEnding = true
  for (const { process: worker } of Object.values(cluster.workers)) worker.kill(signal)
}

const add = () => {
  const begun = Date.now()
  cluster.fork().once('exit', (code, signal) => {
    if (isEnding) return
    if (Date.now() - begun > STARTING_MS) {
      console.error(`A web process ended (${signal ?? code}): another takes its place.`)
      add()
      return
    }
    process.exitCode = code || 1
    endAll('SIGTERM')
  })
}

cluster.setupPrimary({ exec: WEB, args: process.argv.slice(2), execArgv: NODE_FLAGS })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endAll(signal))
for (let count = processes(); count > 0; count -= 1) add()
