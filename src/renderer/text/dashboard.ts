import { stages } from '#shared/protocol/stages'
import type { CycleGroup } from '#shared/domain/portfolio/stage-figures'
import { createSay } from './say'

const say = createSay('dashboard')

export const cycleGroupWords: Readonly<Record<CycleGroup, string>> = {
  first: say('cycle-group-first'),
  second: say('cycle-group-second'),
  later: say('cycle-group-later'),
}

export const stageNames = Object.values(stages).map(({ label }) => label)

/** The words of the dashboard. */
export const dashboardWords = {
  title: say('title'),
  hint: say('hint'),
  reading: say('reading'),
  empty: say('empty'),
  emptyHint: say('empty-hint'),
  table: say('table'),
  picture: say('picture'),
  csv: say('csv'),
  pictureOf: (title: string): string => say('picture-of', { title }),
  csvOf: (title: string): string => say('csv-of', { title }),
  pictureFailed: say('picture-failed'),
  saveFailed: say('save-failed'),
  saved: (path: string): string => say('saved', { path }),
  nothing: say('nothing'),
  stage: say('stage'),
  perStage: say('per-stage'),
  perStageHint: say('per-stage-hint'),
  all: say('all'),
  flow: say('flow'),
  flowHint: say('flow-hint'),
  entered: say('entered'),
  stillHere: say('still-here'),
  forward: say('forward'),
  back: say('back'),
  closed: say('closed'),
  conversion: say('conversion'),
  time: say('time'),
  timeHint: say('time-hint'),
  stays: say('stays'),
  median: say('median'),
  p90: say('p90'),
  longestNow: say('longest-now'),
  revenue: say('revenue'),
  revenueHint: (shown: number, measured: number, all: number): string =>
    say('revenue-hint', { first: measured > shown ? shown : 0, measured, rest: all - measured }),
  roi: say('roi'),
  roiHint: (shown: number, known: number, all: number): string =>
    say('roi-hint', { first: known > shown ? shown : 0, known, rest: all - known }),
  partner: say('partner'),
  cost: say('cost'),
  kind: say('kind'),
  revenueColumn: say('revenue-column'),
  roiColumn: say('roi-column'),
  drifts: say('drifts'),
  driftsHint: say('drifts-hint'),
  rule: say('rule'),
  findings: say('findings'),
  ofThemOverdue: say('of-them-overdue'),
  reviews: say('reviews'),
  reviewsHint: (earlier: number, later: number): string => say('reviews-hint', { earlier, later }),
  month: say('month'),
  count: say('count'),
  unknown: say('unknown'),
} as const
