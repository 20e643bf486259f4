/**
 * `npm run bench`: how fast the built app is, beside limits that are measured in the same run on the same machine.
 * `--partners N` (10000), `--runs N` (5), `--only name[,name]`, `--list`. Not part of `npm test`.
 */
import { runnerImport } from 'vite'

const root = new URL('../..', import.meta.url).pathname
const { module } = await runnerImport('./tests/bench/bench.ts', { configFile: false, root })
process.exitCode = await module.bench(process.argv.slice(2))
