import type { DecisionId } from '../../protocol/decisions'
import type { BrainId, Winner } from '../../protocol/vocabulary'
import type { Day } from '../calendar'
import type { DriftAct, DriftRule } from '../drift/drift-clock'

/** What is to be done; the words for each kind stand in the renderer's texts. */
export type AgendaTask =
  | { readonly kind: 'contact'; readonly lastOn: Day | null }
  | { readonly kind: 'review' }
  | { readonly kind: 'deliverable'; readonly title: string; readonly campaign: string }
  /** `again`: at least one of them has judged facts that changed since. */
  | { readonly kind: 'sign-off'; readonly brains: readonly BrainId[]; readonly again: boolean }
  | { readonly kind: 're-evaluation'; readonly missing: readonly Winner[] }
  | { readonly kind: 'insight'; readonly text: string }
  /** A decision to stay in the stage, until what was missing is there. */
  | { readonly kind: 'waiting'; readonly decision: DecisionId; readonly what: string }
  | { readonly kind: 're-approach' }
export type AgendaKind = AgendaTask['kind']

/** Where it is done. */
export type AgendaAct = DriftAct | { readonly kind: 'campaigns' }

/** One thing that a partner needs by a day. */
export type AgendaItem = {
  readonly partnerId: string
  readonly task: AgendaTask
  /** Tells several of one kind apart. */
  readonly subject: string
  readonly dueOn: Day
  readonly act: AgendaAct
  /** The drift that it becomes when nobody does it; pausing that drift hides it. */
  readonly rule: DriftRule | null
}
