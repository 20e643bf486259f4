import type { recommendations } from '#shared/domain/records/stage-work'
import { decisions } from '#shared/protocol/decisions'
import { createSay } from './say'

const say = createSay('cycles')

export const cycleWords = {
  title: say('title'),
  only: say('only'),
  figure: say('figure'),
  cycle: (cycle: number): string => say('cycle', { cycle }),
  present: say('present'),
  dates: say('dates'),
  decisions: say('decisions'),
  goals: say('goals'),
  goalsOf: (reached: number, known: number, all: number): string =>
    say('goals-of', { reached, all, unknown: all - known }),
  roi: say('roi'),
  campaigns: say('campaigns'),
  campaignsOf: (done: number, all: number): string => say('campaigns-of', { done, all }),
  communications: say('communications'),
  communicationsOf: (twoWay: number, all: number): string => say('communications-of', { all, twoWay }),
  opportunities: say('opportunities'),
  opportunitiesOf: (won: number, all: number): string => say('opportunities-of', { all, won }),
  quality: say('quality'),
  qualityOf: (score: number): string => say('quality-of', { score }),
  recommendation: say('recommendation'),
  notGiven: say('not-given'),
  none: say('none'),
} as const

export const recommendationLabel = (one: (typeof recommendations)[number]): string => decisions[one].label
