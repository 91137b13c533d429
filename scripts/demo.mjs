/**
 * `npm run demo`: from a fresh clone to a running portal, with only Node and npm. Needs nothing installed to start.
 * Settings: PORT, HOST (0.0.0.0: reachable from other machines), DATABASE_URL (a PostgreSQL of yours, as its owner),
 * DEMO_DATA (name of the data folder).
 */
import path from 'node:path'
import { ensureBuilt, ensureGenerated } from './lib/build.mjs'
import { claim } from './lib/claim.mjs'
import { openCrew } from './lib/crew.mjs'
import { appUrlOf, loadPeople, loadRates, migrate, openDatabase } from './lib/database.mjs'
import { startIdentity } from './lib/identity.mjs'
import { checkNode, ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { onInterrupt } from './lib/processes.mjs'
import { secretsOf, startWeb, webPort } from './lib/web.mjs'
import { mailFolder, startWorker } from './lib/worker.mjs'

const NAME = process.env.DEMO_DATA || 'demo'

const say = (text) => console.log(`\n▸ ${text}`)

const whatToTry = (address) => `
  Sportello Tributi is at  ${address}

  What to try:
    ${address}/comuni?q=cremona    find a comune: also by an old name, without accents, by its code
    ${address}/calcolo/imu         a second home in Cremona (A/3, rendita 500): what is due, why, and the F24
    ${address}/accesso             sign in as an invented person, by a SPID and a CIE of this machine (no password)
    ${path.relative(ROOT, mailFolder(NAME)).padEnd(29)} the mails that the portal sent: nobody else gets them
    ${address}/en                  the same in English, and in German (/de); with JavaScript switched off, too
    npm run -s tributi -- f24 --help     an F24 from a JSON file, without a browser
    npm run rates -- --dry-run           what loading the reference data again would change

  Stop with Ctrl-C. The data stay for the next time.`

const tellDatabase = ({ server }) => {
  if (!server) console.log('Using the PostgreSQL of DATABASE_URL.')
  else if (server.outside)
    console.log(`The database's user cannot enter this checkout: its data are in ${server.folder}`)
  if (server?.adopted) console.log('Found the server of an earlier run alive, and took it over.')
}

/** The server must not die unnoticed: a portal without its database is no demo. */
const databaseEnds = (server) =>
  new Promise((resolve) => {
    if (!server) return
    const timer = setInterval(() => {
      if (server.isAlive()) return
      clearInterval(timer)
      resolve('The database server has stopped: start the demo again, its data are safe.')
    }, 500)
    timer.unref()
  })

/** @returns {Promise<string>} when something ends: why */
const serve = async (crew, held) => {
  await ensureInstalled(crew)
  say('Database')
  const database = await openDatabase(crew, NAME)
  tellDatabase(database)
  const { appPassword, actionsKey } = secretsOf(NAME)
  const appUrl = appUrlOf(database.ownerUrl, appPassword)
  await ensureGenerated(crew)
  await migrate(crew, database.ownerUrl, appUrl)
  await loadRates(crew, database.ownerUrl, appUrl)
  await loadPeople(crew, database.ownerUrl, appUrl)
  say('Pages')
  if (!(await ensureBuilt(crew))) console.log('Built already, from these very sources.')
  const port = await webPort()
  const provider = await startIdentity(crew, NAME, `http://localhost:${port}`)
  const web = await startWeb(crew, { port, appUrl, actionsKey, identity: provider?.settings })
  await startWorker(crew, NAME, { appUrl, address: web.address })
  held.note({ address: web.address })
  console.log(whatToTry(web.address))
  const webEnds = web.exit.then(({ reason }) => `The web server has stopped (${reason}): start the demo again.`)
  return Promise.race([webEnds, databaseEnds(database.server)])
}

const main = async () => {
  checkNode()
  const interrupted = new Promise((resolve) => onInterrupt((reason) => resolve({ reason })))
  const held = await claim(NAME)
  const crew = openCrew((members) => held.note({ members }))
  held.note({ guard: crew.guard })
  let failure
  try {
    const outcome = await Promise.race([serve(crew, held), interrupted])
    if (typeof outcome === 'string') failure = outcome
    else console.log(`\nStopping (${outcome.reason}).`)
  } catch (error) {
    failure = error.message
  }
  if (failure) console.error(`\n${failure}`)
  held.note({ leaving: true })
  await crew.close()
  held.release()
  if (!failure) console.log('Stopped: nothing is left running.')
  process.exit(failure ? 1 : 0)
}

main().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
