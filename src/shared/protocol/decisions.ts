import type { StageId } from './stages'

/**
 * The decisions of the protocol with the stage they are taken in and where they lead.
 * "Submit For Review" is ours: the protocol names no decision in Development.
 * Stored: ids are kept in history and never renamed.
 */
export const decisionIds = [
  'approved-for-outreach',
  'needs-more-research',
  'reject-research',
  'proceed-to-onboarding',
  'revise-terms',
  'reject-negotiation',
  'ready-for-campaign-execution',
  'requires-adjustment',
  'submit-for-review',
  'scale-partnership',
  'maintain-partnership',
  'rework-partnership',
  'retire-partnership',
  'exit',
  'return-to-stage',
  'reopen',
] as const
export type DecisionId = (typeof decisionIds)[number]

/** Where a decision leads. `insight` and `earlier` are chosen with the decision. */
export type Destination =
  | { readonly kind: 'next-stage'; readonly stage: StageId }
  | { readonly kind: 'stay' }
  | { readonly kind: 'next-cycle'; readonly stage: StageId }
  | { readonly kind: 'next-cycle-by-insight' }
  | { readonly kind: 'earlier-stage' }
  | { readonly kind: 'closed'; readonly closing: Closing }

export type Closing = 'declined' | 'exited'

export type Decision = {
  readonly id: DecisionId
  readonly label: string
  /** Stages it may be taken in; `closed` only for Reopen. */
  readonly takenIn: readonly (StageId | 'closed')[]
  readonly destination: Destination
  /** Forward decisions pass the whole gate; the others only what their destination asks for. */
  readonly forward: boolean
}

const list: readonly Decision[] = [
  {
    id: 'approved-for-outreach',
    label: 'Approved For Outreach',
    takenIn: ['research'],
    destination: { kind: 'next-stage', stage: 'negotiation' },
    forward: true,
  },
  {
    id: 'needs-more-research',
    label: 'Needs More Research',
    takenIn: ['research'],
    destination: { kind: 'stay' },
    forward: false,
  },
  {
    id: 'reject-research',
    label: 'Reject',
    takenIn: ['research'],
    destination: { kind: 'closed', closing: 'declined' },
    forward: false,
  },
  {
    id: 'proceed-to-onboarding',
    label: 'Proceed To Onboarding',
    takenIn: ['negotiation'],
    destination: { kind: 'next-stage', stage: 'onboarding' },
    forward: true,
  },
  {
    id: 'revise-terms',
    label: 'Revise Terms',
    takenIn: ['negotiation'],
    destination: { kind: 'stay' },
    forward: false,
  },
  {
    id: 'reject-negotiation',
    label: 'Reject',
    takenIn: ['negotiation'],
    destination: { kind: 'closed', closing: 'declined' },
    forward: false,
  },
  {
    id: 'ready-for-campaign-execution',
    label: 'Ready For Campaign Execution',
    takenIn: ['onboarding'],
    destination: { kind: 'next-stage', stage: 'development' },
    forward: true,
  },
  {
    id: 'requires-adjustment',
    label: 'Requires Adjustment',
    takenIn: ['onboarding'],
    destination: { kind: 'stay' },
    forward: false,
  },
  {
    id: 'submit-for-review',
    label: 'Submit For Review',
    takenIn: ['development'],
    destination: { kind: 'next-stage', stage: 'review' },
    forward: true,
  },
  {
    id: 'scale-partnership',
    label: 'Scale Partnership',
    takenIn: ['review'],
    destination: { kind: 'next-cycle', stage: 'negotiation' },
    forward: true,
  },
  {
    id: 'maintain-partnership',
    label: 'Maintain Partnership',
    takenIn: ['review'],
    destination: { kind: 'next-cycle', stage: 'development' },
    forward: true,
  },
  {
    id: 'rework-partnership',
    label: 'Rework Partnership',
    takenIn: ['review'],
    destination: { kind: 'next-cycle-by-insight' },
    forward: true,
  },
  {
    id: 'retire-partnership',
    label: 'Retire Partnership',
    takenIn: ['review'],
    destination: { kind: 'closed', closing: 'exited' },
    forward: true,
  },
  {
    id: 'exit',
    label: 'Exit',
    takenIn: ['research', 'negotiation', 'onboarding', 'development', 'review'],
    destination: { kind: 'closed', closing: 'exited' },
    forward: false,
  },
  {
    id: 'return-to-stage',
    label: 'Return To Stage',
    takenIn: ['negotiation', 'onboarding', 'development', 'review'],
    destination: { kind: 'earlier-stage' },
    forward: false,
  },
  {
    id: 'reopen',
    label: 'Reopen',
    takenIn: ['closed'],
    destination: { kind: 'next-cycle', stage: 'research' },
    forward: false,
  },
]

export const decisions = Object.fromEntries(list.map((decision) => [decision.id, decision])) as Readonly<
  Record<DecisionId, Decision>
>

export const decisionsIn = (place: StageId | 'closed'): readonly Decision[] =>
  list.filter((decision) => decision.takenIn.includes(place))
