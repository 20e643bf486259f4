import { ok, type Result } from '../../result'
import type { WorkspaceCommand } from '../commands'
import type { DecideContext } from '../context'
import type { Refusal } from '../refusal'
import { sameValue } from '../same-value'
import type { Row } from '../tables'
import { type Changes, changesOf, noChanges, removal, replacement } from './changes'
import { parseWith, recordSchemas } from './parse-record'

/** Settings, people, playbook and what else belongs to no single partner. `current` is the stored row. */
export function decideWorkspaceCommand(
  command: WorkspaceCommand,
  current: Row | null,
  context: DecideContext,
): Result<Changes, Refusal> {
  if (command.kind === 'remove-workspace-record') {
    return ok(current === null ? noChanges : changesOf([removal(command.table, current)], []))
  }
  const parsed = parseWith(
    recordSchemas[command.table],
    command.table === 'importLog' ? signed(command.record, context) : command.record,
  )
  if (!parsed.ok) return parsed
  const after = parsed.value
  if (current !== null && sameValue(current, after)) return ok(noChanges)
  return ok(changesOf([replacement(command.table, current, after)], []))
}

/** An import names the change set that it is part of, so that it can be undone from the list of imports; later acts do not. */
const signed = (record: Row, { by, now, changeSetId }: DecideContext): Row =>
  record['changeSetId'] === null ? { ...record, by, at: now, changeSetId } : record
