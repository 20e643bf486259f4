import type { RecordChange } from '#shared/domain/change-set'
import type { UndoCommand } from '#shared/domain/commands'
import { decideUndo } from '#shared/domain/decide/undo'
import type { Row, RecordTable } from '#shared/domain/tables'
import type { Desk } from './a-desk'

/** The stored row of a table at a desk, as the repository reads it inside the transaction. */
export function rowAt({ dossier, context }: Desk, table: RecordTable, id: string): Row | null {
  if (table === 'playbook') return context.workspace.playbook.find((row) => row.id === id) ?? null
  if (dossier === null) return null
  if (table === 'partners') return dossier.partner.id === id ? dossier.partner : null
  const rows: readonly Row[] = (dossier as unknown as Readonly<Record<string, readonly Row[] | undefined>>)[table] ?? []
  return rows.find((row) => row.id === id) ?? null
}

export const undoCommand = (
  desk: Desk,
  changes: readonly RecordChange[],
  decidesAgain: UndoCommand['decidesAgain'] = null,
): UndoCommand => ({
  kind: 'undo',
  label: 'the act',
  changes: changes.map((change) => ({ change, current: rowAt(desk, change.table, change.id) })),
  decidesAgain,
})

/** What taking changes back would do at a desk; with `decidesAgain` it is a redo. */
export const takeBack = (
  desk: Desk,
  changes: readonly RecordChange[],
  decidesAgain: UndoCommand['decidesAgain'] = null,
): ReturnType<typeof decideUndo> => decideUndo(undoCommand(desk, changes, decidesAgain), desk.dossier, desk.context)
