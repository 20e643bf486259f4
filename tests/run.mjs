/**
 * `npm test`: every check of the house, in order, ending with the line `N passed, N failed` counted from the test
 * runners' own reports. `--electron` runs the end-to-end tests on Electron alone.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countReport, formatCounts } from './helpers/count-report.mjs'
import { chooseElectron } from './helpers/choose-electron.mjs'
import { runStep } from './helpers/run-step.mjs'

/** @typedef {import('./helpers/run-step.mjs').Step & { needs?: string, report?: string }} TestStep */

const results = fileURLToPath(new URL('../test-results/', import.meta.url))

/**
 * @param {string} config
 * @param {string} report file name of the JSON report
 */
const vitest = (config, report) => ({
  tool: 'vitest',
  args: ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${results}${report}`],
  report: results + report,
})

/** @type {TestStep} */
const build = { name: 'build', tool: 'electron-vite', args: ['build'], minutes: 10 }
/** @type {TestStep} */
const onElectron = {
  name: 'end-to-end on Electron',
  needs: build.name,
  minutes: 60,
  env: { PARTNERSHIP_BRAIN_SHELL: 'electron' },
  ...vitest('tests/e2e/vitest.config.ts', 'electron.json'),
}
/** @type {readonly TestStep[]} */
const everything = [
  { name: 'types', tool: 'typescript', bin: 'tsc', args: ['-b'], minutes: 10 },
  { name: 'lint', tool: 'oxlint', args: [], minutes: 10 },
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'], minutes: 5 },
  // Some integration tests start what was built.
  build,
  { name: 'unit and integration', minutes: 30, ...vitest('tests/vitest.config.ts', 'unit.json') },
  { name: 'end-to-end', needs: build.name, minutes: 60, ...vitest('tests/e2e/vitest.config.ts', 'e2e.json') },
  {
    name: 'drill (a few of each; npm run drill breaks more)',
    needs: build.name,
    minutes: 20,
    env: { PARTNERSHIP_BRAIN_DRILL: 'quick' },
    ...vitest('tests/drill/vitest.config.ts', 'drill.json'),
  },
]

let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true))

process.exitCode = (await runAll(chooseSteps())) ? 0 : 1

function chooseSteps() {
  const onlyElectron = process.argv.includes('--electron')
  const electron = chooseElectron()
  if (electron.kind === 'found') return [...(onlyElectron ? [build] : everything), onElectron]
  console.warn(`\n!! SKIPPED: ${onElectron.name}. ${electron.why}`)
  return onlyElectron ? [] : everything
}

/** @param {readonly TestStep[]} steps */
async function runAll(steps) {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const total = { passed: 0, failed: 0, skipped: 0 }
  /** @type {Map<string, string>} what is wrong, by step */
  const failures = new Map()
  for (const step of steps) {
    const hindrance = findHindrance(step, failures)
    if (hindrance !== null) {
      console.log(`\n== ${step.name}: not run (${hindrance})`)
      failures.set(step.name, hindrance)
      continue
    }
    if (!(await runAloud(step))) failures.set(step.name, 'failed')
    if (step.report !== undefined) addCounts(total, countReport(step.report))
  }
  if (failures.size > 0) console.log(`\nFailed: ${[...failures].map(([name, why]) => `${name} (${why})`).join(', ')}`)
  // Types, lint and build are no tests; their failure must still show in the closing line.
  const failed = Math.max(total.failed, failures.size > 0 ? 1 : 0)
  console.log(formatCounts({ ...total, failed }))
  return failed === 0
}

/**
 * @param {TestStep} step
 * @param {ReadonlyMap<string, string>} failures
 */
function findHindrance(step, failures) {
  if (interrupted) return 'interrupted'
  return step.needs !== undefined && failures.has(step.needs) ? `needs ${step.needs}` : null
}

/**
 * @param {import('./helpers/count-report.mjs').Counts} total
 * @param {import('./helpers/count-report.mjs').Counts} more
 */
function addCounts(total, more) {
  total.passed += more.passed
  total.failed += more.failed
  total.skipped += more.skipped
}

/** @param {TestStep} step */
async function runAloud(step) {
  console.log(`\n== ${step.name}`)
  const startedAt = performance.now()
  const succeeded = await runStep(step)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`== ${step.name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds} s`)
  return succeeded
}
