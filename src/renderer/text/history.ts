import type { CommandKind } from '#shared/domain/commands'
import { capitalised, metricLabel } from './formats'
import type { PartnerProfile } from '#shared/domain/records/partner'
import type { Evidence } from '#shared/domain/records/stage-work'
import type { HistoryEntry, RequirementRecord } from '#shared/domain/records/history-entry'
import { decisions } from '#shared/protocol/decisions'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { type BrainId, brains, type MetricId, metrics } from '#shared/protocol/vocabulary'
import { placeLabel } from './refusals'
import { createSay } from './say'

const say = createSay('history')

/** What one entry of the history says, as a sentence that follows "12 May 2026, Ana:". */
export function historySentence(entry: HistoryEntry): string {
  const sentence = sentences[entry.kind as CommandKind]
  return sentence === undefined ? `${entry.kind} ${entry.subject}`.trim() : sentence(entry)
}

type Sentence = (entry: HistoryEntry) => string

function decisionSentence({ decision, from, to }: HistoryEntry): string {
  const label = decision === null ? '' : decisions[decision].label
  if (to === null || from === to) return say('decided-stays', { label, place: from === null ? '' : placeLabel(from) })
  return to === 'closed' ? say('decided-closed', { label }) : say('decided-moved', { to: placeLabel(to), label })
}

/** The domain keeps `stage: rest` as data; people read the stage's name. */
function stageAndRest(subject: string): { readonly stage: StageId | null; readonly rest: string } {
  const [first = '', ...others] = subject.split(': ')
  const stage = stageIds.find((one) => one === first) ?? null
  return { stage, rest: stage === null ? subject : others.join(': ') }
}

/** Messages that name a stage leave it out for `none`. */
const stageOrNone = (stage: StageId | null): string => (stage === null ? 'none' : stages[stage].label)

function actionSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  const [id = '', state = ''] = rest.split(' ')
  const label =
    stage === null ? id : (stages[stage].actions.find((one) => one.id === id)?.label ?? say('action-of-playbook'))
  if (state === 'open') return say('action-open', { label, stage: stageOrNone(stage) })
  return say(state === 'done' ? 'action-done' : 'action-not-applicable', { label, stage: stageOrNone(stage) })
}

const winnerWords: Readonly<Record<string, string>> = {
  us: say('winner-us'),
  partner: say('winner-partner'),
  customer: say('winner-customer'),
}

const valueStates: Readonly<Record<string, string>> = {
  delivering: say('value-delivering'),
  expected: say('value-expected'),
  none: say('value-none'),
}

function valueSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  const [winner = '', state = ''] = rest.split(' ')
  return say('value', {
    winner: winnerWords[winner] ?? winner,
    stage: stageOrNone(stage),
    state: valueStates[state] ?? state,
  })
}

const fieldNames: Readonly<Record<keyof Evidence | keyof PartnerProfile, string>> = {
  shortlistRank: say('field-shortlist-rank'),
  fitScores: say('field-fit-scores'),
  fitNotes: say('field-fit-notes'),
  outreachPlan: say('field-outreach-plan'),
  agreement: say('field-agreement'),
  incentives: say('field-incentives'),
  messaging: say('field-messaging'),
  sharedAssets: say('field-shared-assets'),
  roles: say('field-roles'),
  timeline: say('field-timeline'),
  noOpportunityBecause: say('field-no-opportunity-because'),
  analysis: say('field-analysis'),
  improvements: say('field-improvements'),
  nextActions: say('field-next-actions'),
  feedbackInternal: say('field-feedback-internal'),
  feedbackPartner: say('field-feedback-partner'),
  roiAssessment: say('field-roi-assessment'),
  relationshipQuality: say('field-relationship-quality'),
  recommendation: say('field-recommendation'),
  recommendationWhy: say('field-recommendation-why'),
  name: say('field-name'),
  website: say('field-website'),
  country: say('field-country'),
  segment: say('field-segment'),
  notes: say('field-notes'),
  contacts: say('field-contacts'),
  tags: say('field-tags'),
  owner: say('field-owner'),
  tier: say('field-tier'),
  cadence: say('field-cadence'),
  reviewOn: say('field-review-on'),
}
const isField = (name: string): name is keyof typeof fieldNames => name in fieldNames

/** The stored names of fields as people call them: `noOpportunityBecause` → `no opportunity because`. */
const spoken = (names: string): string =>
  names
    .split(', ')
    .map((name) => (isField(name) ? fieldNames[name] : name))
    .join(', ')

function evidenceSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  return say('evidence', { rest: spoken(rest), stage: stageOrNone(stage) })
}

function carriedSentence({ subject }: HistoryEntry): string {
  const { stage, rest } = stageAndRest(subject)
  return say('carried', { rest, stage: stageOrNone(stage) })
}

const tableWords: Readonly<Record<string, string>> = {
  goals: say('table-goals'),
  campaigns: say('table-campaigns'),
  metricEntries: say('table-metric-entries'),
  communications: say('table-communications'),
  opportunities: say('table-opportunities'),
  insights: say('table-insights'),
  exitDossiers: say('table-exit-dossiers'),
  driftPauses: say('table-drift-pauses'),
}

function recordWords(subject: string): string {
  const [table = '', ...rest] = subject.split(': ')
  const title = rest.join(': ')
  const [metric = '', month = ''] = title.split(' ')
  const named = isMetric(metric) && table === 'metricEntries' ? `${metricLabel(metric)} ${month}` : title
  return `${tableWords[table] ?? table}${named === '' ? '' : ` “${named}”`}`
}

const isMetric = (text: string): text is MetricId => text in metrics
const isBrain = (text: string): text is BrainId => text in brains

function signOffSentence({ subject, decision }: HistoryEntry): string {
  const [brain = '', verdict = ''] = subject.split(': ')
  const name = isBrain(brain) ? brains[brain].label : brain
  const about = decision === null ? 'none' : decisions[decision].label
  return say(verdict === 'approved' ? 'sign-off-approved' : 'sign-off-objected', { name, decision: about })
}

const sentences: Readonly<Partial<Record<CommandKind, Sentence>>> = {
  'create-partner': () => say('create-partner'),
  'adopt-partner': ({ to }) => say('adopt-partner', { place: to === null ? 'none' : placeLabel(to) }),
  'edit-partner': ({ subject }) => say('edit-partner', { subject: spoken(subject) }),
  'delete-partner': () => say('delete-partner'),
  'restore-partner': () => say('restore-partner'),
  'take-decision': decisionSentence,
  'mark-action': actionSentence,
  'state-value': valueSentence,
  'edit-evidence': evidenceSentence,
  'confirm-carried': carriedSentence,
  'confirm-goals': ({ subject }) => say('confirm-goals', { subject }),
  'close-re-evaluation': ({ subject }) =>
    say('close-re-evaluation', { stage: stageOrNone(stageIds.find((stage) => stage === subject) ?? null) }),
  'save-record': ({ subject }) => say('save-record', { subject: recordWords(subject) }),
  'remove-record': ({ subject }) => say('remove-record', { subject: recordWords(subject) }),
  'land-insight': ({ subject }) => say('land-insight', { subject }),
  'sign-off': signOffSentence,
  undo: ({ subject }) => subject,
}

const outputLabels = Object.fromEntries(
  Object.values(stages).flatMap(({ outputs, actions }) => [...outputs, ...actions].map(({ id, label }) => [id, label])),
)

const requirementNames: Readonly<Record<string, string>> = {
  owner: say('requirement-owner'),
  values: say('requirement-values'),
  're-evaluation': say('requirement-re-evaluation'),
  action: say('requirement-action'),
  'goals-confirmed': say('requirement-goals-confirmed'),
  rationale: say('requirement-rationale'),
  'exit-dossier': say('requirement-exit-dossier'),
  insight: say('requirement-insight'),
  'waiting-for': say('requirement-waiting-for'),
}

const requirementStates: Readonly<Record<string, string>> = {
  met: say('requirement-states-met'),
  missing: say('requirement-states-missing'),
  'not-applicable': say('requirement-states-not-applicable'),
  carried: say('requirement-states-carried'),
}

/** A requirement as it stood when the decision was taken. */
export function requirementLine({ kind, subject, state, because }: RequirementRecord): string {
  const detail = subject ?? ''
  const signOff =
    kind === 'sign-off' && isBrain(detail) ? say('requirement-sign-off', { detail: brains[detail].label }) : null
  const name = signOff ?? outputLabels[detail] ?? requirementNames[kind] ?? kind
  const reason = because === '' ? '' : `: ${because}`
  return `${capitalised(name)}: ${requirementStates[state] ?? state}${reason}`
}

export const historyWords = {
  title: say('title'),
  filter: say('filter'),
  filters: { all: say('filters-all'), decisions: say('filters-decisions'), facts: say('filters-facts') },
  search: say('search'),
  none: say('none'),
  noneFits: say('none-fits'),
  requirements: (count: number): string => say('requirements', { count }),
  protocol: (version: string): string => say('protocol', { version }),
  cycle: (cycle: number): string => say('cycle', { cycle }),
  more: (count: number): string => say('more', { count }),
  reading: say('reading'),
} as const
