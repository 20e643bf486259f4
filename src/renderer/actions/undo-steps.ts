import type { ChangeSet, RecordChange } from '#shared/domain/change-set'
import type { Proposal } from '#shared/domain/gate/check-gate'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import type { Step } from '../db/commit'

export type Taking = {
  readonly label: string
  readonly decidesAgain: Proposal | null
  readonly now: string
}

/** A change set turned into one undo step for each partner, newest change first. */
export function toUndoSteps({ changes }: ChangeSet, taking: Taking): readonly Step[] {
  const { label, decidesAgain } = taking
  const groups = new Map<string | null, RecordChange[]>()
  for (const change of changes.toReversed()) {
    if (isImportEntry(change)) continue
    const key = partnerOf(change)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  // An act on one partner goes back as a whole or not at all; of an act on many, each partner for itself.
  const mayBeHeldBack = decidesAgain === null && [...groups.keys()].filter((id) => id !== null).length > 1
  const undone = [...groups].map(([partnerId, changes]) => ({
    partnerId,
    mayBeHeldBack,
    undo: { label, decidesAgain, changes },
  }))
  return [...undone, ...changes.filter(isImportEntry).map((change) => markUndone(change, taking))]
}

/** The entry that an import wrote of itself. It stays when the import goes: the log says that it was taken back. */
const isImportEntry = ({ table, before, after }: RecordChange): boolean =>
  table === 'importLog' && before === null && after !== null

const markUndone = ({ after }: RecordChange, { now }: Taking): Step => {
  const record = { ...(after as unknown as ImportLogEntry), undoneAt: now }
  return { command: { kind: 'save-workspace-record', table: 'importLog', record } }
}

function partnerOf(change: RecordChange): string | null {
  if (change.table === 'partners') return change.id
  const partnerId = (change.after ?? change.before)?.['partnerId']
  return typeof partnerId === 'string' && change.table !== 'filedReports' ? partnerId : null
}
