import { accessSync, constants, realpathSync } from 'node:fs'
import { join } from 'node:path'

export type Browser = {
  readonly path: string
  /** Installed as a snap: it can only write below its own folder in the person's home. */
  readonly snap: boolean
}

type Machine = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The real path of a program that may be run, or null. */
  readonly locate: (path: string) => string | null
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** The first installed browser of the family that the page is tested with, or null. */
export function findBrowser(machine: Machine): Browser | null {
  const found = candidates(machine)
    .map((path) => ({ path, real: machine.locate(path) }))
    .filter((candidate) => candidate.real !== null)
    .map(({ path, real }) => ({ path, snap: /(^|\/)snap(\/|$)/.test(real ?? '') }))
  return found.find((browser) => !browser.snap) ?? found[0] ?? null
}

function candidates({ platform, env }: Machine): readonly string[] {
  const chosen = env['PARTNERSHIP_BRAIN_BROWSER']
  if (chosen !== undefined && chosen !== '') return [chosen]
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return windowsPrograms.flatMap((parts) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, ...parts)),
    )
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
  return linuxNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}

export function locateProgram(path: string): string | null {
  try {
    accessSync(path, constants.X_OK)
    return realpathSync(path)
  } catch {
    return null
  }
}
