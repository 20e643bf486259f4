import { type DecisionId, decisions } from '#shared/protocol/decisions'
import type { LimitState } from '#shared/domain/clocks'
import type { Verdict } from '#shared/domain/gate/check-columns'
import { type Partner, type Place, tiers } from '#shared/domain/records/partner'
import { describeRefusal, placeLabel } from './refusals'
import { createSay } from './say'

const say = createSay('board')

const whole = new Intl.NumberFormat()
export const count = (value: number): string => whole.format(value)

const things = (left: number): string => say('things', { left })

/** The few words on a column while a card is held. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'here':
      return say('verdict-here')
    case 'ready':
      return say('verdict-ready')
    case 'left':
      return things(verdict.left)
    case 'refused':
      return verdict.refusal.kind === 'skips-stages' ? say('verdict-skips') : say('verdict-refused')
  }
}

/** The decisions that a drop would ask for. */
export const verdictDecision = (verdict: Verdict): string =>
  verdict.kind === 'ready' || verdict.kind === 'left' ? decisionNames(verdict.decisions) : ''

const decisionNames = ([first, ...others]: readonly DecisionId[]): string => {
  if (first === undefined) return ''
  const { label } = decisions[first]
  return others.length === 0 ? label : say('decision-or-more', { label, others: others.length })
}

/** A column and its verdict as it is spoken. */
export function spokenVerdict(place: Place, verdict: Verdict | undefined): string {
  const column = placeLabel(place)
  if (verdict === undefined) return say('spoken-checking', { column })
  if (verdict.kind === 'refused')
    return say('spoken-refused', { column, refusal: describeRefusal(verdict.refusal).join(' ') })
  const decision = verdictDecision(verdict)
  const words = verdictWords(verdict)
  return decision === ''
    ? say('spoken-verdict', { column, verdict: words })
    : say('spoken-decision', { column, verdict: words, decision })
}

const limitWords: Readonly<Record<LimitState, string>> = {
  within: say('limit-within'),
  near: say('limit-near'),
  over: say('limit-over'),
}

export const daysText = (days: number): string => say('days', { days })
export const daysShort = (days: number): string => say('days-short', { days })
export const limitTitle = (days: number, state: LimitState): string => say('limit', { days, state: limitWords[state] })

/** A card in one sentence, for screen readers. */
export function cardSentence(partner: Partner, days: number, limit: LimitState): string {
  const owner = partner.owner.trim() === '' ? words.noOwner : say('card-owner', { owner: partner.owner })
  const parts = [partner.name, owner, limitTitle(days, limit)]
  if (partner.cycle > 1) parts.push(cycleText(partner.cycle))
  if (partner.tier !== 'standard') parts.push(tiers[partner.tier])
  return parts.join(', ')
}

export const cycleText = (cycle: number): string => say('cycle', { cycle })

export const columnCount = (shown: number, all: number): string =>
  shown === all ? count(all) : say('column-count', { shown, all })

export const columnLabel = (place: Place, shown: number, all: number): string =>
  say('column-label', { column: placeLabel(place), count: columnCount(shown, all) })

export const words = {
  title: say('title'),
  noOwner: say('no-owner'),
  declined: say('declined'),
  exited: say('exited'),
  showClosed: say('show-closed'),
  hideClosed: say('hide-closed'),
  nothingHere: say('nothing-here'),
  nothingFits: say('nothing-fits'),
  checking: say('checking'),
  reading: say('reading'),
  closedObjective: say('closed-objective'),
  card: say('card'),
  menu: (name: string): string => say('menu', { name }),
  search: say('search'),
  searchHint: say('search-hint'),
  owner: say('owner'),
  everyOwner: say('every-owner'),
  stage: say('stage'),
  everyStage: say('every-stage'),
  tier: say('tier'),
  everyTier: say('every-tier'),
  order: say('order'),
  overdue: say('overdue'),
  drifting: say('drifting'),
  clear: say('clear'),
  add: say('add'),
} as const

export const orderLabels = {
  'newest-here': say('order-newest-here'),
  'longest-here': say('order-longest-here'),
  name: say('order-name'),
} as const

export const menuWords = {
  open: say('menu-open'),
  moveTo: say('menu-move-to'),
  decide: say('menu-decide'),
  assign: say('menu-assign'),
  remove: say('menu-remove'),
  withDots: (label: string): string => `${label} …`,
} as const

export const emptyWords = {
  title: say('empty-title'),
  text: say('empty-text'),
  import: say('empty-import'),
  demo: say('empty-demo'),
  demoHint: say('empty-demo-hint'),
} as const

export const ownerWords = {
  title: (name: string): string => say('owner-title', { name }),
  label: say('owner-label'),
  hint: say('owner-hint'),
  act: say('owner-act'),
  save: say('owner-save'),
  cancel: say('owner-cancel'),
} as const

/** What is spoken while a card is moved by keyboard. */
export const spoken = {
  pickedUp: (name: string): string => say('spoken-picked-up', { name }),
  cancelled: (name: string): string => say('spoken-cancelled', { name }),
  stays: (name: string): string => say('spoken-stays', { name }),
  dropped: (name: string, place: Place): string => say('spoken-dropped', { name, place: placeLabel(place) }),
  deleted: (name: string): string => say('spoken-deleted', { name }),
} as const

export const refusedTitle = (name: string, place: Place): string => say('refused', { name, place: placeLabel(place) })
