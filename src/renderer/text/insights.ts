import { type InsightKind, insightKinds, keysOf } from '#shared/protocol/vocabulary'
import { capitalised } from './formats'
import { createSay } from './say'

const say = createSay('insights')

export const insightChoices = keysOf(insightKinds).map((value) => ({
  value,
  label: capitalised(insightKinds[value].label),
}))

export const insightKindLabel = (kind: InsightKind): string => capitalised(insightKinds[kind].label)

export const insightWords = {
  raise: say('raise'),
  raiseHow: say('raise-how'),
  text: say('text'),
  kind: say('kind'),
  target: say('target'),
  lacks: say('lacks'),
  raiseAct: say('raise-act'),
  open: (count: number): string => say('open', { count }),
  noneOpen: say('none-open'),
  landed: say('landed'),
  noneLanded: say('none-landed'),
  isOpen: say('is-open'),
  raisedIn: (stage: string, day: string): string => say('raised-in', { stage, day }),
  goesTo: (stage: string): string => say('goes-to', { stage }),
  land: say('land'),
  ways: {
    action: say('ways-action'),
    'fit-criterion': say('ways-fit-criterion'),
    'no-change': say('ways-no-change'),
  },
  itemLabel: {
    action: say('item-label-action'),
    'fit-criterion': say('item-label-fit-criterion'),
  },
  itemDetail: say('item-detail'),
  because: say('because'),
  landButton: say('land-button'),
  landLacks: say('land-lacks'),
  landAct: say('land-act'),
  landedAs: (label: string): string => say('landed-as', { label }),
  noChange: (because: string): string => say('no-change', { because }),
  removeAct: say('remove-act'),
  gone: say('gone'),
} as const
