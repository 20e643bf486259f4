import type { ClauseId } from '../../protocol/clauses'
import type { OutputId } from '../../protocol/stages'
import type { BrainId } from '../../protocol/vocabulary'
import type { EvidencePart } from '../evidence'

/** One thing a decision asks for, with the clause it comes from. */
export type Requirement = {
  readonly subject: RequirementSubject
  readonly clause: ClauseId
  readonly state: RequirementState
}

/** What is asked for; the words for each kind stand in the renderer's texts, the place to enter it follows from it. */
export type RequirementSubject =
  | { readonly kind: 'owner' }
  | { readonly kind: 'values' }
  | { readonly kind: 're-evaluation' }
  | { readonly kind: 'action'; readonly actionId: string; readonly label: string }
  | { readonly kind: 'output'; readonly outputId: OutputId }
  | { readonly kind: 'goals-confirmed' }
  | { readonly kind: 'rationale' }
  | { readonly kind: 'sign-off'; readonly brain: BrainId }
  | { readonly kind: 'exit-dossier' }
  | { readonly kind: 'insight' }
  | { readonly kind: 'waiting-for' }

export type RequirementState =
  | { readonly kind: 'met' }
  /** `parts` says what exactly is left, where a requirement has parts. */
  | { readonly kind: 'missing'; readonly parts: readonly MissingPart[] }
  | { readonly kind: 'not-applicable'; readonly because: string }
  /** Development only: unfinished when the review came due, goes into the Review as a finding. */
  | { readonly kind: 'carried'; readonly parts: readonly MissingPart[] }

export type MissingPart =
  | EvidencePart
  | 'value-us'
  | 'value-partner'
  | 'value-customer'
  | 'value-none'
  | 'not-given'
  | 'objected'
  | 'stale'
  | 'reason'
  | 'evidence'
  | 'decided-by'
  | 'obligations'
  | 'lessons'
  | 'partner-feedback'
  | 're-approach'
  | 'what'
  | 'due-on'

export const met: RequirementState = { kind: 'met' }

export const missing = (...parts: readonly MissingPart[]): RequirementState => ({ kind: 'missing', parts })

export const metUnless = (parts: readonly MissingPart[]): RequirementState =>
  parts.length === 0 ? met : { kind: 'missing', parts }

export const isMissing = (requirement: Requirement): boolean => requirement.state.kind === 'missing'

/** The plain words of data that history and reports keep of a requirement's subject. */
export function subjectDetail(subject: RequirementSubject): string | null {
  if (subject.kind === 'action') return subject.actionId
  if (subject.kind === 'output') return subject.outputId
  return subject.kind === 'sign-off' ? subject.brain : null
}
