import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths.mjs'

const NEEDED = [20, 20]

/** @throws Error on a Node that is too old */
export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  throw new Error(`This needs Node ${NEEDED.join('.')} or later; here is ${process.versions.node}.`)
}

const packagesOf = (file) =>
  fs.existsSync(file) ? Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')).packages) : undefined

const fits = (list, value) => list === undefined || list.includes(value)

/**
 * Why the packages must be installed, or undefined when what is there is what the lock file says, whoever installed it.
 * npm writes its list last: an installation that was cut short has none.
 */
export const whyInstall = (root = ROOT) => {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined) throw new Error('package-lock.json is missing: this is not a whole checkout.')
  if (present === undefined) return 'they are not there'
  const found = new Map(present)
  for (const [place, { version, integrity, optional }] of wanted) {
    const here = found.get(place)
    if (place === '' || (here === undefined && optional)) continue
    if (here === undefined) return `${place} is not there`
    if (here.version !== version || here.integrity !== integrity) return `${place} is not ${version}`
  }
  const foreign = present.find(([, { os, cpu }]) => !fits(os, process.platform) || !fits(cpu, process.arch))
  return foreign ? `${foreign[0]} is for another system` : undefined
}

/** npm as a command: the one that called us, or the one that came with this Node. */
export const npmCommand = () => {
  const beside = path.resolve(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const places = [process.env.npm_execpath, beside]
  const cli = places.find((file) => /npm-cli\.c?js$/.test(file ?? '') && fs.existsSync(file))
  return cli ? { command: process.execPath, args: [cli] } : { command: 'npm', args: [] }
}

/** Installs the packages of the lock file when they are not those that are there. */
export const ensureInstalled = async (crew) => {
  const reason = whyInstall()
  if (reason === undefined) return
  console.log(`Installing the packages (${reason}); the first time takes a minute or two.`)
  const { command, args } = npmCommand()
  // the tools are development packages: NODE_ENV=production or a setting of npm would leave them out
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { ok, reason: failure } = await crew.run({ name: 'npm ci', command, args: [...args, ...flags] })
  if (!ok) throw new Error(`The packages could not be installed (${failure}): what npm says above tells why.`)
}
