import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './paths.mjs'
import { endMember, memberOf, send } from './processes.mjs'

/** What every child gets: our own settings of Node must not leak into tools that decide by NODE_ENV. */
export const baseEnv = () => {
  const env = { ...process.env, INIT_CWD: ROOT, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }
  delete env.NODE_ENV
  return env
}

const exitOf = (child) =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, reason: error.message }))
    child.once('exit', (code, signal) =>
      resolve({ ok: code === 0, code, reason: signal ? `ended by ${signal}` : `exit status ${code}` }),
    )
  })

const startGuard = () => {
  const program = path.join(import.meta.dirname, 'guard.mjs')
  const guard = spawn(process.execPath, [program], { detached: true, cwd: ROOT, stdio: ['pipe', 'ignore', 'ignore'] })
  // a guard that was killed must not take the script with it: what it watched is noted in the claim as well
  guard.stdin.on('error', () => guard.stdin.destroy())
  return guard
}

/**
 * All that a script has running. Each child has a process group of its own, so that Ctrl-C in the terminal reaches the
 * script alone, which ends them in good order; a guard ends them when the script cannot.
 * @param {(members: import('./processes.mjs').Member[]) => void} note called on each change
 */
export const openCrew = (note = () => {}) => {
  const guard = startGuard()
  const members = new Map()
  let isClosed = false
  const changed = (line) => {
    if (guard.stdin.writable) guard.stdin.write(`${JSON.stringify(line)}\n`)
    note([...members.values()])
  }
  const enlist = (pid, about) => {
    members.set(pid, memberOf(pid, about))
    changed({ add: members.get(pid) })
  }
  const dismiss = (pid) => {
    if (members.delete(pid)) changed({ drop: pid })
  }

  /** Starts `node ARGS` (or `command`) and leaves it running. @returns {{ pid: number, exit: Promise<{ok, reason}> }} */
  const launch = ({ name, command = process.execPath, args, env = baseEnv(), out = 'inherit', ...about }) => {
    if (isClosed) throw new Error(`${name}: not started, we are stopping`)
    const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', out, out] })
    const exit = exitOf(child)
    if (child.pid !== undefined) {
      enlist(child.pid, { name, ...about })
      exit.then(() => {
        send(-child.pid, 'SIGKILL') // what it may have left behind
        dismiss(child.pid)
      })
    }
    return { pid: child.pid, child, exit }
  }

  /** Runs to its end. @returns {Promise<{ ok: boolean, reason: string, text: string }>} `text`: what it said, if asked */
  const run = async ({ limit = 600_000, keep = false, ...program }) => {
    const { pid, child, exit } = launch({ ...program, out: keep ? 'pipe' : 'inherit' })
    let text = ''
    for (const stream of keep ? ['stdout', 'stderr'] : []) {
      child[stream].setEncoding('utf8').on('data', (chunk) => {
        text += chunk
        process[stream].write(chunk)
      })
    }
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      const member = members.get(pid)
      if (member) endMember(member)
    }, limit)
    const closed = keep ? new Promise((resolve) => child.once('close', resolve)) : undefined
    const { ok, reason } = await exit
    await closed
    clearTimeout(timer)
    return { ok, reason: isLate ? `not done after ${limit / 1000} s` : reason, text }
  }

  /** Like `run`, and an error when it fails. */
  const must = async (program) => {
    const { ok, reason } = await run(program)
    if (!ok) throw new Error(`${program.name} failed: ${reason}.`)
  }

  /** Ends one of them. */
  const end = async (pid) => {
    const member = members.get(pid)
    if (member) await endMember(member)
    dismiss(pid)
  }

  /** Ends all, the last started first, and the guard with them. */
  const close = async () => {
    isClosed = true
    for (const pid of [...members.keys()].reverse()) await end(pid)
    guard.stdin.end()
  }

  return { guard: guard.pid, enlist, dismiss, launch, run, must, end, close }
}
