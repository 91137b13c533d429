import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { baseEnv } from './crew.mjs'
import { ROOT, tool } from './paths.mjs'

/** The same browser without its window: what a journey sees is the same, in two thirds of the time. */
const SHELLS = ['chromium-headless-shell']
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const DOWNLOAD_MS = 240_000

/** A browser that starts: a file alone may lack its libraries, or be a stub that wants another installer. */
const runs = (file) =>
  fs.existsSync(file) &&
  spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0

const systemBrowser = (names) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC].find(runs)
}

const playwrightsOwn = () => {
  const { chromium } = createRequire(path.join(ROOT, 'package.json'))('@playwright/test')
  return [chromium.executablePath()].find(runs)
}

const download = async (crew) => {
  console.log('No browser here: downloading the one of Playwright.')
  const env = { ...baseEnv(), PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await crew.run({ name: 'browser', args: tool('playwright', 'install', 'chromium'), env, limit: DOWNLOAD_MS })
  return playwrightsOwn()
}

const debianPackage = async (crew, names) => {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined
  console.log("Installing Debian's chromium-headless-shell (apt-get).")
  const env = { ...baseEnv(), DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => crew.run({ name: 'apt-get', command: 'apt-get', args: ['-q', ...args], env, limit: 300_000 })
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell')
  // an older Debian has only the whole browser
  const shell = systemBrowser(names)
  if (shell) return shell
  await apt('install', '-y', '--no-install-recommends', 'chromium')
  return systemBrowser(names)
}

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, else a browser of the system, else Playwright's download, else (as root,
 * where there is apt) Debian's package. `whole`: rather the one with a window, whose paint is that of people.
 * @throws Error that says what to do
 */
export const ensureChromium = async (crew, { whole = false } = {}) => {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start: correct it, or unset it to have one found.`)
  }
  const names = whole ? [...WHOLE, ...SHELLS] : [...SHELLS, ...WHOLE]
  const found = systemBrowser(names) ?? playwrightsOwn() ?? (await download(crew)) ?? (await debianPackage(crew, names))
  if (found) return found
  throw new Error(
    'No Chromium could be found or installed. Install one (on Debian: sudo apt-get install chromium), or set ' +
      'CHROMIUM_PATH to the program of a Chromium or Chrome of yours.',
  )
}
