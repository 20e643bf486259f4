import type { recommendations } from '#shared/domain/records/stage-work'
import { decisions } from '#shared/protocol/decisions'
import { counted } from './formats'

export const cycleWords = {
  title: 'Cycles side by side',
  only: 'This is the first cycle. From the second on, the same figures stand here beside each other.',
  figure: 'Figure',
  cycle: (cycle: number): string => `Cycle ${String(cycle)}`,
  present: 'going on',
  dates: 'From – to',
  decisions: 'Decisions',
  goals: 'Goals reached',
  goalsOf: (reached: number, known: number, all: number): string =>
    all === 0
      ? 'none set'
      : `${String(reached)} of ${String(all)}${known < all ? `, ${String(all - known)} unknown` : ''}`,
  roi: 'ROI',
  campaigns: 'Campaigns',
  campaignsOf: (done: number, all: number): string => `${String(done)} done of ${String(all)}`,
  communications: 'Communications',
  communicationsOf: (twoWay: number, all: number): string => `${counted(all, 'contact')}, ${String(twoWay)} two-way`,
  opportunities: 'Opportunities',
  opportunitiesOf: (won: number, all: number): string => `${String(all)} seen, ${String(won)} won`,
  quality: 'Relationship quality',
  qualityOf: (score: number): string => `${String(score)} of 5`,
  recommendation: 'Recommendation',
  notGiven: 'not given',
  none: 'none yet',
} as const

export const recommendationLabel = (one: (typeof recommendations)[number]): string => decisions[one].label
