import type { DecisionId } from '#shared/protocol/decisions'
import type { Winner } from '#shared/protocol/vocabulary'
import type { MetricMonth } from '#shared/report/review-metrics'
import type { AskedSignOff } from '#shared/report/review-report'
import type { ReportKind } from '#shared/report/report'
import type { PartnerChoice, ReportOrder, ReviewSection } from '#shared/report/report-choice'
import { factLabels } from './closing'
import { counted, showDay, showNumber } from './formats'

/** Words of the printed reports; those of the page that prints them stand in `report-page`. */

export const reportNames: Readonly<Record<ReportKind, string>> = {
  review: 'Partner Review Report',
  portfolio: 'Portfolio Review',
  exit: 'Exit Record',
  drift: 'Drift Report',
}

export const sheetWords = {
  page: (page: number, all: number): string => `Page ${showNumber(page)} of ${showNumber(all)}`,
  asOf: (moment: string): string => `Data as of ${moment}`,
  protocol: (version: string): string => `Partner Lifecycle Protocol ${version}`,
  code: 'Code',
  cycle: (cycle: number): string => `Cycle ${showNumber(cycle)}`,
  owner: (owner: string): string => (owner.trim() === '' ? 'no owner' : `owner ${owner}`),
  inFull: '(in full in the appendix)',
  goesOn: 'continued',
  notWritten: 'Nothing was written.',
} as const

export const sectionNames: Readonly<Record<ReviewSection, string>> = {
  assessment: 'Performance report and partnership assessment',
  values: 'Win-win-win',
  goals: 'Goals against results',
  metrics: 'Figures by month',
  campaigns: 'Campaigns and growth opportunities',
  communication: 'Communication compliance',
  cycles: 'This cycle beside the previous ones',
  'sign-offs': 'Sign-offs',
  'not-applicable': 'Requirements not applicable',
}

export const winnerName = (winner: Winner, organisation: string): string =>
  ({ us: `Value for ${organisation}`, partner: 'Value for the partner', customer: 'Value for the customer' })[winner]

export const valueStates = {
  delivering: 'Delivering',
  expected: 'Expected',
  none: 'None',
  unstated: 'Not stated',
} as const

const leads: Readonly<Partial<Record<DecisionId, string>>> = {
  'scale-partnership': 'a larger scope; back to Negotiation',
  'maintain-partnership': 'goes on in Development',
  'rework-partnership': 'goes back to where the insight says',
  'retire-partnership': 'ends, with an exit dossier',
}
export const leadsTo = (decision: DecisionId): string => leads[decision] ?? ''

export const reviewWords = {
  lifecycle: 'Lifecycle',
  figures: 'Key figures of this cycle',
  goalsReached: 'Goals reached',
  quality: 'Relationship',
  outOf5: (score: number): string => `${String(score)} of 5`,
  notRated: 'not rated',
  performance: 'Performance report',
  assessment: 'Partnership assessment',
  recommendation: 'Next-stage recommendation',
  noRecommendation: 'No recommendation was given.',
  nextActions: 'Next actions',
  analysis: 'Analysis of the campaign results',
  improvements: 'Improvements',
  feedbackInternal: 'Internal feedback',
  feedbackPartner: 'The partner’s feedback',
  roi: 'ROI',
  roiHow: 'ROI = (revenue − cost) / cost of this cycle; it is unknown when either is not measured, never 0.',
  roiAssessment: 'Assessment of the ROI',
  signedPart: 'Decision',
  tick: 'Tick one. Sign, and hand this page back to the partnership lead.',
  notYet: (place: string): string =>
    `Nothing to sign yet: the partner is in ${place}. A decision is signed on the report that is printed in Review.`,
  recommended: 'recommended',
  remarks: 'Remarks',
  manager: 'Manager: name',
  lead: 'Partnership lead',
  date: 'Date',
  signature: 'Signature',
  codeHow: 'Entered under Reports, it opens this review with the ticked decision, if no fact has changed.',
  notMeasured: (names: readonly string[]): string => `Not measured in this cycle: ${names.join(', ')}.`,
  allMeasured: 'Every metric of the protocol was measured in this cycle.',
  estimated: (names: readonly string[]): string => `Partly estimated: ${names.join(', ')}.`,
  sources: (names: readonly string[]): string => `Sources: ${names.join('; ')}.`,
  noSources: 'No source is named.',
  notApplicable: (count: number): string =>
    count === 0
      ? 'No requirement was set aside as not applicable.'
      : `${counted(count, 'requirement')} set aside as not applicable (listed in the appendix).`,
  findings: (count: number): string => `${counted(count, 'finding')} carried into this review unfinished.`,
  findingsTitle: 'Unfinished when the review came due',
  signOffs: (given: number, all: number, required: number): string =>
    all === 0
      ? 'No function is asked to sign off for a partner of this tier.'
      : `Sign-offs: ${String(given)} of ${String(all)} approved${required === 0 ? '' : `, ${counted(required, 'required one', 'required ones')} open`}.`,
  contacts: (twoWay: number, all: number): string => `${counted(all, 'contact')}, ${String(twoWay)} two-way.`,
  reviewDue: (day: string): string => `review due ${showDay(day)}`,
  notReached: 'not reached',
  earlier: (cycle: number): string => `from cycle ${String(cycle)}`,
  stays: (count: number): string => `${showNumber(count)} stays in this cycle`,
  now: 'here now',
  enteredOn: (day: string): string => `from ${showDay(day)}`,
  leftOn: (day: string): string => `to ${showDay(day)}`,
  nothingWritten: (titles: readonly string[]): string => `Nothing was written about: ${titles.join(', ')}.`,
  everyDecision: 'Every review decision',
  days: (days: number): string => counted(days, 'day'),
} as const

export const appendixWords = {
  title: 'Appendix',
  goal: 'Goal or KPI',
  measure: 'Measure',
  target: 'Target',
  due: 'Due',
  result: 'Result',
  reached: 'Reached',
  unclear: 'no measure: unclear',
  noTarget: 'no target',
  noDate: 'no date',
  unknown: 'unknown',
  noGoals: 'No goal or KPI counts in this cycle.',
  kinds: { goal: 'Goal', kpi: 'KPI' },
  month: 'Month',
  total: 'Cycle',
  legend:
    'Full bar: measured. Hatched bar, ~: estimated. n/m: not measured. –: no entry. Conversion and satisfaction are means, all else sums.',
  everyMonth: 'Every figure of the cycle',
  lastMonths: (shown: number): string =>
    `Figures of the last ${counted(shown, 'month')}; the line “Cycle” holds the whole cycle`,
  noCampaigns: 'No campaign counts in this cycle.',
  campaignStates: { concept: 'Concept', planned: 'Planned', running: 'Running', done: 'Done', cancelled: 'Cancelled' },
  concept: 'Concept',
  plan: 'Plan',
  results: 'Results',
  noResults: 'No results are recorded.',
  deliverables: (done: number, all: number): string => `${String(done)} of ${counted(all, 'deliverable')} done`,
  noDates: 'no dates',
  opportunities: 'Growth opportunities',
  noOpportunities: 'No growth opportunity was recorded in this cycle.',
  noneBecause: (because: string): string => `No growth opportunity was seen, because: ${because}`,
  opportunityStates: { seen: 'Seen', pursued: 'Pursued', won: 'Won', dropped: 'Dropped' },
  expected: 'Expected',
  actual: 'Actual',
  notKnown: 'not known',
  cadence: (cadence: string, days: number): string => `Agreed cadence: ${cadence} (every ${counted(days, 'day')}).`,
  lastContact: (day: string | null): string =>
    day === null ? 'No two-way contact in this cycle.' : `Last two-way contact: ${showDay(day)}.`,
  gap: (days: number, cadenceDays: number): string =>
    `Longest time without two-way contact: ${counted(days, 'day')}${days > cadenceDays * 1.5 ? ', which is more than the cadence allows' : ''}.`,
  expectation: 'Minimum expectation',
  served: 'Served',
  last: 'Last',
  never: 'not served',
  statement: 'Statement',
  evidence: 'Evidence',
  state: 'State',
  value: 'Value',
  stage: 'Stage',
  what: 'What',
  because: 'Because',
  noneNotApplicable: 'None: everything the protocol asks for was asked for.',
  function: 'Function',
  decision: 'Decision',
  asked: 'Asked',
  verdict: 'Verdict',
  by: 'By, on',
  note: 'Note',
  noSignOffs: 'By the policy of the workspace nobody is asked at this review.',
} as const

export const signOffStates: Readonly<Record<AskedSignOff['state'], string>> = {
  given: 'approved',
  objected: 'objected',
  stale: 'stale: facts changed since',
  'not-given': 'not given',
}
export const signOffLevels = { required: 'required', advisory: 'advisory', none: 'not asked' } as const

/** A figure as it stands in a column of its metric; "not measured" and "nobody said anything" are never zero. */
export function monthFigure({ kind, value }: MetricMonth): string {
  if (kind === 'not-measured') return 'n/m'
  if (kind === 'no-entry' || value === null) return '–'
  return kind === 'estimated' ? `~${showNumber(value)}` : showNumber(value)
}

const reviewFactLabels: Readonly<Record<string, string>> = {
  ...factLabels,
  name: 'name',
  stage: 'stage',
  cycle: 'cycle',
  'goal-results': 'results of the goals',
  're-evaluation': 'open re-evaluations',
  opportunities: 'growth opportunities',
  analysis: 'analysis of the campaign results',
  improvements: 'improvements',
  nextActions: 'next actions',
  feedbackInternal: 'internal feedback',
  feedbackPartner: 'the partner’s feedback',
  roiAssessment: 'assessment of the ROI',
  recommendation: 'recommendation',
  recommendationWhy: 'reason of the recommendation',
  relationshipQuality: 'relationship quality',
}
export const factName = (name: string): string => reviewFactLabels[name] ?? name

export const orderNames: Readonly<Record<ReportOrder, string>> = {
  name: 'Name',
  owner: 'Owner',
  stage: 'Stage',
  'review-due': 'Review date',
}

export const whichNames: Readonly<Record<PartnerChoice, string>> = {
  due: 'Due for review',
  filter: 'As filtered on the board',
  one: 'One partner',
  all: 'All',
}
