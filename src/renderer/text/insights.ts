import { type InsightKind, insightKinds, keysOf } from '#shared/protocol/vocabulary'
import { capitalised, counted } from './formats'

export const insightChoices = keysOf(insightKinds).map((value) => ({
  value,
  label: capitalised(insightKinds[value].label),
}))

export const insightKindLabel = (kind: InsightKind): string => capitalised(insightKinds[kind].label)

export const insightWords = {
  raise: 'Raise an insight',
  raiseHow:
    'What a later stage taught must change an earlier one: for this partner, and through the playbook for all later ones.',
  text: 'What was learned',
  kind: 'Kind',
  target: 'Feeds back into',
  lacks: 'Say in a few words what was learned.',
  raiseAct: 'Raise an insight',
  open: (count: number): string => `Open: ${counted(count, 'insight')} must land`,
  noneOpen: 'No insight is open.',
  landed: 'Landed',
  noneLanded: 'None has landed yet.',
  isOpen: 'open',
  raisedIn: (stage: string, day: string): string => `raised in ${stage}, ${day}`,
  goesTo: (stage: string): string => `for ${stage}`,
  land: 'How it lands',
  ways: {
    action: 'Playbook: an action',
    'fit-criterion': 'Playbook: a fit criterion',
    'no-change': 'No change because …',
  },
  itemLabel: {
    action: 'The action that later partners get',
    'fit-criterion': 'The criterion that later partners are scored by',
  },
  itemDetail: 'Why, and how',
  because: 'No change because',
  landButton: 'Land it',
  landLacks: 'Choose how it lands and write it down.',
  landAct: 'Land an insight',
  landedAs: (label: string): string => `In the playbook: ${label}`,
  noChange: (because: string): string => `No change because ${because}`,
  removeAct: 'Remove an insight',
  gone: 'a playbook item that is no longer there',
} as const
