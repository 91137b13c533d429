import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { baseEnv } from './crew.mjs'
import { ROOT, tool } from './paths.mjs'

// What no page is made of. All else counts: a folder nobody thought of here means a build too many, never a stale one.
const MADE = ['node_modules', '.next', '.data', 'prisma/generated', 'next-env.d.ts', 'coverage', 'test-results']
const APART = ['.git', '.ci', 'docs', 'e2e', 'testing', 'cli', 'scripts', 'playwright-report', 'prisma/migrations']
const NOT_SOURCES = new Set([...MADE, ...APART])
const isNoSource = (file) => NOT_SOURCES.has(file) || /\.(test\.tsx?|tsbuildinfo)$|^[^/]+\.md$/.test(file)

const filesBelow = (file) => {
  if (isNoSource(file)) return []
  const full = path.join(ROOT, file)
  const stat = fs.lstatSync(full)
  if (stat.isFile()) return [file]
  if (!stat.isDirectory()) return []
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(path.posix.join(file, name)))
}

const fingerprint = (starts) => {
  const hash = createHash('sha256').update(process.version)
  for (const file of starts.flatMap(filesBelow)) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)))
  }
  return hash.digest('hex')
}

const readMark = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined)

const writeMark = (file, mark) => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, mark)
}

/** Makes Prisma's client unless it is there and of this schema. Its mark goes with the packages, as the client must. */
export const ensureGenerated = async (crew) => {
  const mark = path.join(ROOT, 'node_modules', '.cache', 'sportello-tributi', 'generated')
  const wanted = fingerprint(['prisma/schema', 'prisma/schema-engine.mjs', 'prisma.config.ts', 'package-lock.json'])
  const isThere = fs.existsSync(path.join(ROOT, 'prisma', 'generated', 'client.ts'))
  if (isThere && readMark(mark) === wanted) return
  fs.rmSync(mark, { force: true })
  await crew.must({ name: 'prisma generate', args: tool('prisma', 'generate') })
  writeMark(mark, wanted)
}

const buildMark = () => path.join(ROOT, '.next', 'sportello-build')

/** Fingerprint of what the pages are made of. */
export const sourcesFingerprint = () => fingerprint(fs.readdirSync(ROOT).sort())

/** True when `.next` holds a whole build of these very sources. */
export const isBuilt = () =>
  fs.existsSync(path.join(ROOT, '.next', 'BUILD_ID')) && readMark(buildMark()) === sourcesFingerprint()

/** Three minutes on two idle cores; on an old machine, or one that has other work, many times that. */
const BUILD_MS = 45 * 60_000

/** Builds the pages unless they are built from these very sources. @returns {Promise<boolean>} whether it built */
export const ensureBuilt = async (crew) => {
  if (isBuilt()) return false
  // read before: what is edited meanwhile is not in the build
  const wanted = sourcesFingerprint()
  fs.rmSync(buildMark(), { force: true })
  await crew.must({ name: 'next build', args: tool('next', 'build'), env: baseEnv(), limit: BUILD_MS })
  writeMark(buildMark(), wanted)
  return true
}
