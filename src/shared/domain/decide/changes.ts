import { protocolVersion } from '../../protocol/stages'
import type { RecordChange } from '../change-set'
import type { DecideContext } from '../context'
import type { CommandKind } from '../commands'
import { textLimits } from '../fields'
import type { HistoryEntry } from '../records/history-entry'
import type { Partner } from '../records/partner'
import type { RecordTable, Row } from '../tables'

/** What an accepted command changes. Nothing is written yet. */
export type Changes = {
  readonly changes: readonly RecordChange[]
  readonly history: readonly HistoryEntry[]
  /** Undo only: what was left as it is because it was edited since. */
  readonly kept: readonly Kept[]
}

export type Kept = { readonly table: RecordTable; readonly id: string; readonly fields: readonly string[] }

export const addition = (table: RecordTable, record: Row): RecordChange => ({
  table,
  id: record.id,
  before: null,
  after: record,
})

export const replacement = (table: RecordTable, before: Row | null, after: Row): RecordChange => ({
  table,
  id: after.id,
  before: before,
  after: after,
})

export const removal = (table: RecordTable, record: Row): RecordChange => ({
  table,
  id: record.id,
  before: record,
  after: null,
})

type EntryParts = Pick<HistoryEntry, 'subject'> & Partial<HistoryEntry>

/** An entry for the append-only history of a partner. */
export const historyEntry = (
  context: DecideContext,
  partner: Pick<Partner, 'id' | 'cycle'>,
  parts: EntryParts & { readonly kind: CommandKind },
): HistoryEntry => ({
  id: context.newId(),
  partnerId: partner.id,
  changeSetId: context.changeSetId,
  at: context.now,
  by: context.by,
  cycle: partner.cycle,
  from: null,
  to: null,
  decision: null,
  rationale: '',
  insightId: null,
  requirements: [],
  protocolVersion,
  ...parts,
  subject: clip(parts.subject),
})

/** A subject is one line of history; a cut never leaves half a character. */
const clip = (text: string): string => text.slice(0, textLimits.short).replace(/[\uD800-\uDBFF]$/, '')

export const changesOf = (changes: readonly RecordChange[], history: readonly HistoryEntry[]): Changes => ({
  changes,
  history,
  kept: [],
})

export const noChanges: Changes = { changes: [], history: [], kept: [] }
