import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDurability } from '../durability'
import { createLog, describeCause, type Log } from '../log'
import { type MorningNotice, openMorningNotice } from '../notice/morning-notice'
import { readSheetFile } from '../sheet/read-sheet-file'
import { createDispatchTarget } from './dispatch-target'
import { createHostApi } from './create-host-api'
import type { DurableServices } from './durable-services'
import type { Folders } from './folders'
import { createHostDoor, type HostDoor } from './host-door'
import type { ShellEdge } from './shell-edge'

export type ServicesPlan = {
  readonly edge: ShellEdge
  readonly demo: boolean
  /** Of what this start shows. */
  readonly folders: Folders
  /** Of the demo set that a page of a start with real data may switch to. */
  readonly demoFolders: Folders
  /** Profile of the browser whose store is checked and mended now, while nobody has it open. */
  readonly browserProfile: string
  readonly appVersion: string
}

export type OpenServices = {
  readonly door: HostDoor
  readonly log: Log
  /** Begins to tell every morning how much waits; once the person sees where the program runs. */
  readonly beginMornings: MorningNotice['begin']
  /** Marks a clean stop; to be awaited before the program ends. */
  close(this: void): Promise<void>
}

/** Opens everything behind the host api. Must be done before a browser or a window is started. */
export async function openServices(plan: ServicesPlan): Promise<OpenServices> {
  const { edge, demo, appVersion } = plan
  const log = createLog(plan.folders.logs)
  log.write('info', 'start', `${edge.shell} ${appVersion} ${process.platform} node ${process.versions.node}`)
  const opened: { readonly durable: DurableServices; readonly morning: MorningNotice }[] = []
  async function open(folders: Folders, browserProfile: string | null) {
    const durable = await openDurability({ folders, browserProfile, appVersion, log })
    const morning = await openMorning({ folders, edge, log })
    opened.push({ durable, morning })
    const api = createHostApi({ edge, durable, morning, readSheet: readSheetFile, log, appVersion, folders })
    return { morning, target: createDispatchTarget(api, log) }
  }
  const own = await open(plan.folders, plan.browserProfile)
  return {
    // The browser is running by the time the demo is asked for: its store cannot be mended any more.
    door: createHostDoor({ demo, own: own.target, openDemo: async () => (await open(plan.demoFolders, null)).target }),
    log,
    beginMornings: own.morning.begin,
    async close() {
      await Promise.all(opened.flatMap(({ durable, morning }) => [morning.stop(), durable.close()]))
      log.write('info', 'stop', '')
    },
  }
}

type MorningPlan = { readonly folders: Folders; readonly edge: ShellEdge; readonly log: Log }

function openMorning({ folders, edge, log }: MorningPlan): Promise<MorningNotice> {
  return openMorningNotice({
    dataFolder: folders.data,
    now: () => new Date(),
    tell: (counts) => edge.showNotice(counts),
    report: (event, cause) => log.write('error', event, describeCause(cause)),
  })
}

type DurabilityPlan = {
  readonly folders: Folders
  readonly browserProfile: string | null
  readonly appVersion: string
  readonly log: Log
}

function openDurability({ folders, browserProfile, appVersion, log }: DurabilityPlan): Promise<DurableServices> {
  return createDurability({
    dataFolder: folders.data,
    backupFolder: folders.backups,
    browserProfileFolder: browserProfile,
    appVersion,
    now: () => new Date(),
    report: (event, cause) => log.write('error', event, describeCause(cause)),
  })
}

/** The version in package.json; the built program does not know it otherwise. */
export async function readAppVersion(appFolder: string): Promise<string> {
  const description: unknown = JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8'))
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description
  return hasVersion ? String(description.version) : 'unknown'
}
