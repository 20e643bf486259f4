/**
 * The closed lists of the protocol beside stages and decisions.
 * Stored: ids are kept in records and never renamed.
 */

/** Exit Rule: partnerships must be exited when ... */
export const exitReasons = {
  'no-value': 'value is no longer created',
  'execution-fails': 'execution fails repeatedly',
  'trust-broken': 'trust breaks down',
  'alignment-changed': 'strategic alignment changes',
  'weak-roi': 'ROI is consistently weak',
} as const
export type ExitReason = keyof typeof exitReasons

/** Relationship Growth Rule: expansion opportunities include ... */
export const opportunityKinds = {
  'additional-campaigns': 'additional campaigns',
  'deeper-integration': 'deeper integration',
  'shared-audiences': 'shared audiences',
  'content-expansion': 'content expansion',
  'revenue-expansion': 'revenue expansion',
} as const
export type OpportunityKind = keyof typeof opportunityKinds

/** Communication Rule: minimum expectations. */
export const expectations = {
  'clear-updates': 'clear updates',
  'transparent-reporting': 'transparent performance reporting',
  'aligned-expectations': 'aligned expectations',
  'shared-feedback': 'shared feedback',
} as const
export type Expectation = keyof typeof expectations

/** Performance Measurement Rule: metrics may include ... `cost` is ours, for ROI. */
export const metrics = {
  leads: 'leads generated',
  revenue: 'revenue generated',
  engagement: 'campaign engagement',
  audience: 'audience growth',
  conversion: 'conversion performance',
  satisfaction: 'partner satisfaction',
  cost: 'cost',
} as const
export type MetricId = keyof typeof metrics

/** Feedback Loop Rule: examples of what feeds back where. */
export const insightKinds = {
  'poor-performance': { label: 'poor performance → refine partner selection', target: 'research' },
  messaging: { label: 'messaging issues → update onboarding', target: 'onboarding' },
  execution: { label: 'execution issues → refine operational fit', target: 'research' },
  other: { label: 'other', target: 'research' },
} as const
export type InsightKind = keyof typeof insightKinds

/** Win Win Win Rule: value for MWMS, for the partner, for the customer. */
export const winners = ['us', 'partner', 'customer'] as const
export type Winner = (typeof winners)[number]

/** Cross Brain Integration: the function, what it does, and the question its sign-off answers. */
export const brains = {
  strategy: {
    label: 'Strategy Brain',
    role: 'ensures strategic alignment',
    question: 'Is this partnership strategically aligned?',
  },
  sales: {
    label: 'Sales Brain',
    role: 'validates revenue potential',
    question: 'Is the revenue potential of this partnership valid?',
  },
  customer: {
    label: 'Customer Brain',
    role: 'evaluates relationship impact',
    question: 'Is the impact on customer relationships acceptable?',
  },
  data: {
    label: 'Data Brain',
    role: 'measures performance',
    question: 'Is the performance of this partnership measured?',
  },
  experimentation: {
    label: 'Experimentation Brain',
    role: 'validates campaign success',
    question: 'Is the success of its campaigns validated?',
  },
  headoffice: {
    label: 'HeadOffice',
    role: 'governs high-value or high-risk partnerships',
    question: 'Does HeadOffice agree with this decision?',
  },
} as const
export type BrainId = keyof typeof brains

/** The keys of a closed list, typed: `keysOf(metrics)`. */
export const keysOf = <T extends object>(list: T): readonly (keyof T & string)[] =>
  Object.keys(list) as (keyof T & string)[]
