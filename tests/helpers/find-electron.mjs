import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const electronFolder = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url))

/**
 * Electron's program, or why the tests cannot run on it. Never downloads: importing the package would.
 * @returns {{ kind: 'found', path: string } | { kind: 'missing', why: string }}
 */
export function findElectron(env = process.env, platform = process.platform) {
  const path = findProgram(env, platform)
  if (!existsSync(path)) {
    return { kind: 'missing', why: `Electron's binary is not there (${path}). npx install-electron fetches it.` }
  }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return { kind: 'missing', why: 'Electron has no display here. Run under xvfb-run.' }
  }
  return { kind: 'found', path }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function findProgram(env, platform) {
  const named = join(electronFolder, 'path.txt')
  const usual =
    platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : platform === 'win32' ? 'electron.exe' : 'electron'
  const name = existsSync(named) ? readFileSync(named, 'utf8') : usual
  return join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), name)
}
