import { create } from 'zustand'
import type { BackupStatus } from '#shared/contract/host-api'

/** What the host said last about the backups; read again at every start. */
type BackupState = {
  readonly status: BackupStatus | null
  readonly running: boolean
  /** Why the last attempt failed, in plain words. */
  readonly failure: string | null
}

export const useBackupState = create<BackupState>()(() => ({ status: null, running: false, failure: null }))

export const setBackupState = (part: Partial<BackupState>): void => {
  useBackupState.setState(part)
}
