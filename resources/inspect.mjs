import { join, resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'

// Prints as JSON what an import would understand of a file: `npm run -s inspect -- FILE`.
// The answer goes to standard output alone, so that it can be piped; what the build says goes to the other stream.
console.log = console.error
buildIfNeeded(join(import.meta.dirname, '..'))

// npm runs scripts in the project's folder; a relative path is meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()
if (process.argv[2] !== undefined) process.argv[2] = resolve(from, process.argv[2])
await import('../out/main/inspect.js')
