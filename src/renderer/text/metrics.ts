import type { MeasuredKind, MetricEntry } from '#shared/domain/records/metric-entry'
import type { MetricCellProblem, PasteProblem } from '#shared/workbook/parse-metric-paste'
import { counted, localDecimal, metricLabel, showMetricValue, showMonth } from './formats'

export const kindLabels: Readonly<Record<MeasuredKind, string>> = {
  measured: 'Measured',
  estimated: 'Estimated',
  'not-measured': 'Not measured',
}

const problems: Readonly<Record<MetricCellProblem, string>> = {
  'not-a-number': 'This is not a number. Write a figure, ~ before an estimate, or n/a for not measured.',
  dash: 'A dash may mean zero or nothing. Write 0, or n/a for not measured.',
  percent: 'Only conversion is given in per cent.',
  money: 'This metric is not an amount of money.',
  'other-currency': 'This is in another currency than the workspace counts in.',
  'above-limit': 'This is more than is possible.',
  negative: 'This cannot be below zero.',
  outside: 'This falls outside the grid.',
}

export const metricWords = {
  problems,
  title: 'Figures by month',
  metric: 'Metric',
  hint: 'Type to replace, Enter or Tab to go on, paste a block from a spreadsheet. ~ marks an estimate; n, m and e switch a cell to not measured, measured, estimated; Delete empties it.',
  visible: 'Months beside each other',
  shortNotMeasured: 'n/m',
  legend: 'A figure is measured, ~ is estimated, n/m is not measured. An empty cell says nothing yet.',
  kind: 'This figure is',
  source: 'Source',
  asOf: 'As of',
  sourceForRow: 'Use this source for the whole row',
  emptyCell: 'Empty this cell',
  pasteTitle: 'Nothing was pasted',
  pasteHow: 'These cells were not understood. Correct them where you copied them, then paste again.',
  close: 'Close',
  pasted: (count: number): string => `Pasted ${counted(count, 'cell')}.`,
  pasteRefused: (count: number): string => `Nothing was pasted: ${counted(count, 'cell')} not understood.`,
  charts: 'Chart',
  chartMetric: 'Metric of the chart',
  chartKind: 'Kind of chart',
  line: 'Line',
  bar: 'Bars',
  table: 'The figures behind the chart',
  noFigures: 'No figures yet: the chart appears with the first one.',
  month: 'Month',
  value: 'Value',
  cycleTotals: 'This cycle so far',
  roi: 'ROI',
  target: (title: string, value: string): string => `Target: ${title} (${value})`,

  /** As it can be typed again. */
  entryText(entry: MetricEntry | undefined): string {
    if (entry === undefined) return ''
    if (entry.value === null) return 'n/a'
    const digits = String(entry.value).replace('.', localDecimal)
    return entry.kind === 'estimated' ? `~${digits}` : digits
  },

  /** A cell in words, for those who hear it. */
  cell(entry: MetricEntry | undefined, currency: string): string {
    if (entry === undefined) return 'no entry'
    if (entry.value === null) return 'not measured'
    return `${showMetricValue(entry.metric, entry.value, currency)}, ${entry.kind}`
  },

  pasteProblem({ row, column, metric, month, found, because }: PasteProblem): string {
    const where = metric === null || month === null ? '' : ` (${metricLabel(metric)}, ${showMonth(month)})`
    return `Row ${String(row)}, column ${String(column)}${where}: “${found}”. ${problems[because]}`
  },
} as const
