import type { MorningCounts } from '../domain/agenda/count-mornings'
import type { ChangeSet } from '../domain/change-set'
import type { PackedSheetFile } from '../workbook/packed-sheet'
import type { SheetPlan } from '../workbook/sheet-plan'

/**
 * What the renderer may ask of the machine, in either shell. Each method is a whole use-case in one round trip.
 * A request is validated by `requestSchemas` before it reaches a service. `null` answers mean that the person cancelled.
 * Bytes travel as Uint8Array; each transport sees to that.
 */
export type HostApi = {
  /** Everything that must be known before the first screen is drawn. */
  readStartup(request: { readonly demo: boolean }): Promise<StartupReport>
  /** Reads a spreadsheet. `ask` opens the native dialog (Electron); `bytes` carries a file that the page was given. */
  openSheet(request: OpenSheetRequest): Promise<OpenedSheet | null>
  /** How far the work is that the page named so: 0 to 1, null while that cannot be told. */
  watchWork(request: WorkRequest): Promise<{ readonly share: number | null }>
  /** Ends that work at once; its call answers null. */
  stopWork(request: WorkRequest): Promise<null>
  /** Hands a finished file to the person: written where they chose, or given back for the page to offer as a download. */
  saveFile(request: SaveFileRequest): Promise<SavedFile | null>
  /** Writes a workbook from its plan and hands it over as `saveFile` does. */
  saveWorkbook(request: SaveWorkbookRequest): Promise<SavedFile | null>
  /** Hands over the next piece of a backup's payload, in order; `saveBackup` brings the last one. */
  addToBackup(request: AddToBackupRequest): Promise<null>
  /** Writes, reads back and verifies a backup; the answer is the new list. */
  saveBackup(request: SaveBackupRequest): Promise<BackupStatus>
  readBackups(request: Record<string, never>): Promise<BackupStatus>
  /** The gzipped snapshot inside a verified backup. */
  openBackup(request: {
    readonly id: string
    readonly passphrase: string | null
  }): Promise<{ readonly payload: Uint8Array }>
  /** Where and how backups are kept. `folder: 'ask'` opens the native dialog (Electron). */
  changeBackups(request: ChangeBackupsRequest): Promise<BackupStatus | null>
  /** Appends one accepted change set to the journal and flushes it; answers when it is on the disk. */
  appendJournal(request: PackableJournalRequest): Promise<{ readonly seq: number }>
  /** Change sets after `afterSeq`, in order, as many as fit one answer; call again until `more` is false. */
  readJournal(request: {
    readonly afterSeq: number
  }): Promise<{ readonly changeSets: readonly ChangeSet[]; readonly more: boolean }>
  /** Replaces what the sentinel knows; used after recovery, restore, and an intended fresh start. */
  resetJournal(request: ResetJournalRequest): Promise<{ readonly seq: number }>
  /** Prints the current page to paper or to a PDF file. */
  printPage(request: PrintRequest): Promise<SavedFile | null>
  /** The next file that was opened from outside (double click, drop on the icon, menu), each once; null when none waits. */
  takeOpenedFile(request: Record<string, never>): Promise<OpenedFile | null>
  /** Takes over the writer's place from another window or shell. */
  takeOver(request: Record<string, never>): Promise<{ readonly writer: boolean }>
  /** The counts of today and the coming days, for one notice every morning; none where no notice is wanted. */
  keepMornings(request: { readonly mornings: readonly MorningCounts[] }): Promise<null>
  writeLog(request: {
    readonly level: 'info' | 'warn' | 'error'
    readonly event: string
    readonly detail: string
  }): Promise<null>
}

export type HostMethod = keyof HostApi
export type HostRequest<M extends HostMethod> = Parameters<HostApi[M]>[0]
export type HostAnswer<M extends HostMethod> = Awaited<ReturnType<HostApi[M]>>

export type ShellKind = 'electron' | 'local-host'

export type StartupReport = {
  readonly shell: ShellKind
  readonly appVersion: string
  readonly platform: string
  readonly folders: { readonly data: string; readonly backups: string; readonly logs: string }
  readonly disk: DiskState
  /** False when another window or shell of the same data folder holds the writer's place. */
  readonly writer: boolean
  /** What the machine remembers of this workspace outside the browser store; null on a first start. */
  readonly sentinel: Sentinel | null
  readonly journal: JournalState
  readonly backups: BackupStatus
  /** What the check of the browser store's files found and mended before the store was opened. */
  readonly preflight: { readonly cleanStop: boolean; readonly repairs: readonly string[] }
}

export type DiskState = { readonly freeBytes: number; readonly level: 'ok' | 'low' | 'read-only' | 'refuse' }

/** Stored beside the journal. */
export type Sentinel = {
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly lastSeq: number
  /** Records per table after `lastSeq`. */
  readonly counts: Readonly<Record<string, number>>
  readonly cleanStop: boolean
  readonly updatedAt: string
}

export type JournalState = { readonly firstSeq: number; readonly lastSeq: number; readonly tornLinesCut: number }

export type AppendJournalRequest = {
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly changeSet: ChangeSet
  readonly counts: Readonly<Record<string, number>>
}

/** A large change set as gzipped JSON, so that the window which sends it need not look into it. */
export type PackedChangeSet = { readonly seq: number; readonly gzip: Uint8Array }
export type PackableJournalRequest = Omit<AppendJournalRequest, 'changeSet'> & {
  readonly changeSet: ChangeSet | PackedChangeSet
}

export type ResetJournalRequest = {
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly seq: number
  readonly counts: Readonly<Record<string, number>>
}

/** `ask` lets the shell show its own dialog; `bytes` is a file that the page already holds. */
export type FileSource =
  | { readonly kind: 'ask' }
  /** A file that was asked for before, by the token that came with it: the path stays with the shell. */
  | { readonly kind: 'again'; readonly token: string }
  | { readonly kind: 'bytes'; readonly fileName: string; readonly bytes: Uint8Array }

/** A name that the page makes up for one call, to ask about it while it runs. */
export type WorkRequest = { readonly workId: string }

/** `token` stands for a file that the shell's dialog chose; null for one that the page holds itself. */
export type OpenedSheet = PackedSheetFile & { readonly token: string | null }

export type OpenSheetRequest = WorkRequest & {
  readonly source: FileSource
  /** Corrections for csv, null to recognise: an encoding label such as `windows-1252`, a delimiter of one character. */
  readonly encoding: string | null
  readonly delimiter: string | null
}

export type SaveFileRequest = { readonly fileName: string; readonly mimeType: string; readonly bytes: Uint8Array }
export type SaveWorkbookRequest = {
  readonly fileName: string
  /** Or the same as gzipped JSON, so that the window which sends it need not look into it. */
  readonly sheets: readonly SheetPlan[] | { readonly gzip: Uint8Array }
}
export type SavedFile =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** A spreadsheet comes with its content. A backup is opened from the backup folder only, so its name is enough. */
export type OpenedFile =
  | { readonly kind: 'sheet'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'backup'; readonly fileName: string }

export const backupReasons = ['quiet', 'quit', 'demand', 'import', 'restore', 'bulk', 'upgrade', 'recovery'] as const
export type BackupReason = (typeof backupReasons)[number]

/** `draft` is a name that the page makes up for one backup. The payload is a gzipped snapshot as lines. */
export type AddToBackupRequest = { readonly draft: string; readonly payload: Uint8Array }

export type SaveBackupRequest = AddToBackupRequest & {
  readonly reason: BackupReason
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly seq: number
  readonly counts: Readonly<Record<string, number>>
}

export type BackupEntry = {
  readonly id: string
  readonly fileName: string
  readonly place: 'first' | 'second'
  readonly createdAt: string
  readonly reason: BackupReason
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly seq: number
  readonly counts: Readonly<Record<string, number>>
  readonly sizeBytes: number
  readonly encrypted: boolean
  readonly verified: boolean
  /** Kept out of thinning because it is suspiciously smaller than the one before. */
  readonly pinned: boolean
}

export type BackupStatus = {
  readonly folder: string
  readonly secondFolder: string | null
  readonly secondPlace: 'none' | 'ok' | 'unreachable' | 'behind'
  readonly encrypted: boolean
  /** Newest first, by sequence. */
  readonly backups: readonly BackupEntry[]
  /** Plain words when the last attempt failed. */
  readonly lastFailure: string | null
}

export type ChangeBackupsRequest =
  | {
      readonly kind: 'folder'
      readonly which: 'first' | 'second'
      readonly folder: 'ask' | { readonly path: string } | null
    }
  | { readonly kind: 'passphrase'; readonly passphrase: string | null }
  | { readonly kind: 'unpin'; readonly id: string }

export type PrintRequest = {
  /** `pdf` hands a file to the person; `pdf-bytes` hands it to the page, which puts several into one archive. */
  readonly target: 'paper' | 'pdf' | 'pdf-bytes'
  readonly fileName: string
  readonly pageSize: 'A4' | 'Letter'
  /** A self-contained page (markup and styles, no scripts) when not the window itself is printed. */
  readonly html: string | null
}
