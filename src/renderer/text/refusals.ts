import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import type { Place } from '#shared/domain/records/partner'
import type { FieldProblem, Refusal } from '#shared/domain/refusal'
import { requirementTitle, requirementTodo } from './requirements'

export const placeLabel = (place: Place): string => (place === 'closed' ? 'Closed' : stages[place].label)

/** What is wrong with a field, by the key that its schema gives. */
export const fieldMessages: Readonly<Record<string, string>> = {
  required: 'Please fill this in.',
  'too-long': 'This is too long. Shorten it; what you typed is kept.',
  'too-many': 'There are too many entries.',
  'no-such-day': 'This day does not exist.',
  'no-such-month': 'This month does not exist.',
  'no-such-time': 'This time does not exist.',
  'no-such-currency': 'Use a currency code of three letters, such as EUR.',
  'not-a-number': 'This is not a number.',
  'not-whole': 'Use a whole number.',
  'below-1': 'This starts at 1.',
  'above-5': 'This ends at 5.',
  'above-limit': 'This is more than is possible.',
  negative: 'This cannot be below zero.',
  'in-future': 'This day has not come yet.',
  'measured-in-future': 'A month that has not come yet cannot be measured. Use “estimated”.',
  'ends-before-start': 'This ends before it starts.',
  'value-and-kind-differ': 'Either a value, or “not measured”.',
  'other-partner': 'This belongs to another partner.',
  'not-understood': 'This was not understood.',
  told: 'This was not saved; the notice says why. What you typed is kept.',
}

export const fieldMessage = (problem: FieldProblem): string =>
  fieldMessages[problem.message] ?? 'This was not understood.'

/** A refusal in plain words, one line a reason. Nothing has changed when it is shown. */
export function describeRefusal(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'requirements':
      return refusal.requirements
        .filter(({ state }) => state.kind === 'missing')
        .map((one) => `${requirementTitle(one.subject)}: ${requirementTodo(one)}`)
    case 'skips-stages':
      return [`From ${placeLabel(refusal.from)} to ${placeLabel(refusal.to)} skips stages of the lifecycle.`]
    case 'not-taken-here':
      return [`“${decisions[refusal.decision].label}” is not a decision of ${placeLabel(refusal.place)}.`]
    case 'invalid':
      return refusal.problems.map((problem) => `${problem.path}: ${fieldMessage(problem)}`)
    default:
      return [plain[refusal.kind]]
  }
}

type Plain = Exclude<Refusal['kind'], 'requirements' | 'skips-stages' | 'not-taken-here' | 'invalid'>

const plain: Readonly<Record<Plain, string>> = {
  'no-such-partner': 'This partner does not exist any more.',
  'no-such-record': 'This entry does not exist any more.',
  'already-exists': 'It exists already.',
  'in-bin': 'This partner is in the bin. Take it out of the bin first.',
  'partner-closed': 'This partner is closed. Reopen it first.',
  'self-sign-off': 'The owner cannot sign off their own partner. Ask somebody else of that function.',
  'not-asked': 'Nobody of this function is asked at this decision, by the sign-off policy.',
  'sign-off-stale': 'The facts changed since they were judged. Ask again with the present facts.',
  'already-landed': 'This insight has landed already.',
  'already-closed': 'This re-evaluation is closed already.',
  'value-still-none': 'A value still says “none”. Restore it first, or return to an earlier stage, or exit.',
  'nothing-to-carry': 'No earlier cycle has anything to carry over here.',
  'changed-since': 'It was changed since, so it cannot be taken back as a whole.',
}
