import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths.mjs'

/**
 * `failures`: what failed, by name, each with the first lines of its reason.
 * @typedef {{ passed: number, failed: number, skipped?: number, why?: string, failures?: string[] }} Tally
 */

// the escapes of colours that vitest and Playwright write into their messages
const COLOURS = /\u001B\[[\d;]*m/g

/** A name and the beginning of its reason, for the end of a long log. */
const failure = (name, message = '') =>
  [name, ...message.replaceAll(COLOURS, '').split('\n').slice(0, 6)].join('\n      ')

/** A tool that only says yes or no counts as one. @returns {Tally} */
export const tallyOfExit = ({ ok, reason }) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, why: reason })

const failedRun = (passed, failed, { ok, reason }) => ({
  passed,
  // a run that broke before it could count its failures has failed all the same
  failed: ok ? failed : Math.max(1, failed),
  why: ok ? undefined : reason,
})

/** Our own scripts end with `N passed, N failed`; one that counts nothing tests nothing. @returns {Tally} */
export const tallyOfLastLine = (run) => {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(run.text) ?? []
  if (passed === undefined) return { passed: 0, failed: 1, why: `no count at the end (${run.reason})` }
  if (Number(passed) + Number(failed) === 0) return { passed: 0, failed: 1, why: 'nothing was tested' }
  return failedRun(Number(passed), Number(failed), run)
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined)

const fromReport = (run, counts) => {
  if (counts === undefined) return { passed: 0, failed: 1, why: `no report (${run.reason})` }
  const { passed, failed, skipped, failures } = counts
  if (passed + failed === 0) return { passed: 0, failed: 1, why: 'nothing was tested' }
  return { ...failedRun(passed, failed, run), skipped, failures }
}

/** @param {string} file what vitest's JSON reporter wrote @returns {Tally} */
export const tallyOfVitest = (run, file) => {
  const report = read(file)
  return fromReport(
    run,
    report && {
      passed: report.numPassedTests,
      // a file that cannot even be loaded has no tests to fail
      failed: report.numFailedTests + report.testResults.filter((each) => isBroken(each)).length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(failuresOfFile),
    },
  )
}

const failuresOfFile = (file) => {
  const name = path.relative(ROOT, file.name)
  if (isBroken(file)) return [failure(name, file.message)]
  const failed = file.assertionResults.filter(({ status }) => status === 'failed')
  return failed.map(({ fullName, failureMessages }) => failure(`${name}: ${fullName}`, failureMessages[0]))
}

const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((result) => result.status === 'failed')

/** @param {string} file what Playwright's JSON reporter wrote @returns {Tally} */
export const tallyOfPlaywright = (run, file) => {
  const report = read(file)
  return fromReport(
    run,
    report && {
      passed: report.stats.expected,
      // a journey that passes only when tried again hides a fault
      failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
      skipped: report.stats.skipped,
      failures: [
        ...report.suites.flatMap(failuresOfSuite),
        ...report.errors.map(({ message }) => failure('', message)),
      ],
    },
  )
}

const failuresOfSuite = ({ title, specs = [], suites = [] }) =>
  [
    ...specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky')).map(failureOfSpec),
    ...suites.flatMap(failuresOfSuite),
  ].map((text) => (title === '' ? text : `${title}: ${text}`))

/** How many lines of the page that a journey stopped at are worth showing. */
const PAGE_LINES = 60

/** What the page said when the journey stopped, as Playwright kept it. */
const pageOf = ({ attachments = [] }) => {
  const { path: file } = attachments.find(({ name }) => name === 'error-context') ?? {}
  if (file === undefined || !fs.existsSync(file)) return []
  const [, page = ''] = /```yaml\n([\s\S]*?)```/.exec(fs.readFileSync(file, 'utf8')) ?? []
  return page.trimEnd().split('\n').slice(0, PAGE_LINES)
}

const failureOfSpec = ({ title, tests }) => {
  const broken = tests.flatMap(({ results }) => results).find(({ error }) => error)
  if (broken === undefined) return failure(title)
  return [failure(title, broken.error.message), ...pageOf(broken)].join('\n      ')
}
