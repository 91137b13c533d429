import fs from 'node:fs'
import path from 'node:path'
import { DATA } from './paths.mjs'
import { ancestors, endMember, identityOf, waitFor } from './processes.mjs'

const GOING_MS = 30_000

const isSame = ({ pid, identity }) => identity !== undefined && identityOf(pid) === identity

/** What a former run noted; undefined when it is gone or was cut short while it was written. */
const readNote = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A script that lives but whose npm was killed is on its way out: wait for it, and end it if it hangs. */
const clearAway = async (file, other) => {
  if (isSame(other)) {
    const isLeaving = other.leaving === true || !other.ancestors.every(isSame)
    if (!isLeaving) {
      throw new Error(`It runs already: ${other.address ?? 'still starting'} (process ${other.pid}).`)
    }
    if (!(await waitFor(() => !isSame(other), GOING_MS))) process.kill(other.pid, 'SIGKILL')
  }
  for (const member of [...other.members].reverse()) await endMember(member)
  fs.rmSync(file, { force: true })
}

const openFolder = (folder) => {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    if (error.code !== 'EACCES') throw error
    throw new Error(`${folder} belongs to another user (was this run as root before?): run it as then, or remove it.`)
  }
}

/**
 * One run at a time of what `name` stands for. Ends what a killed run left alive.
 * @returns {Promise<{ note: (what: object) => void, release: () => void }>} `note` adds to what a later run, or a test,
 *   finds in `.data/NAME/running.json`
 * @throws Error when it runs already
 */
export const claim = async (name) => {
  const folder = path.join(DATA, name)
  const file = path.join(folder, 'running.json')
  openFolder(folder)
  let mine = { pid: process.pid, identity: identityOf(process.pid), ancestors: ancestors(), members: [] }
  for (let attempt = 0; ; attempt += 1) {
    try {
      fs.writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt === 5) throw error
    }
    const other = readNote(file)
    if (other) await clearAway(file, other)
    else fs.rmSync(file, { force: true })
  }
  const note = (what) => {
    mine = { ...mine, ...what }
    fs.writeFileSync(`${file}.new`, JSON.stringify(mine))
    fs.renameSync(`${file}.new`, file)
  }
  return { note, release: () => fs.rmSync(file, { force: true }) }
}
