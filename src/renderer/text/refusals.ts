import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import type { Place } from '#shared/domain/records/partner'
import type { FieldProblem, Refusal } from '#shared/domain/refusal'
import { requirementTitle, requirementTodo } from './requirements'
import { createSay } from './say'

const say = createSay('refusals')

export const placeLabel = (place: Place): string => (place === 'closed' ? say('closed') : stages[place].label)

/** What is wrong with a field, by the key that its schema gives. */
export const fieldMessages: Readonly<Record<string, string>> = {
  required: say('field-required'),
  'too-long': say('field-too-long'),
  'too-many': say('field-too-many'),
  'no-such-day': say('field-no-such-day'),
  'no-such-month': say('field-no-such-month'),
  'no-such-time': say('field-no-such-time'),
  'no-such-currency': say('field-no-such-currency'),
  'not-a-number': say('field-not-a-number'),
  'not-whole': say('field-not-whole'),
  'below-1': say('field-below-1'),
  'above-5': say('field-above-5'),
  'above-limit': say('field-above-limit'),
  negative: say('field-negative'),
  'in-future': say('field-in-future'),
  'measured-in-future': say('field-measured-in-future'),
  'ends-before-start': say('field-ends-before-start'),
  'value-and-kind-differ': say('field-value-and-kind-differ'),
  'other-partner': say('field-other-partner'),
  'not-understood': say('field-not-understood'),
  told: say('field-told'),
}

export const fieldMessage = (problem: FieldProblem): string => fieldMessages[problem.message] ?? say('not-understood')

/** A refusal in plain words, one line a reason. Nothing has changed when it is shown. */
export function describeRefusal(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'requirements':
      return refusal.requirements
        .filter(({ state }) => state.kind === 'missing')
        .map((one) => `${requirementTitle(one.subject)}: ${requirementTodo(one)}`)
    case 'skips-stages':
      return [say('skips-stages', { from: placeLabel(refusal.from), to: placeLabel(refusal.to) })]
    case 'not-taken-here':
      return [
        say('describe-refusal-not-taken-here', {
          decision: decisions[refusal.decision].label,
          place: placeLabel(refusal.place),
        }),
      ]
    case 'invalid':
      return refusal.problems.map((problem) => `${problem.path}: ${fieldMessage(problem)}`)
    default:
      return [plain[refusal.kind]]
  }
}

type Plain = Exclude<Refusal['kind'], 'requirements' | 'skips-stages' | 'not-taken-here' | 'invalid'>

const plain: Readonly<Record<Plain, string>> = {
  'no-such-partner': say('plain-no-such-partner'),
  'no-such-record': say('plain-no-such-record'),
  'already-exists': say('plain-already-exists'),
  'in-bin': say('plain-in-bin'),
  'partner-closed': say('plain-partner-closed'),
  'self-sign-off': say('plain-self-sign-off'),
  'not-asked': say('plain-not-asked'),
  'sign-off-stale': say('plain-sign-off-stale'),
  'already-landed': say('plain-already-landed'),
  'already-closed': say('plain-already-closed'),
  'value-still-none': say('plain-value-still-none'),
  'nothing-to-carry': say('plain-nothing-to-carry'),
  'changed-since': say('plain-changed-since'),
}
