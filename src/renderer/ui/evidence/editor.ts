import type { PartnerCommand } from '#shared/domain/commands'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { FieldProblem } from '#shared/domain/refusal'

/**
 * Every form that enters something into a dossier is an editor: it shows what stands and submits commands. The partner
 * page carries a command out at once; the gate dialog collects it and saves it together with the decision.
 */
export type EditorProps = {
  readonly dossier: Dossier
  readonly workspace: Workspace
  /** The person's calendar day. */
  readonly today: string
  /** Answers with the faults of fields; an empty list means that the command was taken. */
  readonly submit: Submit
  /** Several commands as one act with one undo; all of them are taken, or none. */
  readonly submitAll: SubmitAll
  /** True where nothing may be changed: a read-only window, a partner in the bin. */
  readonly readOnly: boolean
}

export type Submit = (command: PartnerCommand, label: string) => Promise<readonly FieldProblem[]>
export type SubmitAll = (commands: readonly PartnerCommand[], label: string) => Promise<readonly FieldProblem[]>
