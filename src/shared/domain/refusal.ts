import type { DecisionId } from '../protocol/decisions'
import type { Requirement } from './gate/requirement'
import type { Place } from './records/partner'
import type { RecordTable } from './tables'

/** A field that a person filled in wrongly; `message` is a key of the renderer's texts. */
export type FieldProblem = { readonly path: string; readonly message: string }

/** Why a command was not carried out. Nothing has changed. The words stand in the renderer's texts, by kind. */
export type Refusal =
  | { readonly kind: 'requirements'; readonly decision: DecisionId; readonly requirements: readonly Requirement[] }
  | { readonly kind: 'skips-stages'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'not-taken-here'; readonly decision: DecisionId; readonly place: Place }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'no-such-partner' }
  | { readonly kind: 'no-such-record'; readonly table: RecordTable }
  | { readonly kind: 'already-exists' }
  | { readonly kind: 'in-bin' }
  | { readonly kind: 'partner-closed' }
  | { readonly kind: 'self-sign-off' }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'sign-off-stale'; readonly changedFacts: readonly string[] }
  | { readonly kind: 'already-landed' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'value-still-none' }
  | { readonly kind: 'nothing-to-carry' }
  | { readonly kind: 'changed-since' }
