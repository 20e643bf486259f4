/**
 * `npm run screens [-- --out FOLDER] [--only NAME,NAME]`: pictures of every page and dialog of the demo, in both themes and
 * two widths, and of what an empty workspace and a lost store show. Not part of `npm test`.
 */
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { buildIfNeeded } from '../../resources/build-if-needed.mjs'

const root = new URL('../..', import.meta.url).pathname
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'test-results/screens' }, only: { type: 'string', default: '' } },
})
buildIfNeeded(root)
const { module } = await runnerImport('./tests/screens/take-screens.ts', { configFile: false, root })
await module.takeScreens(values)
