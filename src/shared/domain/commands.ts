import type { DecisionId } from '../protocol/decisions'
import type { StageId } from '../protocol/stages'
import type { BrainId, Winner } from '../protocol/vocabulary'
import type { Day } from './calendar'
import type { RecordChange } from './change-set'
import type { Proposal } from './gate/check-gate'
import type { PartnerProfile } from './records/partner'
import type { SignOff } from './records/sign-off'
import type { ActionMark, Evidence, ValueStatement } from './records/stage-work'
import type { PartnerTable, Row, WorkspaceTable } from './tables'

/** Tables whose records people enter and edit as such; the others change through commands of their own. */
export const editableTables = [
  'goals',
  'campaigns',
  'metricEntries',
  'communications',
  'opportunities',
  'insights',
  'exitDossiers',
  'driftPauses',
] as const satisfies readonly PartnerTable[]
export type EditableTable = (typeof editableTables)[number]

/** Everything a person, an import or a restore may ask of one partner's dossier. */
export type PartnerCommand =
  | { readonly kind: 'create-partner'; readonly partnerId: string; readonly profile: PartnerProfile }
  /** A partnership that existed before the application, taken in at its true stage. */
  | {
      readonly kind: 'adopt-partner'
      readonly partnerId: string
      readonly profile: PartnerProfile
      readonly stage: StageId
      readonly reason: string
    }
  | { readonly kind: 'edit-partner'; readonly patch: Partial<PartnerProfile> }
  | { readonly kind: 'delete-partner' }
  | { readonly kind: 'restore-partner' }
  | { readonly kind: 'take-decision'; readonly proposal: Proposal }
  /** `mark: null` takes the mark away. */
  | {
      readonly kind: 'mark-action'
      readonly stage: StageId
      readonly actionId: string
      readonly mark: ActionMark | null
    }
  /** `reEvaluateBy` is the due date of the re-evaluation that a `none` opens; null: the settings' number of days. */
  | {
      readonly kind: 'state-value'
      readonly stage: StageId
      readonly winner: Winner
      readonly statement: ValueStatement
      readonly reEvaluateBy: Day | null
    }
  | { readonly kind: 'edit-evidence'; readonly stage: StageId; readonly patch: Partial<Evidence> }
  /** Takes over the stage's evidence from the latest earlier cycle. */
  | { readonly kind: 'confirm-carried'; readonly stage: StageId }
  | { readonly kind: 'confirm-goals'; readonly goalIds: readonly string[] }
  | { readonly kind: 'close-re-evaluation'; readonly reEvaluationId: string; readonly note: string }
  | { readonly kind: 'save-record'; readonly table: EditableTable; readonly record: Row }
  | { readonly kind: 'remove-record'; readonly table: EditableTable; readonly recordId: string }
  | { readonly kind: 'land-insight'; readonly insightId: string; readonly landing: LandingRequest }
  | { readonly kind: 'sign-off'; readonly signOff: SignOffRequest }

export type LandingRequest =
  | { readonly kind: 'no-change'; readonly because: string }
  | {
      readonly kind: 'playbook'
      readonly item: { readonly kind: 'action' | 'fit-criterion'; readonly label: string; readonly detail: string }
    }

export type SignOffRequest = {
  readonly brain: BrainId
  readonly decision: DecisionId
  readonly verdict: SignOff['verdict']
  readonly by: string
  readonly note: string
  /** The facts that were judged elsewhere, from a workbook; null when they are the ones on the screen now. */
  readonly facts: Readonly<Record<string, string>> | null
}

export type WorkspaceCommand =
  | { readonly kind: 'save-workspace-record'; readonly table: WorkspaceTable; readonly record: Row }
  | { readonly kind: 'remove-workspace-record'; readonly table: WorkspaceTable; readonly record: Row }

/** Takes a change set back, field by field, where nothing changed since. */
export type UndoCommand = {
  readonly kind: 'undo'
  readonly label: string
  readonly changes: readonly UndoneChange[]
  /** The decision that a redo takes again; it passes the gate as it did the first time. */
  readonly decidesAgain: Proposal | null
}

export type UndoneChange = { readonly change: RecordChange; readonly current: Row | null }

export type Command = PartnerCommand | WorkspaceCommand | UndoCommand
export type CommandKind = Command['kind']
