import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

// A bare Linux image has no `ps`, other systems have no /proc.
const onLinux = process.platform === 'linux'

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(error.code)) return undefined
    throw error
  }
}

const ps = (field, pid) => spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()

/** Fields of /proc/PID/stat from the third on: state, parent, group, … */
const statOf = (pid) => {
  const text = read(`/proc/${pid}/stat`)
  // the second field is the name in brackets, and may itself hold brackets and blanks
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

const bootId = () => read('/proc/sys/kernel/random/boot_id')?.trim()

/**
 * What tells a process from a later one of the same number: the moment it began. Undefined when it does not live; one
 * that ended and was not yet collected (in a container nobody may ever collect it) does not live.
 */
export const identityOf = (pid) => {
  if (!(pid > 0)) return undefined
  if (!onLinux) return ps('stat', pid).startsWith('Z') ? undefined : ps('lstart', pid) || undefined
  const stat = statOf(pid)
  if (stat === undefined || stat[0] === 'Z' || stat[0] === 'X') return undefined
  return `${bootId()}:${stat[19]}`
}

/** Whether a process of this number lives (it may be somebody else's). */
export const isAlive = (pid) => identityOf(pid) !== undefined

/** Command line of a process, empty when there is none. Process numbers are used again: look before you kill. */
export const argsOf = (pid) =>
  onLinux ? (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim() : ps('args', pid)

const childrenOf = (pid) => {
  const list = onLinux
    ? read(`/proc/${pid}/task/${pid}/children`)
    : spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout
  return (list ?? '').split(/\s+/).filter(Boolean).map(Number)
}

/** Memory that a process and all it started hold, in MB. */
export const rssOf = (pid) => {
  const kilobytes = onLinux ? /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1] : ps('rss', pid)
  return Number(kilobytes ?? 0) / 1024 + childrenOf(pid).reduce((sum, child) => sum + rssOf(child), 0)
}

/** Number of the parent of a process; undefined when the process is gone. */
export const parentOf = (pid) => {
  const parent = Number(onLinux ? statOf(pid)?.[1] : ps('ppid', pid))
  return parent > 0 ? parent : undefined
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until `isTrue` says so; false when it does not within `ms`. */
export const waitFor = async (isTrue, ms, pause = 50) => {
  const end = Date.now() + ms
  while (!(await isTrue())) {
    if (Date.now() > end) return false
    await sleep(pause)
  }
  return true
}

/** Sends a signal; a process that is gone already is what we wanted. A negative number is a process group. */
export const send = (pid, signal) => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code === 'ESRCH') return
    if (error.code === 'EPERM' && pid < 0) return // macOS answers so for a group of which only a remnant is left
    throw error
  }
}

/**
 * A process that one of our scripts started and must not outlive it.
 * @typedef {{ name: string, pid: number, identity: string, signal: string, patience: number, group: boolean }} Member
 *   `signal` asks it to end, `patience` is how many ms it has for that, `group`: what it started ends with it.
 */

/** @returns {Member} */
export const memberOf = (pid, { name, signal = 'SIGTERM', patience = 5_000, group = true }) => ({
  name,
  pid,
  identity: identityOf(pid) ?? 'gone',
  signal,
  patience,
  group,
})

/** Asks a member to end, and ends it when it does not; does nothing to a later process of the same number. */
export const endMember = async ({ pid, identity, signal, patience, group }) => {
  if (identityOf(pid) !== identity) return
  const isGone = () => identityOf(pid) !== identity
  const target = group ? -pid : pid
  send(target, signal)
  if (!(await waitFor(isGone, patience))) {
    send(target, 'SIGKILL')
    await waitFor(isGone, 5_000)
  }
  if (group) send(target, 'SIGKILL')
}

/**
 * The processes whose end must end this script: its parent and, when npm ran it through a shell, npm itself.
 * Killing npm leaves the shell and the script alive otherwise.
 */
const watchedProcesses = () => {
  const parent = process.ppid
  const grandparent = parentOf(parent)
  const throughShell = grandparent !== undefined && grandparent > 1 && !/\bnpm\b/.test(argsOf(parent))
  return (throughShell ? [parent, grandparent] : [parent]).map((pid) => ({ pid, identity: identityOf(pid) }))
}

const ANCESTORS = process.env.npm_lifecycle_event ? watchedProcesses() : []

/** Processes that this script lives for, as others may find them in its notes. */
export const ancestors = () => ANCESTORS

/** Calls `onOrphaned` once when npm, which started this script, is gone. Started by hand, it belongs to nobody. */
const watchParent = (onOrphaned) => {
  if (ANCESTORS.length === 0) return
  const timer = setInterval(() => {
    if (ANCESTORS.every(({ pid, identity }) => identityOf(pid) === identity)) return
    clearInterval(timer)
    onOrphaned()
  }, 500)
  timer.unref()
}

const ignoreLostReader = (error) => {
  // whoever read our output is gone (npm killed, a closed pipe): the way to the end must not fail on that
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
}

/** Ctrl-C reaches us twice, from the terminal and through npm: only a later one is a person who will not wait. */
const IMPATIENT_MS = 1_500

/** Calls `stop` with the reason when the person, the system or the death of npm ends this script. */
export const onInterrupt = (stop) => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreLostReader)
  let since
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (since !== undefined && Date.now() - since > IMPATIENT_MS) process.exit(130) // the guard ends the rest
      since ??= Date.now()
      stop(signal)
    })
  }
  watchParent(() => stop('npm ended'))
}
