import { stages } from '#shared/protocol/stages'
import { brains } from '#shared/protocol/vocabulary'
import type { MissingPart, Requirement, RequirementSubject } from '#shared/domain/gate/requirement'
import { createSay } from './say'

const say = createSay('requirements')

const outputLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(stages).flatMap((stage) => stage.outputs.map((output) => [output.id, output.label])),
)

/** The name of what a decision asks for. */
export function requirementTitle(subject: RequirementSubject): string {
  switch (subject.kind) {
    case 'owner':
      return say('owner')
    case 'values':
      return say('values')
    case 're-evaluation':
      return say('re-evaluation')
    case 'action':
      return subject.label
    case 'output':
      return outputLabels[subject.outputId] ?? subject.outputId
    case 'goals-confirmed':
      return say('goals-confirmed')
    case 'rationale':
      return say('rationale')
    case 'sign-off':
      return say('sign-off', { brain: brains[subject.brain].label })
    case 'exit-dossier':
      return say('exit-dossier')
    case 'insight':
      return say('insight')
    case 'waiting-for':
      return say('waiting-for')
  }
}

/** What is still to be done, one phrase a part. */
export const partText: Readonly<Record<MissingPart, string>> = {
  'shortlist-rank': say('part-shortlist-rank'),
  'fit-scores': say('part-fit-scores'),
  'fit-notes': say('part-fit-notes'),
  'outreach-plan': say('part-outreach-plan'),
  agreement: say('part-agreement'),
  goal: say('part-goal'),
  'goal-measure': say('part-goal-measure'),
  'goal-target': say('part-goal-target'),
  'goal-due': say('part-goal-due'),
  'campaign-concept': say('part-campaign-concept'),
  'campaign-plan': say('part-campaign-plan'),
  'campaign-dates': say('part-campaign-dates'),
  'shared-asset': say('part-shared-asset'),
  roles: say('part-roles'),
  cadence: say('part-cadence'),
  kpi: say('part-kpi'),
  timeline: say('part-timeline'),
  'campaign-results': say('part-campaign-results'),
  'metric-entry': say('part-metric-entry'),
  opportunity: say('part-opportunity'),
  analysis: say('part-analysis'),
  improvements: say('part-improvements'),
  'next-actions': say('part-next-actions'),
  'feedback-internal': say('part-feedback-internal'),
  'feedback-partner': say('part-feedback-partner'),
  'roi-assessment': say('part-roi-assessment'),
  'relationship-quality': say('part-relationship-quality'),
  recommendation: say('part-recommendation'),
  'recommendation-why': say('part-recommendation-why'),
  'value-us': say('part-value-us'),
  'value-partner': say('part-value-partner'),
  'value-customer': say('part-value-customer'),
  'value-none': say('part-value-none'),
  'not-given': say('part-not-given'),
  objected: say('part-objected'),
  stale: say('part-stale'),
  reason: say('part-reason'),
  evidence: say('part-evidence'),
  'decided-by': say('part-decided-by'),
  obligations: say('part-obligations'),
  lessons: say('part-lessons'),
  'partner-feedback': say('part-partner-feedback'),
  're-approach': say('part-re-approach'),
  what: say('part-what'),
  'due-on': say('part-due-on'),
}

const wholeTodo: Partial<Readonly<Record<RequirementSubject['kind'], string>>> = {
  owner: say('whole-todo-owner'),
  're-evaluation': say('whole-todo-re-evaluation'),
  action: say('whole-todo-action'),
  rationale: say('whole-todo-rationale'),
  insight: say('whole-todo-insight'),
}

/** What to do about a missing requirement; empty when it is met. */
export function requirementTodo({ subject, state }: Requirement): string {
  if (state.kind !== 'missing' && state.kind !== 'carried') return ''
  const parts = state.parts.map((part) => partText[part])
  return parts.length > 0 ? parts.join('; ') : (wholeTodo[subject.kind] ?? '')
}
