import { metrics } from '#shared/protocol/vocabulary'
import type { GoalProgress } from '#shared/domain/goal-progress'
import type { Goal } from '#shared/domain/records/goal'
import { showNumber, showPercent } from './formats'

/** Words of the smaller parts of the partner page. */
export const goalPartWords = {
  progress: 'Progress in this cycle',
  goals: 'Goals',
  kpis: 'KPIs',
  noneYet: 'No goal or KPI counts in this cycle yet.',
  byHand: 'enter the result by hand',
  notMeasured: 'not measured',
  noTarget: 'no target',
  reached: 'reached',
} as const

/** "44 of 120 leads"; what is not known is said in words. */
export function progressText(progress: GoalProgress, { target, unit }: Pick<Goal, 'target' | 'unit'>): string {
  const aim = target === null ? goalPartWords.noTarget : `${showNumber(target)} ${unit}`.trim()
  if (progress.kind === 'by-hand') return `${goalPartWords.byHand} (${aim})`
  if (progress.kind === 'not-measured') return `${goalPartWords.notMeasured} (${aim})`
  const value = showNumber(progress.value)
  const of = target === null ? `${value}, ${aim}` : `${value} of ${aim}`
  return progress.kind === 'estimated' ? `~${of} (estimated)` : of
}

export const shareText = (share: number | null): string =>
  share === null ? '' : share >= 1 ? `${goalPartWords.reached} (${showPercent(share)})` : showPercent(share)

export const measureName = (measure: string): string =>
  Object.entries(metrics).find(([id]) => id === measure)?.[1] ?? measure

export const campaignPartWords = {
  title: 'Campaigns of this cycle',
  focus: 'What to work on',
  focuses: { concept: 'Concepts', plan: 'Plans and deliverables', results: 'Results' },
  earlier: 'Campaigns of earlier cycles',
  noResults: 'no results recorded',
  cycle: (cycle: number): string => `Cycle ${String(cycle)}`,
} as const

export const opportunityPartWords = {
  title: 'Opportunities of this cycle',
  earlier: 'Opportunities of earlier cycles',
  expected: 'Expected',
  actual: 'Actual',
  unknown: 'not known',
} as const

export const signOffPartWords = {
  title: 'Sign-offs by decision and function',
  how: 'Which function is asked at which decision follows from the policy in the settings and the partner’s tier.',
  none: 'For a partner of this tier nobody is asked at any decision.',
  levels: { required: 'required', advisory: 'advisory', none: 'not asked' },
  states: { given: 'approved', objected: 'objected', stale: 'stale', 'not-given': 'not given' },
  changed: (facts: string): string => `changed since: ${facts}`,
  open: 'Open',
  close: 'Close',
  by: (name: string, day: string): string => `${name}, ${day}`,
  notNow: 'This decision is taken in another stage.',
} as const

export const exitPartWords = {
  title: 'Exit dossier',
  kind: 'The closing being prepared',
  kinds: { declined: 'Decline', exited: 'Exit' },
  open: 'This partner is open. What is written here waits for the decision to close it.',
  earlier: (cycle: number): string => `Dossier of cycle ${String(cycle)}`,
} as const

export const profileWords = {
  title: 'Profile',
  lists: 'Contacts',
  website: 'Website',
  country: 'Country',
  segment: 'Segment',
  tier: 'Tier',
  tags: 'Tags',
  tagsHint: 'Separated by commas.',
  notes: 'Notes',
  reviewOn: 'Review on',
  reviewHint: 'Empty: the review interval decides.',
  act: 'Edit the profile',
  name: 'Name',
  role: 'Role',
  email: 'Email',
  phone: 'Phone',
  addContact: 'Add a contact',
  noContacts: 'No contact yet.',
  contact: (name: string): string => name || 'this contact',
  terms: 'Owner, cadence and review',
  adopted: (stage: string, reason: string): string => `Adopted in ${stage}: ${reason}`,
} as const
