import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped?: number, why?: string }} Tally */

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
  const { passed, failed, skipped } = counts
  if (passed + failed === 0) return { passed: 0, failed: 1, why: 'nothing was tested' }
  return { ...failedRun(passed, failed, run), skipped }
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
    },
  )
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
    },
  )
}
