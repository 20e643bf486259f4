import { join, resolve } from 'node:path'
import type { StartOptions } from './start-options'

export type Folders = {
  /** Journal, sentinel, settings of the machine, and below it everything else. */
  readonly data: string
  readonly backups: string
  readonly logs: string
  /** Profile of the browser that the local host starts. */
  readonly browser: string
  /** Electron's own profile. */
  readonly electron: string
}

type Machine = {
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const productName = 'Partnership Brain'

/** Where everything is kept. The demo set lives in folders of its own, so that it never meets real data. */
export function planFolders(
  options: Pick<StartOptions, 'dataFolder' | 'backupFolder' | 'demo'>,
  machine: Machine,
): Folders {
  const root = options.dataFolder === null ? defaultDataFolder(machine) : resolve(options.dataFolder)
  const data = options.demo ? join(root, 'demo') : root
  return {
    data,
    backups: planBackups(options, machine, root),
    logs: join(data, 'logs'),
    browser: join(data, 'browser'),
    electron: join(data, 'electron'),
  }
}

/** The demo set beside the real data of the same start; its backups never mix with the real ones. */
export function planDemoFolders(options: Pick<StartOptions, 'dataFolder'>, machine: Machine): Folders {
  return planFolders({ dataFolder: options.dataFolder, backupFolder: null, demo: true }, machine)
}

/** Backups never lie inside the data folder that they are there to replace. */
function planBackups(options: Pick<StartOptions, 'backupFolder' | 'demo'>, machine: Machine, root: string): string {
  if (options.backupFolder !== null) return resolve(options.backupFolder)
  return options.demo ? join(root, 'demo-backups') : join(machine.home, 'Documents', `${productName} Backups`)
}

function defaultDataFolder({ platform, home, env }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), productName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', productName)
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), productName)
}
