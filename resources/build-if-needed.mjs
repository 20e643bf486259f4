import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const built = ['out/main/index.js', 'out/main/host.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds the app when a source is newer than what was built from it. Throws when the build fails. */
export function buildIfNeeded(appFolder) {
  if (!isBuildNeeded(appFolder)) return false
  console.log('Building (this takes a moment, and only after a change) ...')
  const cli = join(appFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const build = spawnSync(process.execPath, [cli, 'build'], { cwd: appFolder, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout ?? ''}${build.stderr ?? ''}`)
  return true
}

export function isBuildNeeded(appFolder) {
  const outputs = built.map((file) => join(appFolder, file))
  if (!outputs.every((file) => existsSync(file))) return true
  const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  return sources.some((source) => newestIn(join(appFolder, source)) > oldestOutput)
}

/** Folders count too: their time tells that a file was removed. */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
