import type { DecisionId } from '#shared/protocol/decisions'
import type { MetricId, Winner } from '#shared/protocol/vocabulary'
import type { MetricMonth } from '#shared/report/review-metrics'
import type { AskedSignOff } from '#shared/report/review-report'
import type { ReportKind } from '#shared/report/report'
import type { PartnerChoice, ReportOrder, ReviewSection } from '#shared/report/report-choice'
import { factLabels } from './closing'
import { showDay, showNumber } from './formats'
import { createSay } from './say'

const say = createSay('reports')

/** Words of the printed reports; those of the page that prints them stand in `report-page`. */

export const reportNames: Readonly<Record<ReportKind, string>> = {
  review: say('review'),
  portfolio: say('portfolio'),
  exit: say('exit'),
  drift: say('drift'),
}

export const sheetWords = {
  page: (page: number, all: number): string => say('sheet-page', { page, all }),
  asOf: (moment: string): string => say('sheet-as-of', { moment }),
  protocol: (version: string): string => say('sheet-protocol', { version }),
  code: say('sheet-code'),
  cycle: (cycle: number): string => say('sheet-cycle', { cycle }),
  owner: (owner: string): string => (owner.trim() === '' ? say('sheet-no-owner') : say('sheet-owner', { owner })),
  inFull: say('sheet-in-full'),
  goesOn: say('sheet-goes-on'),
  notWritten: say('sheet-not-written'),
} as const

export const sectionNames: Readonly<Record<ReviewSection, string>> = {
  assessment: say('section-assessment'),
  values: say('section-values'),
  goals: say('section-goals'),
  metrics: say('section-metrics'),
  campaigns: say('section-campaigns'),
  communication: say('section-communication'),
  cycles: say('section-cycles'),
  'sign-offs': say('section-sign-offs'),
  'not-applicable': say('section-not-applicable'),
}

export const winnerName = (winner: Winner, organisation: string): string =>
  ({ us: say('winner-us', { organisation }), partner: say('winner-partner'), customer: say('winner-customer') })[winner]

export const valueStates = {
  delivering: say('value-states-delivering'),
  expected: say('value-states-expected'),
  none: say('value-states-none'),
  unstated: say('value-states-unstated'),
} as const

const leads: Readonly<Partial<Record<DecisionId, string>>> = {
  'scale-partnership': say('leads-scale-partnership'),
  'maintain-partnership': say('leads-maintain-partnership'),
  'rework-partnership': say('leads-rework-partnership'),
  'retire-partnership': say('leads-retire-partnership'),
}
export const leadsTo = (decision: DecisionId): string => leads[decision] ?? ''

export const reviewWords = {
  lifecycle: say('review-lifecycle'),
  figures: say('review-figures'),
  goalsReached: say('review-goals-reached'),
  quality: say('review-quality'),
  outOf5: (score: number): string => say('review-out-of5', { score }),
  notRated: say('review-not-rated'),
  performance: say('review-performance'),
  assessment: say('review-assessment'),
  recommendation: say('review-recommendation'),
  noRecommendation: say('review-no-recommendation'),
  nextActions: say('review-next-actions'),
  analysis: say('review-analysis'),
  improvements: say('review-improvements'),
  feedbackInternal: say('review-feedback-internal'),
  feedbackPartner: say('review-feedback-partner'),
  roi: say('review-roi'),
  roiHow: say('review-roi-how'),
  roiAssessment: say('review-roi-assessment'),
  signedPart: say('review-signed-part'),
  tick: say('review-tick'),
  notYet: (place: string): string => say('review-not-yet', { place }),
  recommended: say('review-recommended'),
  remarks: say('review-remarks'),
  manager: say('review-manager'),
  lead: say('review-lead'),
  date: say('review-date'),
  signature: say('review-signature'),
  codeHow: say('review-code-how'),
  notMeasured: (names: readonly string[]): string => say('review-not-measured', { names: names.join(', ') }),
  allMeasured: say('review-all-measured'),
  estimated: (names: readonly string[]): string => say('review-estimated', { names: names.join(', ') }),
  sources: (names: readonly string[]): string => say('review-sources', { names: names.join('; ') }),
  noSources: say('review-no-sources'),
  notApplicable: (count: number): string =>
    count === 0 ? say('review-none-not-applicable') : say('review-not-applicable', { count }),
  findings: (count: number): string => say('review-findings', { count }),
  findingsTitle: say('review-findings-title'),
  signOffs: (given: number, all: number, required: number): string =>
    all === 0 ? say('review-no-sign-offs') : say('review-sign-offs', { given, all, required }),
  contacts: (twoWay: number, all: number): string => say('review-contacts', { all, twoWay }),
  reviewDue: (day: string): string => say('review-review-due', { day: showDay(day) }),
  notReached: say('review-not-reached'),
  earlier: (cycle: number): string => say('review-earlier', { cycle }),
  stays: (count: number): string => say('review-stays', { count }),
  now: say('review-now'),
  enteredOn: (day: string): string => say('review-entered-on', { day: showDay(day) }),
  leftOn: (day: string): string => say('review-left-on', { day: showDay(day) }),
  nothingWritten: (titles: readonly string[]): string => say('review-nothing-written', { titles: titles.join(', ') }),
  everyDecision: say('review-every-decision'),
  days: (days: number): string => say('review-days', { days }),
} as const

export const keyFigureWords = {
  names: { revenue: say('figure-revenue'), cost: say('figure-cost'), satisfaction: say('figure-satisfaction') },
  unknown: say('review-unknown'),
  rated: say('review-rated'),
  goalsOf: (reached: number, all: number): string => say('review-goals-of', { reached, all }),
  unknownGoals: (count: number): string =>
    count === 0 ? say('review-all-known') : say('review-goals-unknown', { count }),
  how: { measured: say('how-measured'), estimated: say('how-estimated') },
  roiLine: (roi: string): string => say('review-roi-line', { roi }),
} as const

/** For narrow columns; a hyphen stands where the word may be broken. */
export const shortMetricNames: Readonly<Record<MetricId, string>> = {
  leads: say('short-leads'),
  revenue: say('short-revenue'),
  engagement: say('short-engagement'),
  audience: say('short-audience'),
  conversion: say('short-conversion'),
  satisfaction: say('short-satisfaction'),
  cost: say('short-cost'),
}

export const notMeasuredShort = say('not-measured-short')

export const appendixWords = {
  title: say('appendix-title'),
  goal: say('appendix-goal'),
  measure: say('appendix-measure'),
  target: say('appendix-target'),
  due: say('appendix-due'),
  result: say('appendix-result'),
  reached: say('appendix-reached'),
  unclear: say('appendix-unclear'),
  noTarget: say('appendix-no-target'),
  noDate: say('appendix-no-date'),
  unknown: say('appendix-unknown'),
  noGoals: say('appendix-no-goals'),
  kinds: { goal: say('appendix-kinds-goal'), kpi: say('appendix-kinds-kpi') },
  month: say('appendix-month'),
  total: say('appendix-total'),
  legend: say('appendix-legend'),
  everyMonth: say('appendix-every-month'),
  lastMonths: (shown: number): string => say('appendix-last-months', { shown }),
  noCampaigns: say('appendix-no-campaigns'),
  campaignStates: {
    concept: say('appendix-campaign-states-concept'),
    planned: say('appendix-campaign-states-planned'),
    running: say('appendix-campaign-states-running'),
    done: say('appendix-campaign-states-done'),
    cancelled: say('appendix-campaign-states-cancelled'),
  },
  concept: say('appendix-concept'),
  plan: say('appendix-plan'),
  results: say('appendix-results'),
  noResults: say('appendix-no-results'),
  deliverables: (done: number, all: number): string => say('appendix-deliverables', { done, all }),
  noDates: say('appendix-no-dates'),
  opportunities: say('appendix-opportunities'),
  noOpportunities: say('appendix-no-opportunities'),
  noneBecause: (because: string): string => say('appendix-none-because', { because }),
  opportunityStates: {
    seen: say('appendix-opportunity-states-seen'),
    pursued: say('appendix-opportunity-states-pursued'),
    won: say('appendix-opportunity-states-won'),
    dropped: say('appendix-opportunity-states-dropped'),
  },
  expected: say('appendix-expected'),
  actual: say('appendix-actual'),
  notKnown: say('appendix-not-known'),
  cadence: (cadence: string, days: number): string => say('appendix-cadence', { cadence, days }),
  lastContact: (day: string | null): string =>
    day === null ? say('appendix-no-contact') : say('appendix-last-contact', { day: showDay(day) }),
  gap: (days: number, cadenceDays: number): string =>
    say(days > cadenceDays * 1.5 ? 'appendix-gap-too-long' : 'appendix-gap', { days }),
  expectation: say('appendix-expectation'),
  served: say('appendix-served'),
  last: say('appendix-last'),
  never: say('appendix-never'),
  statement: say('appendix-statement'),
  evidence: say('appendix-evidence'),
  state: say('appendix-state'),
  value: say('appendix-value'),
  stage: say('appendix-stage'),
  what: say('appendix-what'),
  because: say('appendix-because'),
  noneNotApplicable: say('appendix-none-not-applicable'),
  function: say('appendix-function'),
  decision: say('appendix-decision'),
  asked: say('appendix-asked'),
  verdict: say('appendix-verdict'),
  by: say('appendix-by'),
  note: say('appendix-note'),
  noSignOffs: say('appendix-no-sign-offs'),
} as const

export const signOffStates: Readonly<Record<AskedSignOff['state'], string>> = {
  given: say('sign-off-states-given'),
  objected: say('sign-off-states-objected'),
  stale: say('sign-off-states-stale'),
  'not-given': say('sign-off-states-not-given'),
}
export const signOffLevels = {
  required: say('sign-off-levels-required'),
  advisory: say('sign-off-levels-advisory'),
  none: say('sign-off-levels-none'),
} as const

/** A figure as it stands in a column of its metric; "not measured" and "nobody said anything" are never zero. */
export function monthFigure({ kind, value }: MetricMonth): string {
  if (kind === 'not-measured') return notMeasuredShort
  if (kind === 'no-entry' || value === null) return '–'
  return kind === 'estimated' ? `~${showNumber(value)}` : showNumber(value)
}

const reviewFactLabels: Readonly<Record<string, string>> = {
  ...factLabels,
  name: say('review-fact-name'),
  stage: say('review-fact-stage'),
  cycle: say('review-fact-cycle'),
  'goal-results': say('review-fact-goal-results'),
  're-evaluation': say('review-fact-re-evaluation'),
  opportunities: say('review-fact-opportunities'),
  analysis: say('review-fact-analysis'),
  improvements: say('review-fact-improvements'),
  nextActions: say('review-fact-next-actions'),
  feedbackInternal: say('review-fact-feedback-internal'),
  feedbackPartner: say('review-fact-feedback-partner'),
  roiAssessment: say('review-fact-roi-assessment'),
  recommendation: say('review-fact-recommendation'),
  recommendationWhy: say('review-fact-recommendation-why'),
  relationshipQuality: say('review-fact-relationship-quality'),
}
export const factName = (name: string): string => reviewFactLabels[name] ?? name

export const orderNames: Readonly<Record<ReportOrder, string>> = {
  name: say('order-name'),
  owner: say('order-owner'),
  stage: say('order-stage'),
  'review-due': say('order-review-due'),
}

export const whichNames: Readonly<Record<PartnerChoice, string>> = {
  due: say('which-due'),
  filter: say('which-filter'),
  chosen: say('which-chosen'),
  one: say('which-one'),
  all: say('which-all'),
}
