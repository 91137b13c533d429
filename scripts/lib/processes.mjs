import { spawnSync } from 'node:child_process'

/** Whether a process of this number lives (it may be somebody else's). */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Command line of a process, empty when there is none. Process numbers are used again: look before you kill. */
export const argsOf = (pid) => spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''

/** Number of the parent of a process; undefined when the process is gone. */
export const parentOf = (pid) => {
  const parent = Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
  return parent > 0 ? parent : undefined
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the process is gone; false when it is still there after `ms`. */
export const waitGone = async (pid, ms) => {
  const end = Date.now() + ms
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await sleep(50)
  }
  return true
}

/** Asks a process to end, and ends it when it does not within `ms`. */
export const endProcess = async (pid, ms, signal = 'SIGTERM') => {
  for (const next of [signal, 'SIGKILL']) {
    try {
      process.kill(pid, next)
    } catch (error) {
      if (error.code === 'ESRCH') return
      throw error
    }
    if (await waitGone(pid, ms)) return
  }
}

/**
 * The processes whose end must end this script: its parent and, when npm ran it through a shell, npm itself.
 * Killing npm leaves the shell and the script alive otherwise.
 */
const watchedProcesses = () => {
  const parent = process.ppid
  const grandparent = process.env.npm_lifecycle_event ? parentOf(parent) : undefined
  const throughShell = grandparent !== undefined && grandparent > 1 && !/\bnpm\b/.test(argsOf(parent))
  return throughShell ? [parent, grandparent] : [parent]
}

/** Calls `onOrphaned` once when the process that started this script is gone. */
export const watchParent = (onOrphaned) => {
  const parent = process.ppid
  const watched = watchedProcesses()
  if (parent === 1) return () => {}
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(isAlive)) return
    clearInterval(timer)
    onOrphaned()
  }, 500)
  timer.unref()
  return () => clearInterval(timer)
}
