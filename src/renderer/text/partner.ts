import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { type StageId, stages } from '#shared/protocol/stages'
import type { Partner } from '#shared/domain/records/partner'
import { counted, showDay, showDayOf } from './formats'

export const partLabels = {
  work: 'Stage work',
  goals: 'Goals & KPIs',
  campaigns: 'Campaigns',
  metrics: 'Metrics',
  communications: 'Communications',
  opportunities: 'Opportunities',
  insights: 'Insights',
  'sign-offs': 'Sign-offs',
  cycles: 'Cycles',
  exit: 'Exit dossier',
  profile: 'Profile',
  history: 'History',
} as const
export type PartId = keyof typeof partLabels

export const partnerWords = {
  loading: 'Reading the partner',
  parts: 'Parts of this partner',
  unknown: 'This partner is not here (any more).',
  unknownHow: 'It may have been deleted for good, or the address is wrong.',
  toBoard: 'To the board',
  inBin: 'This partner is in the bin. Nothing can be changed until it is taken out.',
  restore: 'Restore from the bin',
  editName: 'Edit the name',
  name: 'Name',
  previous: (name: string): string => `Previous: ${name}`,
  next: (name: string): string => `Next: ${name}`,
  cycle: (cycle: number): string => `Cycle ${String(cycle)}`,
  logContact: 'Log contact',
  more: 'More',
  delete: 'Delete',
  deleted: (name: string): string => `${name} is in the bin`,
  deletedHow: 'Undo, or restore it from the bin.',
  path: 'The five stages',
  ready: 'ready',
  left: (count: number): string => `${String(count)} left`,
  decisions: 'Decisions',
  noOwner: 'Nobody',
  noReview: 'not yet',
  owner: 'Owner',
  tier: 'Tier',
  nextContact: 'Next contact',
  reviewDue: 'Review due',
  inStage: 'In this stage',
  earlier: 'Before',
  earlierCycles: (count: number): string => counted(count, 'earlier cycle'),
} as const

export const decisionLabel = (decision: DecisionId): string => decisions[decision].label

export const stageLabel = (stage: StageId): string => stages[stage].label

/** Where a stage stands in the partner's present cycle. */
export function stayText(stay: { readonly enteredAt: string; readonly leftAt: string | null }): string {
  const from = showDayOf(stay.enteredAt)
  return stay.leftAt === null ? `since ${from}` : `${from} – ${showDayOf(stay.leftAt)}`
}

export function closedText({ closed }: Pick<Partner, 'closed'>): string {
  if (closed === null) return ''
  const kind = closed.kind === 'declined' ? 'Declined' : 'Exited'
  return `${kind} from ${stageLabel(closed.from)} on ${showDayOf(closed.at)}`
}

export const sinceDays = (days: number): string => (days === 0 ? 'since today' : counted(days, 'day'))

/** "in 5 days", "today", "3 days ago". */
function whenText(days: number): string {
  if (days === 0) return 'today'
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`
}

export const dayAndWhen = (day: string, days: number): string => `${showDay(day)} (${whenText(days)})`
