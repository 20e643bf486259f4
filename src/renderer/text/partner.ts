import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { type StageId, stages } from '#shared/protocol/stages'
import type { Partner } from '#shared/domain/records/partner'
import { showDay, showDayOf } from './formats'
import { createSay } from './say'

const say = createSay('partner')

export const partLabels = {
  work: say('part-work'),
  goals: say('part-goals'),
  campaigns: say('part-campaigns'),
  metrics: say('part-metrics'),
  communications: say('part-communications'),
  opportunities: say('part-opportunities'),
  insights: say('part-insights'),
  'sign-offs': say('part-sign-offs'),
  cycles: say('part-cycles'),
  exit: say('part-exit'),
  profile: say('part-profile'),
  history: say('part-history'),
} as const
export type PartId = keyof typeof partLabels

export const partnerWords = {
  loading: say('loading'),
  parts: say('parts'),
  unknown: say('unknown'),
  unknownHow: say('unknown-how'),
  toBoard: say('to-board'),
  inBin: say('in-bin'),
  restore: say('restore'),
  editName: say('edit-name'),
  name: say('name'),
  previous: (name: string): string => say('previous', { name }),
  next: (name: string): string => say('next', { name }),
  cycle: (cycle: number): string => say('cycle', { cycle }),
  logContact: say('log-contact'),
  more: say('more'),
  delete: say('delete'),
  deleted: (name: string): string => say('deleted', { name }),
  deletedHow: say('deleted-how'),
  path: say('path'),
  ready: say('ready'),
  left: (count: number): string => say('left', { count }),
  decisions: say('decisions'),
  noOwner: say('no-owner'),
  noReview: say('no-review'),
  owner: say('owner'),
  tier: say('tier'),
  nextContact: say('next-contact'),
  reviewDue: say('review-due'),
  inStage: say('in-stage'),
  earlier: say('earlier'),
  needsAttention: say('needs-attention'),
  earlierCycles: (count: number): string => say('earlier-cycles', { count }),
} as const

export const decisionLabel = (decision: DecisionId): string => decisions[decision].label

export const stageLabel = (stage: StageId): string => stages[stage].label

/** Where a stage stands in the partner's present cycle. */
export function stayText(stay: { readonly enteredAt: string; readonly leftAt: string | null }): string {
  const from = showDayOf(stay.enteredAt)
  return stay.leftAt === null ? say('stay', { from }) : `${from} – ${showDayOf(stay.leftAt)}`
}

export const closedKinds = { declined: say('kind-declined'), exited: say('kind-exited') } as const

/** A stage of the path of the present cycle. */
export const stepStates = {
  passed: say('step-passed'),
  here: say('step-here'),
  ahead: say('step-ahead'),
  carried: say('step-carried'),
  'closed-here': say('step-closed-here'),
} as const

export function closedText({ closed }: Pick<Partner, 'closed'>): string {
  if (closed === null) return ''
  return say('closed', { kind: closedKinds[closed.kind], from: stageLabel(closed.from), at: showDayOf(closed.at) })
}

export const sinceDays = (days: number): string => (days === 0 ? say('since-today') : say('since-days', { days }))

/** "in 5 days", "today", "3 days ago". */
function whenText(days: number): string {
  if (days === 0) return say('when-today')
  return days > 0 ? say('when-in', { days }) : say('when-ago', { days: -days })
}

export const dayAndWhen = (day: string, days: number): string => `${showDay(day)} (${whenText(days)})`
