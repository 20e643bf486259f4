import { type DecisionId, decisions } from '#shared/protocol/decisions'
import type { LimitState } from '#shared/domain/clocks'
import type { Verdict } from '#shared/domain/gate/check-columns'
import { type Partner, type Place, tiers } from '#shared/domain/records/partner'
import { describeRefusal, placeLabel } from './refusals'

const whole = new Intl.NumberFormat()
export const count = (value: number): string => whole.format(value)

const things = (left: number): string => (left === 1 ? '1 thing left' : `${count(left)} things left`)

/** The few words on a column while a card is held. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'here':
      return 'It is here'
    case 'ready':
      return 'Ready'
    case 'left':
      return things(verdict.left)
    case 'refused':
      return verdict.refusal.kind === 'skips-stages' ? 'Skips stages' : 'Not possible'
  }
}

/** The decisions that a drop would ask for. */
export const verdictDecision = (verdict: Verdict): string =>
  verdict.kind === 'ready' || verdict.kind === 'left' ? decisionNames(verdict.decisions) : ''

const decisionNames = ([first, ...others]: readonly DecisionId[]): string => {
  if (first === undefined) return ''
  const { label } = decisions[first]
  return others.length === 0 ? label : `${label} or ${count(others.length)} more`
}

/** A column and its verdict as it is spoken. */
export function spokenVerdict(place: Place, verdict: Verdict | undefined): string {
  const column = placeLabel(place)
  if (verdict === undefined) return `${column}. Still being checked.`
  if (verdict.kind === 'refused') return `${column}. Not possible. ${describeRefusal(verdict.refusal).join(' ')}`
  const decision = verdictDecision(verdict)
  return `${column}. ${verdictWords(verdict)}.${decision === '' ? '' : ` Decision: ${decision}.`}`
}

const limitWords: Readonly<Record<LimitState, string>> = {
  within: 'within the limit',
  near: 'close to the limit',
  over: 'over the limit',
}

export const daysText = (days: number): string => (days === 1 ? '1 day' : `${count(days)} days`)
export const daysShort = (days: number): string => `${count(days)} d`
export const limitTitle = (days: number, state: LimitState): string => `${daysText(days)} here, ${limitWords[state]}`

/** A card in one sentence, for screen readers. */
export function cardSentence(partner: Partner, days: number, limit: LimitState): string {
  const owner = partner.owner.trim() === '' ? words.noOwner : `owner ${partner.owner}`
  const parts = [partner.name, owner, limitTitle(days, limit)]
  if (partner.cycle > 1) parts.push(cycleText(partner.cycle))
  if (partner.tier !== 'standard') parts.push(tiers[partner.tier])
  return parts.join(', ')
}

export const cycleText = (cycle: number): string => `Cycle ${count(cycle)}`

export const columnCount = (shown: number, all: number): string =>
  shown === all ? count(all) : `${count(shown)} of ${count(all)}`

export const columnLabel = (place: Place, shown: number, all: number): string =>
  `${placeLabel(place)}, ${shown === all ? count(all) : `${count(shown)} of ${count(all)}`} partners`

export const words = {
  title: 'Board',
  noOwner: 'No owner',
  declined: 'Declined',
  exited: 'Exited',
  showClosed: 'Show closed partners',
  hideClosed: 'Fold closed partners',
  nothingHere: 'No partner here',
  nothingFits: 'None fits the filter',
  checking: 'Checking …',
  reading: 'Reading the partners',
  closedObjective: 'Declined before a partnership, or exited from one.',
  card: 'Space or M picks this card up. Arrow keys go to other cards.',
  menu: (name: string): string => `What to do with ${name}`,
  search: 'Search partners',
  searchHint: 'Name, owner, website, tag',
  owner: 'Owner',
  everyOwner: 'Every owner',
  stage: 'Stage',
  everyStage: 'Every stage',
  tier: 'Tier',
  everyTier: 'Every tier',
  order: 'Order',
  overdue: 'Over the limit',
  drifting: 'Drifting',
  clear: 'Clear filters',
  add: 'Add a partner',
} as const

export const orderLabels = {
  'newest-here': 'Newest first',
  'longest-here': 'Longest first',
  name: 'By name',
} as const

export const menuWords = {
  open: 'Open',
  moveTo: 'Move to …',
  decide: 'Decide',
  assign: 'Assign owner …',
  remove: 'Delete (to the bin)',
  withDots: (label: string): string => `${label} …`,
} as const

export const emptyWords = {
  title: 'No partners yet',
  text: 'The board shows every partner in the stage of the lifecycle where it stands.',
  import: 'Import a list',
  demo: 'Look at the demo',
  demoHint: 'The demo has forty partners and a store of its own. It never touches your data.',
} as const

export const ownerWords = {
  title: (name: string): string => `Who owns ${name}?`,
  label: 'Owner',
  hint: 'A named person. Empty: nobody.',
  save: 'Save',
  cancel: 'Cancel',
} as const

/** What is spoken while a card is moved by keyboard. */
export const spoken = {
  pickedUp: (name: string): string =>
    `${name} picked up. Left and right choose a column, Enter or Space drops, Escape cancels.`,
  cancelled: (name: string): string => `Put back. ${name} stays where it was.`,
  stays: (name: string): string => `${name} stays where it is.`,
  dropped: (name: string, place: Place): string => `${name}, ${placeLabel(place)}. The decision is asked for.`,
  deleted: (name: string): string => `${name} is in the bin.`,
} as const

export const refusedTitle = (name: string, place: Place): string => `${name} cannot go to ${placeLabel(place)}`
