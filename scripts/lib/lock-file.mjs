import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths.mjs'

/** Where Node would look for a package from `place`. */
const placesFor = (name, place) => {
  const parts = place.split('/node_modules/')
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'))
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`]
}

/**
 * Optional packages that others name and the lock file does not list. npm leaves them out when the registry it wrote the
 * file from did not have them (those of other systems, mostly), and then refuses its own file in `npm ci`.
 * @returns {string[]}
 */
export const lockGaps = (file = path.join(ROOT, 'package-lock.json')) => {
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'))
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesFor(name, place).some((each) => packages[each])),
  )
}
