import { stages, type StageId } from '#shared/protocol/stages'
import type { Winner } from '#shared/protocol/vocabulary'
import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('evidence')

/** Words of the editors of evidence; labels of the protocol itself come from the protocol. */

const oneDecimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 })

export const ownerWords = {
  label: say('owner-label'),
  hint: say('owner-hint'),
  act: say('owner-act'),
}

export const valueWords = {
  title: (winner: Winner, organisation: string): string =>
    ({
      us: say('value-title-us', { organisation }),
      partner: say('value-title-partner'),
      customer: say('value-title-customer'),
    })[winner],
  state: say('value-state'),
  states: {
    delivering: say('value-states-delivering'),
    expected: say('value-states-expected'),
    none: say('value-states-none'),
  },
  statement: say('value-statement'),
  noneStatement: say('value-none-statement'),
  evidence: say('value-evidence'),
  on: say('value-on'),
  lacksState: say('value-lacks-state'),
  lacksStatement: say('value-lacks-statement'),
  lacksConfirm: say('value-lacks-confirm'),
  noneMeans: say('value-none-means'),
  reEvaluateBy: say('value-re-evaluate-by'),
  openReEvaluation: say('value-open-re-evaluation'),
  act: (winner: Winner): string => say('value-act', { winner }),
}

export const reEvaluationWords = {
  none: say('re-evaluation-none'),
  open: (stage: StageId, opened: string): string =>
    say('re-evaluation-open', { stage: stages[stage].label, opened: showDay(opened) }),
  missing: (names: readonly string[]): string => say('re-evaluation-missing', { names: names.join(', ') }),
  due: say('re-evaluation-due'),
  overdue: say('re-evaluation-overdue'),
  stillNone: say('re-evaluation-still-none'),
  note: say('re-evaluation-note'),
  close: say('re-evaluation-close'),
  others: say('re-evaluation-others'),
  act: say('re-evaluation-act'),
  actDue: say('re-evaluation-act-due'),
}

export const actionWords = {
  done: (on: string): string => say('action-done', { on: showDay(on) }),
  notApplicable: (because: string): string => say('action-not-applicable', { because }),
  markNotApplicable: say('action-mark-not-applicable'),
  because: say('action-because'),
  undo: say('action-undo'),
  optional: say('action-optional'),
  learned: (partner: string): string =>
    partner === '' ? say('action-from-playbook') : say('action-learned', { partner }),
  allDone: (count: number): string => say('action-all-done', { count }),
  close: say('action-close'),
  act: (label: string): string => say('action-act', { label }),
}

export const researchWords = {
  rank: say('research-rank'),
  rankHint: say('research-rank-hint'),
  rankAct: say('research-rank-act'),
  fitAct: say('research-fit-act'),
  score: (label: string): string => say('research-score', { label }),
  weight: (weight: number): string => say('research-weight', { weight }),
  note: (label: string): string => say('research-note', { label }),
  notes: say('research-notes'),
  notePlaceholder: say('research-note-placeholder'),
  noteAfterScore: say('research-note-after-score'),
  explained: (score: number, scored: number, all: number): string =>
    say('research-explained', { score: oneDecimal.format(score), scored, all }),
  noScore: say('research-no-score'),
  plan: say('research-plan'),
  planHint: say('research-plan-hint'),
  planAct: say('research-plan-act'),
}

export const agreementWords = {
  form: say('agreement-form'),
  forms: { formal: say('agreement-forms-formal'), informal: say('agreement-forms-informal') },
  on: say('agreement-on'),
  reference: say('agreement-reference'),
  referenceHint: say('agreement-reference-hint'),
  summary: say('agreement-summary'),
  lacks: say('agreement-lacks'),
  act: say('agreement-act'),
  incentives: say('agreement-incentives'),
  incentivesAct: say('agreement-incentives-act'),
}

export const roiWords = {
  known: (ratio: number, estimated: boolean): string =>
    say(estimated ? 'roi-estimated' : 'roi-known', { ratio: percent.format(ratio) }),
  unknown: {
    'revenue-not-measured': say('roi-unknown-revenue-not-measured'),
    'cost-not-measured': say('roi-unknown-cost-not-measured'),
    'cost-zero': say('roi-unknown-cost-zero'),
  },
}

export const onboardingWords = {
  kind: say('onboarding-kind'),
  kinds: {
    logo: say('onboarding-kinds-logo'),
    content: say('onboarding-kinds-content'),
    data: say('onboarding-kinds-data'),
  },
  direction: say('onboarding-direction'),
  directions: {
    'to-partner': say('onboarding-directions-to-partner'),
    'from-partner': say('onboarding-directions-from-partner'),
    'both-ways': say('onboarding-directions-both-ways'),
  },
  place: say('onboarding-place'),
  placeHint: say('onboarding-place-hint'),
  asset: (index: number): string => say('onboarding-asset', { index: index + 1 }),
  addAsset: say('onboarding-add-asset'),
  assetsAct: say('onboarding-assets-act'),
  roles: say('onboarding-roles'),
  rolesHint: say('onboarding-roles-hint'),
  cadence: say('onboarding-cadence'),
  cadences: {
    weekly: say('onboarding-cadences-weekly'),
    fortnightly: say('onboarding-cadences-fortnightly'),
    monthly: say('onboarding-cadences-monthly'),
    quarterly: say('onboarding-cadences-quarterly'),
  },
  cadenceAct: say('onboarding-cadence-act'),
  kpis: say('onboarding-kpis'),
  timeline: say('onboarding-timeline'),
  structureAct: say('onboarding-structure-act'),
  messaging: say('onboarding-messaging'),
  messagingHint: say('onboarding-messaging-hint'),
  messagingAct: say('onboarding-messaging-act'),
}

export const reviewWords = {
  findings: say('review-findings'),
  analysis: say('review-analysis'),
  improvements: say('review-improvements'),
  nextActions: say('review-next-actions'),
  reportAct: say('review-report-act'),
  feedbackInternal: say('review-feedback-internal'),
  feedbackPartner: say('review-feedback-partner'),
  roi: say('review-roi'),
  relationship: say('review-relationship'),
  assessmentAct: say('review-assessment-act'),
  recommendation: say('review-recommendation'),
  why: say('review-why'),
  recommendationAct: say('review-recommendation-act'),
}

/** A finding as it is stored, `output:campaign-results`, in words. */
export function findingText(finding: string): string {
  const [, subject = finding] = finding.split(':')
  const { actions, outputs } = stages.development
  return [...actions, ...outputs].find(({ id }) => id === subject)?.label ?? findingLabels[subject] ?? subject
}

const findingLabels: Readonly<Record<string, string>> = {
  owner: say('finding-owner'),
  values: say('finding-values'),
  're-evaluation': say('finding-re-evaluation'),
  'goals-confirmed': say('finding-goals-confirmed'),
}
