import type { MeasuredKind, MetricEntry } from '#shared/domain/records/metric-entry'
import type { MetricCellProblem, PasteProblem } from '#shared/workbook/parse-metric-paste'
import { localDecimal, metricLabel, showMetricValue, showMonth } from './formats'
import { createSay } from './say'

const say = createSay('metrics')

export const kindLabels: Readonly<Record<MeasuredKind, string>> = {
  measured: say('kind-measured'),
  estimated: say('kind-estimated'),
  'not-measured': say('kind-not-measured'),
}

const problems: Readonly<Record<MetricCellProblem, string>> = {
  'not-a-number': say('problems-not-a-number'),
  dash: say('problems-dash'),
  percent: say('problems-percent'),
  money: say('problems-money'),
  'other-currency': say('problems-other-currency'),
  'above-limit': say('problems-above-limit'),
  negative: say('problems-negative'),
  outside: say('problems-outside'),
}

export const metricWords = {
  problems,
  title: say('title'),
  metric: say('metric'),
  hint: say('hint'),
  visible: say('visible'),
  shortNotMeasured: say('short-not-measured'),
  legend: say('legend'),
  kind: say('kind'),
  source: say('source'),
  asOf: say('as-of'),
  sourceForRow: say('source-for-row'),
  emptyCell: say('empty-cell'),
  pasteTitle: say('paste-title'),
  pasteHow: say('paste-how'),
  close: say('close'),
  pasted: (count: number): string => say('pasted', { count }),
  pasteRefused: (count: number): string => say('paste-refused', { count }),
  charts: say('charts'),
  chartMetric: say('chart-metric'),
  chartKind: say('chart-kind'),
  line: say('line'),
  bar: say('bar'),
  table: say('table'),
  noFigures: say('no-figures'),
  month: say('month'),
  value: say('value'),
  cycleTotals: say('cycle-totals'),
  roi: say('roi'),
  target: (title: string, value: string): string => say('target', { title, value }),

  /** As it can be typed again. */
  entryText(entry: MetricEntry | undefined): string {
    if (entry === undefined) return ''
    if (entry.value === null) return 'n/a'
    const digits = String(entry.value).replace('.', localDecimal)
    return entry.kind === 'estimated' ? `~${digits}` : digits
  },

  /** A cell in words, for those who hear it. */
  cell(entry: MetricEntry | undefined, currency: string): string {
    if (entry === undefined) return say('cell-empty')
    if (entry.value === null) return say('cell-not-measured')
    return say('cell', { value: showMetricValue(entry.metric, entry.value, currency), kind: entry.kind })
  },

  pasteProblem({ row, column, metric, month, found, because }: PasteProblem): string {
    const where = metric === null || month === null ? '' : ` (${metricLabel(metric)}, ${showMonth(month)})`
    return say('paste-problem', { row, column, where, found, because: problems[because] })
  },
} as const
