import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DispatchTarget } from '#shared/contract/dispatch'
import { createDurability } from '../durability'
import { createLog, describeCause, type Log } from '../log'
import { readSheetFile } from '../sheet/read-sheet-file'
import { createDispatchTarget } from './dispatch-target'
import { createHostApi } from './create-host-api'
import type { Folders } from './folders'
import type { ShellEdge } from './shell-edge'

export type ServicesPlan = {
  readonly edge: ShellEdge
  readonly folders: Folders
  /** Profile of the browser whose store is checked and mended now, while nobody has it open. */
  readonly browserProfile: string
  readonly appVersion: string
}

export type OpenServices = {
  readonly target: DispatchTarget
  readonly log: Log
  /** Marks a clean stop; to be awaited before the program ends. */
  close(this: void): Promise<void>
}

/** Opens everything behind the host api. Must be done before a browser or a window is started. */
export async function openServices(plan: ServicesPlan): Promise<OpenServices> {
  const { edge, folders, appVersion } = plan
  const log = createLog(folders.logs)
  log.write('info', 'start', `${edge.shell} ${appVersion} ${process.platform} node ${process.versions.node}`)
  const durable = await createDurability({
    dataFolder: folders.data,
    backupFolder: folders.backups,
    browserProfileFolder: plan.browserProfile,
    appVersion,
    now: () => new Date(),
    report: (event, cause) => log.write('error', event, describeCause(cause)),
  })
  const api = createHostApi({ edge, durable, readSheet: readSheetFile, log, appVersion, folders })
  return {
    target: createDispatchTarget(api, log),
    log,
    async close() {
      await durable.close()
      log.write('info', 'stop', '')
    },
  }
}

/** The version in package.json; the built program does not know it otherwise. */
export async function readAppVersion(appFolder: string): Promise<string> {
  const description: unknown = JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8'))
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description
  return hasVersion ? String(description.version) : 'unknown'
}
