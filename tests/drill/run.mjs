/**
 * `npm run drill`: breaks the built app on purpose and counts what was lost, one line a test. `--quick` breaks a few of
 * each in under three minutes; a name runs the drills of which the file is called so: `npm run drill -- kills torn-tail`.
 */
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from '../../resources/build-if-needed.mjs'
import { runStep } from '../helpers/run-step.mjs'

const chosen = process.argv.slice(2)
const quick = chosen.includes('--quick')
buildIfNeeded(fileURLToPath(new URL('../../', import.meta.url)))
const succeeded = await runStep({
  name: 'drill',
  tool: 'vitest',
  args: ['run', '--config', 'tests/drill/vitest.config.ts', ...chosen.filter((word) => word !== '--quick')],
  minutes: quick ? 20 : 180,
  env: { PARTNERSHIP_BRAIN_DRILL: quick ? 'quick' : 'full' },
})
process.exitCode = succeeded ? 0 : 1
