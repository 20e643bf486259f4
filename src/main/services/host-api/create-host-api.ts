import type {
  BackupStatus,
  ChangeBackupsRequest,
  HostApi,
  SavedFile,
  SaveWorkbookRequest,
  StartupReport,
} from '#shared/contract/host-api'
import type { Log } from '../log'
import type { DurableServices } from './durable-services'
import type { Folders } from './folders'
import type { MorningNotice } from '../notice/morning-notice'
import { writeWorkbook } from '../sheet/write-workbook'
import { createSheetDoor, type ReadSheet } from './sheet-door'
import type { ShellEdge } from './shell-edge'
import { unpackChangeSet, unpackSheets } from './unpack-request'

export type HostParts = {
  readonly edge: ShellEdge
  readonly durable: DurableServices
  readonly morning: MorningNotice
  readonly readSheet: ReadSheet
  readonly log: Log
  readonly appVersion: string
  readonly folders: Folders
}

/** Puts the services together to what the page may ask for. Both shells use it; they differ in `edge` only. */
export function createHostApi(parts: HostParts): HostApi {
  const { edge, durable, morning, log } = parts
  return {
    readStartup: () => readStartup(parts),
    ...createSheetDoor(edge, parts.readSheet),
    saveFile: (request) => edge.saveFile(request),
    saveWorkbook: (request) => saveWorkbook(edge, request),
    addToBackup: (request) => durable.addToBackup(request),
    saveBackup: (request) => durable.saveBackup(request),
    readBackups: (request) => durable.readBackups(request),
    openBackup: (request) => durable.openBackup(request),
    changeBackups: (request) => changeBackups(parts, request),
    appendJournal: async (request) =>
      durable.appendJournal({ ...request, changeSet: await unpackChangeSet(request.changeSet) }),
    readJournal: (request) => durable.readJournal(request),
    resetJournal: (request) => durable.resetJournal(request),
    printPage: (request) => edge.printPage(request),
    takeOpenedFile: () => edge.takeOpenedFile(),
    takeOver: (request) => durable.takeOver(request),
    keepMornings: (request) => morning.keepMornings(request),
    writeLog: async ({ level, event, detail }) => {
      log.write(level, `page: ${event}`, detail)
      return null
    },
  }
}

async function readStartup({ edge, durable, appVersion, folders }: HostParts): Promise<StartupReport> {
  const report = await durable.readStartup()
  return {
    ...report,
    shell: edge.shell,
    appVersion,
    platform: process.platform,
    folders: { data: folders.data, backups: report.backups.folder, logs: folders.logs },
  }
}

const workbookMimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function saveWorkbook(edge: ShellEdge, { fileName, sheets }: SaveWorkbookRequest): Promise<SavedFile | null> {
  return edge.saveFile({ fileName, mimeType: workbookMimeType, bytes: await writeWorkbook(await unpackSheets(sheets)) })
}

async function changeBackups(
  { edge, durable }: HostParts,
  request: ChangeBackupsRequest,
): Promise<BackupStatus | null> {
  if (request.kind !== 'folder') return durable.changeBackups(request)
  if (request.folder === null) return durable.changeBackups({ ...request, folder: null })
  const folder = await edge.chooseFolder(request.folder)
  return folder === null ? null : durable.changeBackups({ ...request, folder })
}
