import type { RequirementState } from '#shared/domain/gate/requirement'
import type { Partner, Place } from '#shared/domain/records/partner'
import { placeLabel } from './refusals'
import { createSay } from './say'

const say = createSay('gate')

export type GateGroup = 'partner' | 'actions' | 'outputs' | 'insight' | 'closing' | 'sign-offs'

/** The words of the dialog in which a decision is taken. */
export const gateWords = {
  reading: say('reading'),
  gone: say('gone'),
  notHere: say('not-here'),
  close: say('close'),
  choose: say('choose'),
  recommended: say('recommended'),
  backTo: say('back-to'),
  fill: say('fill'),
  change: say('change'),
  fold: say('fold'),
  markAll: (open: number): string => say('mark-all', { open }),
  groups: {
    partner: say('groups-partner'),
    actions: say('groups-actions'),
    outputs: say('groups-outputs'),
    insight: say('groups-insight'),
    closing: say('groups-closing'),
    'sign-offs': say('groups-sign-offs'),
  } satisfies Record<GateGroup, string>,
  groupState: (met: number, all: number): string => say('group-state', { met, all }),
  clause: (label: string): string => say('clause', { label }),
  decision: say('decision'),
  rationale: say('rationale'),
  rationaleHint: say('rationale-hint'),
  what: say('what'),
  dueOn: say('due-on'),
  insight: say('insight'),
  insightHint: say('insight-hint'),
  chooseInsight: say('choose-insight'),
  raise: say('raise'),
  raiseKind: say('raise-kind'),
  raiseText: say('raise-text'),
  raiseTarget: say('raise-target'),
  raiseSave: say('raise-save'),
  raiseLabel: say('raise-label'),
  cancel: say('cancel'),
  confirm: (label: string, left: number): string => (left === 0 ? label : say('confirm', { label, left })),
  allMet: say('all-met'),
  showNext: say('show-next'),
  keepQuestion: say('keep-question'),
  keep: say('keep'),
  throwAway: say('throw-away'),
  goOn: say('go-on'),
  draft: say('draft'),
  draftLost: say('draft-lost'),
  kept: (name: string): string => say('kept', { name }),
  cancelled: (name: string): string => say('cancelled', { name }),
} as const

/** `Acme: Research to Negotiation`; a decision that stays names its stage only. */
export const gateTitle = (name: string, from: Place, to: Place | null): string =>
  to === null || to === from
    ? `${name}: ${placeLabel(from)}`
    : say('moves', { name, from: placeLabel(from), to: placeLabel(to) })

export const stateWords: Readonly<Record<RequirementState['kind'], string>> = {
  met: say('state-met'),
  missing: say('state-missing'),
  'not-applicable': say('state-not-applicable'),
  carried: say('state-carried'),
}

export const becauseWords = (because: string): string => say('because', { because })

/** What is said when a decision was taken. */
export const takenWords = (label: string, { name, stage }: Pick<Partner, 'name' | 'stage'>, to: Place): string =>
  to === stage
    ? say('taken-stays', { label, name, to: placeLabel(to) })
    : say('taken-moves', { label, name, to: placeLabel(to) })

export const jumpWords = (left: number, title: string): string => say('jump', { left, title })
