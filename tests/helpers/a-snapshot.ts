import { gzipSync } from 'node:zlib'
import { contentLines, countRecords, type Tables } from '#shared/backup/content-lines'
import { snapshotFormat, snapshotFormatVersion, type Snapshot } from '#shared/backup/snapshot'
import { formatHead } from '#shared/backup/snapshot-lines'
import type { BackupReason, SaveBackupRequest } from '#shared/contract/host-api'
import { snapshotTables, type Row } from '#shared/domain/tables'

export const aWorkspace = 'workspace-1'

export const somePartners = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `partner-${index}`, name: `Partner ${index}`, owner: 'Ada' }))

export const someGoals = (partners: number, each: number): readonly Row[] =>
  Array.from({ length: partners * each }, (_, index) => ({
    id: `goal-${index}`,
    partnerId: `partner-${index % partners}`,
    measure: `Leads ${index}`,
    target: index / 3,
  }))

export function aSnapshot(seq: number, tables: Tables = { partners: somePartners(10) }): Snapshot {
  const all = Object.fromEntries(snapshotTables.map((table) => [table, tables[table] ?? []]))
  return {
    format: snapshotFormat,
    formatVersion: snapshotFormatVersion,
    schemaVersion: 1,
    workspaceId: aWorkspace,
    seq,
    createdAt: '2026-03-02T10:00:00.000Z',
    tables: all as Snapshot['tables'],
  }
}

export function aSaveRequest(snapshot: Snapshot, reason: BackupReason = 'quiet'): SaveBackupRequest {
  const { workspaceId, schemaVersion, seq, tables } = snapshot
  return {
    draft: 'draft-1',
    reason,
    workspaceId,
    schemaVersion,
    seq,
    counts: countRecords(tables),
    payload: gzipSync(asLines(snapshot)),
  }
}

export const asLines = ({ tables, ...envelope }: Snapshot): string =>
  [formatHead({ ...envelope, tables: Object.keys(tables) }), ...contentLines(tables)].join('')
