import { fileURLToPath } from 'node:url'
import { findElectron } from '../../resources/find-electron.mjs'

const appFolder = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Electron's program, or why the end-to-end tests cannot run on it. Never downloads.
 * @returns {{ kind: 'found', path: string } | { kind: 'missing', why: string }}
 */
export function chooseElectron(env = process.env, platform = process.platform) {
  const path = findElectron(appFolder, env)
  if (path === null) return { kind: 'missing', why: "Electron's program is not here; npx install-electron fetches it." }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return { kind: 'missing', why: 'There is no display for Electron; run this under xvfb-run.' }
  }
  return { kind: 'found', path }
}
