import type { ChangeSet } from '../../domain/change-set'
import { findKinship, type Lineage } from './lineage'
import type { MergeBasis } from './plan-merge'
import type { OwnWorkbook } from './read-own-workbook'
import { rewindRecords } from './rewind-records'
import type { StoreRecords } from './store-records'

type Past = {
  readonly workspaceId: string
  /** Sequence of the last act. */
  readonly seq: number
  /** The acts that the store still knows, in order. */
  readonly changeSets: readonly ChangeSet[]
  /** How many acts are kept at most. */
  readonly depth: number
}

/** The acts that a store knows, as a workbook carries them. */
export function toLineage({ seq, changeSets, depth }: Past): Lineage {
  const kept = changeSets.toSorted((a, b) => a.seq - b.seq)
  // Half an id tells acts apart as well as a whole one, and the list has to fit into a few cells.
  const ids = kept.map(({ id }) => id.slice(0, idLength))
  return { root: seq - kept.length, ids, shortened: kept.length >= depth }
}

const idLength = 18

/** What a merge of this workbook into this store stands on. */
export function findBasis(workbook: OwnWorkbook, store: StoreRecords, past: Past): MergeBasis {
  if (workbook.manifest.workspaceId !== past.workspaceId) return { kind: 'stranger' }
  const kinship = findKinship(toLineage(past), workbook.manifest.lineage)
  if (kinship.kind !== 'parted') return kinship
  return { kind: 'parted', ancestor: rewindRecords(store, past.changeSets, kinship.seq) }
}
