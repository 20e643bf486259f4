import type {
  AppendJournalRequest,
  BackupStatus,
  ChangeBackupsRequest,
  HostApi,
  StartupReport,
} from '#shared/contract/host-api'

/** A change of the backup settings with the folder already chosen: a path, or null for "none". */
export type BackupChange =
  | { readonly kind: 'folder'; readonly which: 'first' | 'second'; readonly folder: string | null }
  | Exclude<ChangeBackupsRequest, { kind: 'folder' }>

/** Journal, sentinel, backups and the writer's place, as the host needs them. */
export type DurableServices = Pick<
  HostApi,
  'addToBackup' | 'saveBackup' | 'readBackups' | 'openBackup' | 'readJournal' | 'resetJournal' | 'takeOver'
> & {
  appendJournal(request: AppendJournalRequest): Promise<{ readonly seq: number }>
  readStartup(): Promise<DurableReport>
  changeBackups(change: BackupChange): Promise<BackupStatus>
  /** Marks a clean stop and gives up the writer's place. */
  close(): Promise<void>
}

export type DurableReport = Omit<StartupReport, 'shell' | 'appVersion' | 'platform' | 'folders'>
