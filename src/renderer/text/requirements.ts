import { stages } from '#shared/protocol/stages'
import { brains } from '#shared/protocol/vocabulary'
import type { MissingPart, Requirement, RequirementSubject } from '#shared/domain/gate/requirement'

const outputLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(stages).flatMap((stage) => stage.outputs.map((output) => [output.id, output.label])),
)

/** The name of what a decision asks for. */
export function requirementTitle(subject: RequirementSubject): string {
  switch (subject.kind) {
    case 'owner':
      return 'An owner (a named person)'
    case 'values':
      return 'Win-win-win answered for this stage'
    case 're-evaluation':
      return 'No re-evaluation open'
    case 'action':
      return subject.label
    case 'output':
      return outputLabels[subject.outputId] ?? subject.outputId
    case 'goals-confirmed':
      return 'Goals confirmed for this cycle'
    case 'rationale':
      return 'A rationale for the decision'
    case 'sign-off':
      return `Sign-off by ${brains[subject.brain].label}`
    case 'exit-dossier':
      return 'Exit dossier'
    case 'insight':
      return 'The insight that leads back'
    case 'waiting-for':
      return 'What is missing, and by when'
  }
}

/** What is still to be done, one phrase a part. */
export const partText: Readonly<Record<MissingPart, string>> = {
  'shortlist-rank': 'give it a rank on the shortlist',
  'fit-scores': 'score every fit criterion',
  'fit-notes': 'write evaluation notes',
  'outreach-plan': 'write the outreach plan',
  agreement: 'record the agreement, formal or informal',
  goal: 'set at least one goal',
  'goal-measure': 'say how the goal is measured',
  'goal-target': 'give the goal a target',
  'goal-due': 'give the goal a date',
  'campaign-concept': 'describe a campaign concept',
  'campaign-plan': 'write the plan of a campaign',
  'campaign-dates': 'give the campaign a start and an end',
  'shared-asset': 'record at least one shared asset and where it is',
  roles: 'say who does what',
  cadence: 'agree on a communication cadence',
  kpi: 'set at least one KPI with a target',
  timeline: 'write the timeline',
  'campaign-results': 'record the results of a campaign',
  'metric-entry': 'enter at least one metric of this cycle',
  opportunity: 'record an opportunity, or why none was seen',
  analysis: 'analyse the campaign results',
  improvements: 'name improvements',
  'next-actions': 'name the next actions',
  'feedback-internal': 'record internal feedback',
  'feedback-partner': 'record the partner’s feedback',
  'roi-assessment': 'assess the ROI',
  'relationship-quality': 'rate the relationship from 1 to 5',
  recommendation: 'choose a recommendation',
  'recommendation-why': 'say why it is recommended',
  'value-us': 'state the value for us',
  'value-partner': 'state the value for the partner',
  'value-customer': 'state the value for the customer',
  'value-none': 'restore the value that is “none”, return to an earlier stage, or exit',
  'not-given': 'ask for it',
  objected: 'they objected: settle it and ask again',
  stale: 'the facts changed since: ask again',
  reason: 'choose the reason',
  evidence: 'give the evidence',
  'decided-by': 'say who decided',
  obligations: 'list the obligations still open, or “none”',
  lessons: 'write down the lessons',
  'partner-feedback': 'record the partner’s feedback, or that none was given',
  're-approach': 'say when to approach them again, or never',
  what: 'say what is missing',
  'due-on': 'say by when',
}

const wholeTodo: Partial<Readonly<Record<RequirementSubject['kind'], string>>> = {
  owner: 'name an owner',
  're-evaluation': 'close the open re-evaluation with an outcome',
  action: 'mark it done, or not applicable because …',
  rationale: 'write the rationale',
  insight: 'choose or raise the insight that leads back',
}

/** What to do about a missing requirement; empty when it is met. */
export function requirementTodo({ subject, state }: Requirement): string {
  if (state.kind !== 'missing' && state.kind !== 'carried') return ''
  const parts = state.parts.map((part) => partText[part])
  return parts.length > 0 ? parts.join('; ') : (wholeTodo[subject.kind] ?? '')
}
