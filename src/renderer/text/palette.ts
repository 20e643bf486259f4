import { createSay } from './say'

const say = createSay('palette')

export const paletteWords = {
  label: say('label'),
  hint: say('hint'),
  decisions: (name: string): string => say('decisions', { name }),
  kinds: {
    act: say('kinds-act'),
    page: say('kinds-page'),
    partner: say('kinds-partner'),
    bin: say('kinds-bin'),
    view: say('kinds-view'),
    decision: say('kinds-decision'),
  },
  recent: say('recent'),
  withPartner: (label: string, name: string): string => `${label}: ${name}`,
  takeOut: (name: string): string => say('take-out', { name }),
  none: say('none'),
  found: (count: number): string => say('found', { count }),
  foot: say('foot'),
} as const
export type EntryKind = keyof typeof paletteWords.kinds
