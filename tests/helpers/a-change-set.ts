import type { AppendJournalRequest } from '#shared/contract/host-api'
import type { ChangeSet } from '#shared/domain/change-set'
import { aWorkspace } from './a-snapshot'

export function aChangeSet(seq: number, records = 1): ChangeSet {
  return {
    id: `change-${seq}`,
    seq,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
    by: 'Ada',
    label: `Edit Ümlaut & Söhne ${seq}`,
    kind: 'edit-partner',
    changes: Array.from({ length: records }, (_, index) => ({
      table: 'partners' as const,
      id: `partner-${index}`,
      before: null,
      after: { id: `partner-${index}`, name: `Partner ${index}`, note: 'line one\nline two', seq },
    })),
    history: [{ id: `history-${seq}`, what: 'edited' }],
    undoes: null,
  }
}

export const anAppend = (seq: number, records = 1): AppendJournalRequest => ({
  workspaceId: aWorkspace,
  schemaVersion: 1,
  changeSet: aChangeSet(seq, records),
  counts: { partners: seq, history: seq },
})
