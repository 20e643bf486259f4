import { stages } from '#shared/protocol/stages'
import type { CycleGroup } from '#shared/domain/portfolio/stage-figures'
import { counted } from './formats'

export const cycleGroupWords: Readonly<Record<CycleGroup, string>> = {
  first: 'Cycle 1',
  second: 'Cycle 2',
  later: 'Cycle 3 and later',
}

export const stageNames = Object.values(stages).map(({ label }) => label)

/** The words of the dashboard. */
export const dashboardWords = {
  title: 'Dashboard',
  hint: 'The portfolio in figures. What was not measured is said to be so, and never counted as zero.',
  reading: 'Adding up the figures',
  empty: 'No partners yet',
  emptyHint: 'The figures appear with the first partner.',
  table: 'The figures',
  picture: 'Picture (PNG)',
  csv: 'Table (CSV)',
  pictureOf: (title: string): string => `Save ${title} as a picture`,
  csvOf: (title: string): string => `Save ${title} as a table`,
  pictureFailed: 'The picture could not be made',
  saveFailed: 'The file was not saved',
  saved: (path: string): string => `Saved: ${path}`,
  nothing: 'No figures yet.',
  stage: 'Stage',
  perStage: 'Partners per stage and cycle',
  all: 'All',
  flow: 'Flow and conversion between stages',
  flowHint: 'Share of the stays that led on, of all that ended.',
  entered: 'Entered',
  stillHere: 'Still there',
  forward: 'Went on',
  back: 'Went back',
  closed: 'Closed',
  conversion: 'Conversion',
  time: 'Time in stage',
  timeHint: 'Of the stays that ended; in working days where the settings count those.',
  stays: 'Stays ended',
  median: 'Median, days',
  p90: '90th percentile, days',
  longestNow: 'Longest now, days',
  revenue: 'Revenue by partner',
  revenueHint: (shown: number, measured: number, all: number): string =>
    `Last 12 months. ${measured > shown ? `The first ${String(shown)} of ` : ''}${counted(measured, 'partner')} with figures; ${String(all - measured)} not measured. Hatched: estimated in part.`,
  roi: 'ROI by partner',
  roiHint: (shown: number, known: number, all: number): string =>
    `Present cycle. ${known > shown ? `The first ${String(shown)} of ` : ''}${counted(known, 'partner')} with a known ROI; ${String(all - known)} unknown. Hatched: estimated in part.`,
  partner: 'Partner',
  cost: 'Cost',
  kind: 'Kind',
  revenueColumn: 'Revenue',
  roiColumn: 'ROI',
  drifts: 'Drifts by kind',
  driftsHint: 'Paused ones included, as they are still true.',
  rule: 'Rule',
  findings: 'Findings',
  ofThemOverdue: 'Of them overdue',
  reviews: 'Reviews due by month',
  reviewsHint: (earlier: number, later: number): string =>
    `${counted(earlier, 'review')} overdue since earlier months; ${String(later)} due later than shown.`,
  month: 'Month',
  count: 'Reviews',
  unknown: 'not known',
} as const
