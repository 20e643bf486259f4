import { resolve } from 'node:path'
import { runLocalShell } from './local-host/local-shell'

// Built to out/main/host.js, two folders below package.json, as this file is.
const code = await runLocalShell({
  args: process.argv.slice(2),
  env: process.env,
  appFolder: resolve(import.meta.dirname, '../..'),
  say: (line) => process.stdout.write(`${line}\n`),
  keyboard: process.stdin,
})
process.exit(code)
