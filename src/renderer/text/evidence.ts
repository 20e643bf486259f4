import { stages, type StageId } from '#shared/protocol/stages'
import type { Winner } from '#shared/protocol/vocabulary'
import { showDay, showNumber } from './formats'

/** Words of the editors of evidence; labels of the protocol itself come from the protocol. */

const oneDecimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 })

export const ownerWords = {
  label: 'Owner',
  hint: 'The named person who answers for this partnership.',
  act: 'Name the owner',
}

export const valueWords = {
  title: (winner: Winner, organisation: string): string =>
    ({
      us: `Value for ${organisation}`,
      partner: 'Value for the partner',
      customer: 'Value for the customer',
    })[winner],
  state: 'Is it delivered?',
  states: { delivering: 'Delivering', expected: 'Expected', none: 'None' },
  statement: 'What the value is',
  noneStatement: 'What is missing',
  evidence: 'How we know',
  on: 'As of',
  lacksState: 'Not saved yet: say whether it is delivering, expected or none.',
  lacksStatement: 'Not saved yet: say in a few words what the value is.',
  lacksConfirm: 'Not saved yet: “none” is recorded together with the date of its re-evaluation.',
  noneMeans:
    '“None” is a valid answer. It opens a re-evaluation: until value is restored, the partner returns to an earlier stage or exits, no forward decision can be taken.',
  reEvaluateBy: 'Re-evaluate by',
  openReEvaluation: 'Record “none” and open the re-evaluation',
  act: (winner: Winner): string => `State the value for ${winner === 'us' ? 'us' : `the ${winner}`}`,
}

export const reEvaluationWords = {
  none: 'No re-evaluation is open.',
  open: (stage: StageId, opened: string): string =>
    `Re-evaluation in ${stages[stage].label}, opened ${showDay(opened)}`,
  missing: (names: readonly string[]): string => `Missing: ${names.join(', ')}.`,
  due: 'Due',
  overdue: 'The date has passed.',
  stillNone: 'A value still says “none”. State first what is delivered or expected now.',
  note: 'How the value was restored',
  close: 'Close: value restored',
  others: 'It also closes by itself with a return to an earlier stage or an exit.',
  act: 'Close the re-evaluation',
  actDue: 'Move the re-evaluation',
}

export const actionWords = {
  done: (on: string): string => `Done ${showDay(on)}`,
  notApplicable: (because: string): string => `Not applicable: ${because}`,
  markNotApplicable: 'Not applicable …',
  because: 'Not applicable because',
  undo: 'Take the mark back',
  optional: 'optional',
  learned: (partner: string): string => (partner === '' ? 'from the playbook' : `learned from ${partner}`),
  allDone: (count: number): string => `Mark all ${String(count)} done`,
  close: 'Close',
  act: (label: string): string => `Mark “${label}”`,
}

export const researchWords = {
  rank: 'Rank on the shortlist',
  rankHint: '1 is the most promising.',
  rankAct: 'Rank on the shortlist',
  fitAct: 'Fit evaluation',
  score: (label: string): string => `${label}, 1 to 5`,
  weight: (weight: number): string => `weight ${showNumber(weight)}`,
  note: (label: string): string => `Note on ${label}`,
  notes: 'Evaluation notes',
  notePlaceholder: 'Note',
  noteAfterScore: 'Note: score it first',
  explained: (score: number, scored: number, all: number): string =>
    `Weighted score ${oneDecimal.format(score)} of 5: the mean of ${String(scored)} of ${String(all)} criteria, each counted by its weight.`,
  noScore: 'No score yet: it is the mean of the criteria, each counted by its weight.',
  plan: 'Outreach plan',
  planHint: 'Who is approached, by whom, how, when and with what.',
  planAct: 'Outreach plan',
}

export const agreementWords = {
  form: 'Form',
  forms: { formal: 'Formal', informal: 'Informal' },
  on: 'Agreed on',
  reference: 'Reference',
  referenceHint: 'A contract number, a mail, a file.',
  summary: 'What was agreed',
  lacks: 'Not saved yet: say whether it is formal or informal.',
  act: 'Partnership agreement',
  incentives: 'Incentives and commercial structure',
  incentivesAct: 'Incentives',
}

export const roiWords = {
  known: (ratio: number, estimated: boolean): string =>
    `ROI of this cycle: ${percent.format(ratio)}${estimated ? ' (partly estimated)' : ''} = (revenue − cost) / cost.`,
  unknown: {
    'revenue-not-measured': 'ROI of this cycle: unknown, because revenue is not measured.',
    'cost-not-measured': 'ROI of this cycle: unknown, because cost is not measured.',
    'cost-zero': 'ROI of this cycle: unknown, because cost is zero.',
  },
}

export const onboardingWords = {
  kind: 'Kind',
  kinds: { logo: 'Logo', content: 'Content', data: 'Data' },
  direction: 'Which way',
  directions: { 'to-partner': 'to the partner', 'from-partner': 'from the partner', 'both-ways': 'both ways' },
  place: 'Where it is',
  placeHint: 'A folder, an address, a name.',
  asset: (index: number): string => `Shared asset ${String(index + 1)}`,
  addAsset: 'Add a shared asset',
  assetsAct: 'Shared assets',
  roles: 'Roles and responsibilities',
  rolesHint: 'Who does what, on both sides.',
  cadence: 'Communication cadence',
  cadences: { weekly: 'Weekly', fortnightly: 'Every two weeks', monthly: 'Monthly', quarterly: 'Quarterly' },
  cadenceAct: 'Communication cadence',
  kpis: 'KPIs with targets',
  timeline: 'Timeline',
  structureAct: 'Execution structure',
  messaging: 'Messaging and positioning',
  messagingHint: 'What is said about each other, to whom, and in which words.',
  messagingAct: 'Messaging',
}

export const reviewWords = {
  findings: 'Unfinished when the review came due',
  analysis: 'Analysis of the campaign results',
  improvements: 'Improvements',
  nextActions: 'Next actions',
  reportAct: 'Performance report',
  feedbackInternal: 'Internal feedback',
  feedbackPartner: 'The partner’s feedback',
  roi: 'Assessment of the ROI',
  relationship: 'Relationship quality, 1 to 5',
  assessmentAct: 'Partnership assessment',
  recommendation: 'Recommendation',
  why: 'Why',
  recommendationAct: 'Recommendation',
}

/** A finding as it is stored, `output:campaign-results`, in words. */
export function findingText(finding: string): string {
  const [, subject = finding] = finding.split(':')
  const { actions, outputs } = stages.development
  return [...actions, ...outputs].find(({ id }) => id === subject)?.label ?? findingLabels[subject] ?? subject
}

const findingLabels: Readonly<Record<string, string>> = {
  owner: 'no owner',
  values: 'win-win-win not answered',
  're-evaluation': 'a re-evaluation was open',
  'goals-confirmed': 'goals not confirmed for the cycle',
}
