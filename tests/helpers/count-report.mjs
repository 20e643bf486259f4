import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 */

/**
 * Counts a vitest JSON report test by test. A file that could not even be loaded, a run that failed outside any test,
 * and a report that is not there count as one failed test each: none of them may look like success.
 * @param {string} path
 * @returns {Counts}
 */
export function countReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  /** @type {{ success: boolean, testResults: FileResult[] }} */
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  const countOf = (/** @type {string} */ wanted) => statuses.filter((status) => status === wanted).length
  const [passed, failed] = [countOf('passed'), countOf('failed')]
  const filesLost = report.testResults.filter(failedAlone).length
  const unseen = !report.success && failed + filesLost === 0 ? 1 : 0
  return { passed, failed: failed + filesLost + unseen, skipped: statuses.length - passed - failed }
}

/** @param {FileResult} file */
function failedAlone(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
}

/** @param {Counts} counts */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
