import type { Row, SnapshotTable } from '../domain/tables'

export const snapshotFormat = 'partnership-brain-snapshot'
export const snapshotFormatVersion = 1

/** The whole workspace as data. Stored: changing this needs an upgrade step. */
export type Snapshot = {
  readonly format: typeof snapshotFormat
  readonly formatVersion: number
  /** Version of the records inside, see `schemaVersion` in the domain. */
  readonly schemaVersion: number
  readonly workspaceId: string
  /** Sequence of the last change set that is contained. */
  readonly seq: number
  readonly createdAt: string
  readonly tables: { readonly [T in SnapshotTable]: readonly Row[] }
}
