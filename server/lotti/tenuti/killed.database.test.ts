import { execFile, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { DA_PAGARE } from '../../../testing/clienti-lotto'
import { bringDitte, dentroZip, ditte, STANDS, type Dentro } from '../../../testing/killed-batch'
import { onDay } from '../../../testing/on-day'
import { tenancyDatabase } from '../../../testing/tenancy-database'
import * as its from '../../../testing/tenancy-rows'
import { intermediario } from '../../platform/scope'
import { cancella } from './commands'

onDay('2026-11-27')

const { owner, scratch } = tenancyDatabase(async (run, ownerUrl) => {
  const env = { ...process.env, DATABASE_URL: ownerUrl }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/load-reference.ts'], { env })
  await run('delete from lotto')
})

const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
/** Enough for many turns of twenty. */
const MANY = 400

const program = (file: string) => {
  const env = { ...process.env, APP_DATABASE_URL: scratch().appUrl, PUBLIC_URL: 'https://tributi.example.it' }
  const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: 'ignore' })
  return { child, ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))) }
}

const count = async (what: string): Promise<number> =>
  Number((await owner<{ n: string }>(`select count(*) as n from cliente_lotto where ${what}`))[0]!.n)

/** Kills a program with no word of warning while it has clients in hand and others are done. */
const killInTheMiddle = async (file: string): Promise<void> => {
  const before = await count(`stato = 'fatto'`)
  const victim = program(file)
  const inTheMiddle = async () => (await count(`stato = 'fatto'`)) > before && (await count(`stato = 'in-corso'`)) > 0
  while (!(await inTheMiddle())) {
    if (victim.child.exitCode !== null) throw new Error('It ended before it could be killed.')
    await wait(2)
  }
  victim.child.kill('SIGKILL')
  await victim.ended
  // the minute of the dead one, which nobody waits for here
  await owner(`update cliente_lotto set scade = now() where stato = 'in-corso'`)
}

const stands = async (id: string) => (await owner(STANDS, [id]))[0]

/** As a batch is that nobody killed: each client once, with an F24 that says what is owed. */
const expectWhole = async (id: string): Promise<Dentro> => {
  expect(await stands(id)).toMatchObject({ clienti: MANY, pronti: MANY, stato: 'pronto' })
  const dentro = await dentroZip(clerk, id)
  expect(dentro.riepilogo.map((row) => row['Codice fiscale'])).toEqual(ditte(MANY))
  expect(new Set(dentro.riepilogo.map((row) => row['Da pagare con F24']))).toEqual(new Set([DA_PAGARE]))
  return dentro
}

let whole: Dentro

test('whose worker is killed again and again ends with each client once, and with the same bytes as one that nobody killed', async () => {
  const quiet = await bringDitte(clerk, MANY)
  expect(await program('testing/work-batches.ts').ended).toBe(0)
  whole = await expectWhole(quiet)
  expect(await cancella(clerk, quiet)).toBe(true)

  const id = await bringDitte(clerk, MANY)
  for (let kill = 0; kill < 3; kill += 1) await killInTheMiddle('testing/work-batches.ts')
  expect(await stands(id)).toMatchObject({ clienti: MANY, stato: 'in-corso' })
  const others = [program('testing/work-batches.ts'), program('testing/work-batches.ts')]
  expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0])
  expect(await expectWhole(id)).toEqual(whole)
  expect(await cancella(clerk, id)).toBe(true)
}, 180_000)

test('is found by a worker that begins, whatever the one that died had asked of the queue', async () => {
  const id = await bringDitte(clerk, MANY)
  // a worker takes away what is past its day, by the clock of the machine
  await owner(`update lotto set tenuto_al = '2999-12-31'`)
  await killInTheMiddle('worker/main.ts')
  const heir = program('worker/main.ts')
  while ((await stands(id))?.stato !== 'pronto') await wait(50)
  heir.child.kill('SIGTERM')
  await heir.ended
  expect(await expectWhole(id)).toEqual(whole)
}, 120_000)
