import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('report-kinds')

/** Words of the Portfolio Review, the Exit Record and the Drift Report. */

export const portfolioWords = {
  title: (organisation: string): string => say('portfolio-title', { organisation }),
  partners: (count: number): string => say('portfolio-partners', { count }),
  perStage: say('portfolio-per-stage'),
  stage: say('portfolio-stage'),
  firstCycle: say('portfolio-first-cycle'),
  secondCycle: say('portfolio-second-cycle'),
  laterCycles: say('portfolio-later-cycles'),
  all: say('portfolio-all'),
  flow: say('portfolio-flow'),
  flowHow: say('portfolio-flow-how'),
  entered: say('portfolio-entered'),
  here: say('portfolio-here'),
  forward: say('portfolio-forward'),
  back: say('portfolio-back'),
  closedHere: say('portfolio-closed-here'),
  conversion: say('portfolio-conversion'),
  nobodyLeft: say('portfolio-nobody-left'),
  times: say('portfolio-times'),
  timesHow: say('portfolio-times-how'),
  stays: say('portfolio-stays'),
  median: say('portfolio-median'),
  p90: '90 %',
  longest: say('portfolio-longest'),
  drift: (partners: number): string => say('portfolio-drift', { partners }),
  kind: say('portfolio-kind'),
  findings: say('portfolio-findings'),
  trend: say('portfolio-trend'),
  noTrend: say('portfolio-no-trend'),
  figures: say('portfolio-figures'),
  figuresHow: say('portfolio-figures-how'),
  noFigures: say('portfolio-no-figures'),
  unmeasured: (names: readonly string[]): string =>
    say('portfolio-unmeasured', { count: names.length, names: names.join(', ') }),
  partner: say('portfolio-partner'),
  revenue: say('portfolio-revenue'),
  cost: say('portfolio-cost'),
  roi: say('portfolio-roi'),
  reviews: say('portfolio-reviews'),
  reviewMonths: (earlier: number, months: readonly string[]): string =>
    [say('portfolio-review-months', { earlier }), ...(months.length === 0 ? [] : [`${months.join(', ')}.`])].join(' '),
  dueOn: say('portfolio-due-on'),
  owner: say('portfolio-owner'),
  state: '',
  dueNow: say('portfolio-due-now'),
  closed: say('portfolio-closed'),
  noneClosed: say('portfolio-none-closed'),
  how: say('portfolio-how'),
  on: say('portfolio-on'),
  reason: say('portfolio-reason'),
  again: say('portfolio-again'),
  never: say('portfolio-never'),
} as const

export const exitRecordWords = {
  closings: { declined: say('exit-record-closings-declined'), exited: say('exit-record-closings-exited') },
  closedOn: (day: string, stage: string): string => say('exit-record-closed-on', { day: showDay(day), stage }),
  notRecorded: say('exit-record-not-recorded'),
  noReason: say('exit-record-no-reason'),
  gaps: (parts: readonly string[]): string => say('exit-record-gaps', { parts: parts.join('; ') }),
  recorded: (decision: string, by: string, version: string): string =>
    say('exit-record-recorded', { decision, by, version }),
  course: say('exit-record-course'),
  cycle: say('exit-record-cycle'),
  stage: say('exit-record-stage'),
  from: say('exit-record-from'),
  to: say('exit-record-to'),
  days: say('exit-record-days'),
  decision: say('exit-record-decision'),
} as const

export const driftReportWords = {
  looked: (count: number): string => say('drift-report-looked', { count }),
  byRule: say('drift-report-by-rule'),
  byPartner: say('drift-report-by-partner'),
  none: say('drift-report-none'),
  coming: (days: number): string => say('drift-report-coming', { days }),
  nothingComing: say('drift-report-nothing-coming'),
  drift: say('drift-report-drift'),
  clause: say('drift-report-clause'),
  findings: say('drift-report-findings'),
  since: say('drift-report-since'),
  why: say('drift-report-why'),
  next: say('drift-report-next'),
  from: say('drift-report-from'),
  partner: say('drift-report-partner'),
} as const
