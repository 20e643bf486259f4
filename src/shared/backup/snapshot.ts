import type { Row, SnapshotTable } from '../domain/tables'

export const snapshotFormat = 'partnership-brain-snapshot'
/** 1 is one JSON document, the same as the type below. 2 is lines, see `snapshot-lines`: it has no largest size. */
export const snapshotFormatVersion = 2

/** What stands in front of the records. */
export type Envelope = {
  readonly format: typeof snapshotFormat
  readonly formatVersion: number
  /** Version of the records inside, see `schemaVersion` in the domain. */
  readonly schemaVersion: number
  readonly workspaceId: string
  /** Sequence of the last change set that is contained. */
  readonly seq: number
  readonly createdAt: string
}

/** The whole workspace as data. Stored: changing this needs an upgrade step. */
export type Snapshot = Envelope & {
  readonly tables: { readonly [T in SnapshotTable]: readonly Row[] }
}
