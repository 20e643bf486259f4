import type { RecordTable, Row } from './tables'

/** One record before and after; `before: null` adds it, `after: null` removes it. */
export type RecordChange = {
  readonly table: RecordTable
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

/**
 * All that one act of the user changed, as it is written to the store, to the change journal and, turned round, undone.
 * Stored: changing this needs a migration.
 */
export type ChangeSet = {
  readonly id: string
  /** Position in the workspace's single order of changes, from 1, without gaps. */
  readonly seq: number
  /** ISO time, UTC. */
  readonly at: string
  readonly by: string
  /** The act in words, as the undo list shows it: "Move Acme to Onboarding". */
  readonly label: string
  /** The kind of the command that led to it. */
  readonly kind: string
  readonly changes: readonly RecordChange[]
  readonly history: readonly Row[]
  /** The change set that this one takes back, if it is an undo or redo. */
  readonly undoes: string | null
}

/** An act without its content: all that undo list and buttons need. */
export type Act = Omit<ChangeSet, 'changes' | 'history'>
