import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const fetchLimitMs = 20_000

/** The Electron program that is already here, or null. */
export function findElectron(appFolder, env = process.env) {
  const packageFolder = join(appFolder, 'node_modules', 'electron')
  const pathFile = join(packageFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist')
  const program = join(folder, name ?? usualName())
  return existsSync(program) ? program : null
}

function usualName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * Lets Electron's own installer fetch the program, for a short while: who starts the app must not wait for a network
 * that is not there. Answers with what happened in a few words, null when it worked.
 */
export async function fetchElectron(appFolder) {
  const installer = join(appFolder, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return 'the electron package is not installed'
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' })
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    child.kill('SIGKILL')
  }, fetchLimitMs)
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  clearTimeout(timer)
  if (timedOut) return `it was not fetched within ${fetchLimitMs / 1000} seconds`
  return status === 0 ? null : 'it could not be fetched'
}
