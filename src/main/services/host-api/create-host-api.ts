import type {
  BackupStatus,
  ChangeBackupsRequest,
  HostApi,
  OpenSheetRequest,
  SavedFile,
  SaveWorkbookRequest,
  StartupReport,
} from '#shared/contract/host-api'
import type { SheetFile } from '#shared/workbook/sheet'
import type { Log } from '../log'
import type { DurableServices } from './durable-services'
import type { Folders } from './folders'
import type { MorningNotice } from '../notice/morning-notice'
import { writeWorkbook } from '../sheet/write-workbook'
import type { ShellEdge } from './shell-edge'

export type HostParts = {
  readonly edge: ShellEdge
  readonly durable: DurableServices
  readonly morning: MorningNotice
  readonly readSheet: (
    fileName: string,
    bytes: Uint8Array,
    corrections: { readonly encoding: string | null; readonly delimiter: string | null },
  ) => Promise<SheetFile>
  readonly log: Log
  readonly appVersion: string
  readonly folders: Folders
}

/** Puts the services together to what the page may ask for. Both shells use it; they differ in `edge` only. */
export function createHostApi(parts: HostParts): HostApi {
  const { edge, durable, morning, log } = parts
  return {
    readStartup: () => readStartup(parts),
    openSheet: (request) => openSheet(parts, request),
    saveFile: (request) => edge.saveFile(request),
    saveWorkbook: (request) => saveWorkbook(edge, request),
    saveBackup: (request) => durable.saveBackup(request),
    readBackups: (request) => durable.readBackups(request),
    openBackup: (request) => durable.openBackup(request),
    changeBackups: (request) => changeBackups(parts, request),
    appendJournal: (request) => durable.appendJournal(request),
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

async function openSheet({ edge, readSheet }: HostParts, request: OpenSheetRequest): Promise<SheetFile | null> {
  const { source, encoding, delimiter } = request
  const picked = source.kind === 'ask' ? await edge.askForSheet() : source
  return picked === null ? null : readSheet(picked.fileName, picked.bytes, { encoding, delimiter })
}

const workbookMimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function saveWorkbook(edge: ShellEdge, { fileName, sheets }: SaveWorkbookRequest): Promise<SavedFile | null> {
  return edge.saveFile({ fileName, mimeType: workbookMimeType, bytes: await writeWorkbook(sheets) })
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
