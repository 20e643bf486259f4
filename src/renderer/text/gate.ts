import type { RequirementState } from '#shared/domain/gate/requirement'
import type { Partner, Place } from '#shared/domain/records/partner'
import { count } from './board'
import { placeLabel } from './refusals'

export type GateGroup = 'partner' | 'actions' | 'outputs' | 'insight' | 'closing' | 'sign-offs'

/** The words of the dialog in which a decision is taken. */
export const gateWords = {
  reading: 'Reading the partner',
  gone: 'This partner does not exist any more, or is in the bin.',
  notHere: 'This decision cannot be taken where the partner stands now.',
  close: 'Close',
  choose: 'Several decisions lead there. Which one is it?',
  recommended: 'recommended by the review',
  backTo: 'Back to which stage?',
  fill: 'Fill in',
  change: 'Change',
  fold: 'Fold',
  markAll: (open: number): string => `Mark all ${count(open)} done`,
  groups: {
    partner: 'Owner and win-win-win',
    actions: 'Actions of the stage',
    outputs: 'Outputs of the stage',
    insight: 'What leads back',
    closing: 'Exit dossier',
    'sign-offs': 'Sign-offs',
  } satisfies Record<GateGroup, string>,
  groupState: (met: number, all: number): string => `${count(met)} of ${count(all)}`,
  clause: (label: string): string => `Protocol: ${label}`,
  decision: 'Your decision',
  rationale: 'Rationale',
  rationaleHint: 'Why this decision, in a sentence or two. It stays in the history.',
  what: 'What is missing',
  dueOn: 'By when',
  insight: 'Insight',
  insightHint: 'What was learned that sends the partner back. It stays open until it lands in the playbook.',
  chooseInsight: 'Choose an insight',
  raise: 'Raise a new insight',
  raiseKind: 'Kind',
  raiseText: 'What was learned',
  raiseTarget: 'Stage it is for',
  raiseSave: 'Raise it',
  raiseLabel: 'Raise an insight',
  cancel: 'Cancel',
  confirm: (label: string, left: number): string => (left === 0 ? label : `${label}: ${count(left)} left`),
  allMet: 'Everything this decision asks for is there.',
  showNext: 'Show what is left',
  keepQuestion: 'What you entered is not saved yet.',
  keep: 'Keep as a draft',
  throwAway: 'Throw away',
  goOn: 'Go on',
  draft: 'What you entered last time is here again. It is saved together with the decision.',
  draftLost: 'Some of it no longer fits and was left out.',
  kept: (name: string): string => `Draft kept. ${name} stays where it was.`,
  cancelled: (name: string): string => `Nothing was changed. ${name} stays where it was.`,
} as const

const things = (left: number): string => (left === 1 ? '1 thing left' : `${count(left)} things left`)

/** `Acme: Research to Negotiation`; a decision that stays names its stage only. */
export const gateTitle = (name: string, from: Place, to: Place | null): string =>
  to === null || to === from ? `${name}: ${placeLabel(from)}` : `${name}: ${placeLabel(from)} to ${placeLabel(to)}`

export const stateWords: Readonly<Record<RequirementState['kind'], string>> = {
  met: 'Met',
  missing: 'Missing',
  'not-applicable': 'Not applicable',
  carried: 'Carried into the review as a finding',
}

export const becauseWords = (because: string): string => `Not applicable because ${because}`

/** What is said when a decision was taken. */
export const takenWords = (label: string, { name, stage }: Pick<Partner, 'name' | 'stage'>, to: Place): string =>
  to === stage ? `${label}: ${name} stays in ${placeLabel(to)}.` : `${label}: ${name} is now in ${placeLabel(to)}.`

export const jumpWords = (left: number, title: string): string => `${things(left)}. Next: ${title}`
