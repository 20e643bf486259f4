import { metrics } from '#shared/protocol/vocabulary'
import type { GoalProgress } from '#shared/domain/goal-progress'
import type { Goal } from '#shared/domain/records/goal'
import { showNumber, showPercent } from './formats'
import { createSay } from './say'

const say = createSay('parts')

/** Words of the smaller parts of the partner page. */
export const goalPartWords = {
  progress: say('goal-part-progress'),
  goals: say('goal-part-goals'),
  kpis: say('goal-part-kpis'),
  noneYet: say('goal-part-none-yet'),
  byHand: say('goal-part-by-hand'),
  notMeasured: say('goal-part-not-measured'),
  noTarget: say('goal-part-no-target'),
  reached: say('goal-part-reached'),
} as const

/** "44 of 120 leads"; what is not known is said in words. */
export function progressText(progress: GoalProgress, { target, unit }: Pick<Goal, 'target' | 'unit'>): string {
  const aim = target === null ? goalPartWords.noTarget : `${showNumber(target)} ${unit}`.trim()
  if (progress.kind === 'by-hand') return `${goalPartWords.byHand} (${aim})`
  if (progress.kind === 'not-measured') return `${goalPartWords.notMeasured} (${aim})`
  const value = showNumber(progress.value)
  const of = target === null ? `${value}, ${aim}` : say('progress-of', { value, aim })
  return progress.kind === 'estimated' ? say('progress-estimated', { progress: of }) : of
}

export const shareText = (share: number | null): string =>
  share === null ? '' : share >= 1 ? `${goalPartWords.reached} (${showPercent(share)})` : showPercent(share)

export const measureName = (measure: string): string =>
  Object.entries(metrics).find(([id]) => id === measure)?.[1] ?? measure

export const campaignPartWords = {
  title: say('campaign-part-title'),
  focus: say('campaign-part-focus'),
  focuses: {
    concept: say('campaign-part-focuses-concept'),
    plan: say('campaign-part-focuses-plan'),
    results: say('campaign-part-focuses-results'),
  },
  earlier: say('campaign-part-earlier'),
  noResults: say('campaign-part-no-results'),
  cycle: (cycle: number): string => say('campaign-part-cycle', { cycle }),
} as const

export const opportunityPartWords = {
  title: say('opportunity-part-title'),
  earlier: say('opportunity-part-earlier'),
  expected: say('opportunity-part-expected'),
  actual: say('opportunity-part-actual'),
  unknown: say('opportunity-part-unknown'),
} as const

export const signOffPartWords = {
  title: say('sign-off-part-title'),
  how: say('sign-off-part-how'),
  none: say('sign-off-part-none'),
  levels: {
    required: say('sign-off-part-levels-required'),
    advisory: say('sign-off-part-levels-advisory'),
    none: say('sign-off-part-levels-none'),
  },
  states: {
    given: say('sign-off-part-states-given'),
    objected: say('sign-off-part-states-objected'),
    stale: say('sign-off-part-states-stale'),
    'not-given': say('sign-off-part-states-not-given'),
  },
  changed: (facts: string): string => say('sign-off-part-changed', { facts }),
  open: say('sign-off-part-open'),
  close: say('sign-off-part-close'),
  by: (name: string, day: string): string => `${name}, ${day}`,
  notNow: say('sign-off-part-not-now'),
} as const

export const exitPartWords = {
  title: say('exit-part-title'),
  kind: say('exit-part-kind'),
  kinds: { declined: say('exit-part-kinds-declined'), exited: say('exit-part-kinds-exited') },
  open: say('exit-part-open'),
  earlier: (cycle: number): string => say('exit-part-earlier', { cycle }),
} as const

export const profileWords = {
  title: say('profile-title'),
  lists: say('profile-lists'),
  website: say('profile-website'),
  country: say('profile-country'),
  segment: say('profile-segment'),
  tier: say('profile-tier'),
  tags: say('profile-tags'),
  tagsHint: say('profile-tags-hint'),
  notes: say('profile-notes'),
  reviewOn: say('profile-review-on'),
  reviewHint: say('profile-review-hint'),
  act: say('profile-act'),
  name: say('profile-name'),
  role: say('profile-role'),
  email: say('profile-email'),
  phone: say('profile-phone'),
  addContact: say('profile-add-contact'),
  noContacts: say('profile-no-contacts'),
  contact: (name: string): string => name || say('profile-contact'),
  terms: say('profile-terms'),
  adopted: (stage: string, reason: string): string => say('profile-adopted', { stage, reason }),
} as const
