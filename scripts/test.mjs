/**
 * `npm test`: the project's one gate, from a fresh clone with only Node and npm. Needs nothing installed to start.
 * `--check` stops before the database; `--only=NAME,NAME` runs those steps and what they need.
 * A step that fails does not stop those that can do without it. The last line is `N passed, N failed`.
 */
import { parseArgs } from 'node:util'
import { claim } from './lib/claim.mjs'
import { openCrew } from './lib/crew.mjs'
import { checkNode } from './lib/install.mjs'
import { onInterrupt } from './lib/processes.mjs'
import { STEPS } from './lib/steps.mjs'

const withNeeds = (name) => [...STEPS[name].needs.flatMap(withNeeds), name]

/** The names of the steps to run, in their order. */
const chosen = () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } })
  const all = Object.keys(STEPS)
  if (values.only === undefined) return all.filter((name) => !values.check || STEPS[name].cheap)
  const asked = values.only.split(',')
  const unknown = asked.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  const wanted = new Set(asked.flatMap(withNeeds))
  return all.filter((name) => wanted.has(name))
}

const runStep = async (name, context, results) => {
  const missing = STEPS[name].needs.filter((need) => results.get(need)?.failed !== 0)
  if (missing.length > 0) return { passed: 0, failed: 1, why: `not run, it needs ${missing.join(', ')}` }
  console.log(`\n▸ ${name}`)
  const begun = Date.now()
  try {
    return { ...(await STEPS[name].run(context)), seconds: (Date.now() - begun) / 1000 }
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1, why: error.message.split('\n')[0], seconds: (Date.now() - begun) / 1000 }
  }
}

const lineOf = ([name, { passed, failed, skipped, why, seconds }]) =>
  [
    failed > 0 ? '✗' : '✓',
    name.padEnd(16),
    String(passed).padStart(5),
    'passed',
    String(failed).padStart(4),
    'failed',
    seconds === undefined ? '' : `${seconds.toFixed(1).padStart(7)} s`,
    skipped > 0 ? `  ${skipped} skipped` : '',
    why ? `  ${why}` : '',
  ].join(' ')

/** What failed, by name, again at the end: the run above is long. */
const failuresOf = ([name, { failures = [] }]) => failures.map((failure) => `\n✗ ${name}: ${failure}`)

const report = (results) => {
  console.log([...results].flatMap(failuresOf).join('\n'))
  console.log(`\n${[...results].map(lineOf).join('\n')}`)
  const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 || results.size === 0 ? 1 : 0
}

const main = async () => {
  const results = new Map()
  const interrupted = new Promise((resolve) => onInterrupt(resolve))
  checkNode()
  const steps = chosen()
  const held = await claim('test')
  const crew = openCrew((members) => held.note({ members }))
  const context = { crew }
  const all = async () => {
    const beside = []
    for (const name of steps) {
      const run = runStep(name, context, results).then((result) => results.set(name, result))
      if (STEPS[name].beside) beside.push(run)
      else await run
    }
    await Promise.all(beside)
  }
  const reason = await Promise.race([all(), interrupted])
  if (reason) results.set('interrupted', { passed: 0, failed: 1, why: reason })
  await crew.close()
  held.release()
  process.exit(report(new Map(results)))
}

main().catch((error) => {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
