import type { BackupEntry, BackupStatus } from '#shared/contract/host-api'

/** Verified backups, newest first. Sequences of different workspaces tell nothing about each other. */
export const goodBackups = (backups: readonly BackupEntry[], workspaceId: string | null): readonly BackupEntry[] =>
  backups.filter((backup) => backup.verified && (workspaceId === null || backup.workspaceId === workspaceId))

/**
 * A sequence above everything that was ever saved: whoever goes on from an older state must not use a number again, or
 * a later loss would take the abandoned state for the newest.
 */
export const freeSeq = (status: BackupStatus | null, ...known: readonly number[]): number =>
  Math.max(0, ...known, ...(status?.backups ?? []).map(({ seq }) => seq)) + 1
