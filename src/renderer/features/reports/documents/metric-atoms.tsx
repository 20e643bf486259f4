import type { MetricId } from '#shared/protocol/vocabulary'
import { type MetricSeries, monthsShown } from '#shared/report/review-metrics'
import type { ReviewReport } from '#shared/report/review-report'
import { capitalised, showMetricValue, showMonth } from '../../../text/formats'
import {
  appendixWords,
  monthFigure,
  notMeasuredShort,
  reviewWords,
  shortMetricNames as shortNames,
} from '../../../text/reports'
import { type Atom, block, note, subheading, table, type TableFrame } from '../sheets/atom'
import { MetricChart } from './metric-chart'

/** A chart for each metric, two beside each other, then every figure in one table. */
export function metricAtoms(report: ReviewReport): readonly Atom[] {
  const { metrics } = report
  const measured = metrics.filter(({ months }) => months.some(({ kind }) => kind !== 'no-entry'))
  const months = metrics[0]?.months ?? []
  return [
    { ...note('legend', appendixWords.legend), keepsWithNext: true },
    ...pairs(measured).map((pair, index) =>
      block(`charts-${String(index)}`, <ChartPair pair={pair} report={report} />),
    ),
    ...(measured.length === metrics.length ? [] : [note('no-entries', noEntries(metrics))]),
    subheading(
      'figures-title',
      months.length < monthsShown ? appendixWords.everyMonth : appendixWords.lastMonths(months.length),
    ),
    ...table(figuresFrame(metrics), [...months.map((_, index) => monthRow(metrics, index)), totals(report)]),
  ]
}

const noEntries = (metrics: readonly MetricSeries[]): string =>
  reviewWords.notMeasured(
    metrics
      .filter(({ months }) => months.every(({ kind }) => kind === 'no-entry'))
      .map(({ metric }) => capitalised(shortName(metric))),
  )

const shortName = (metric: MetricId): string => shortNames[metric].replace('-', '')

const pairs = (series: readonly MetricSeries[]): readonly (readonly MetricSeries[])[] =>
  series.flatMap((_, index) => (index % 2 === 0 ? [series.slice(index, index + 2)] : []))

type PairProps = { readonly pair: readonly MetricSeries[]; readonly report: ReviewReport }

const ChartPair = ({ pair, report }: PairProps) => (
  <div className="rs-columns">
    {pair.map((series) => (
      <MetricChart
        key={series.metric}
        series={series}
        currency={report.currency}
        id={`hatch-${report.code}-${series.metric}`}
      />
    ))}
  </div>
)

const figuresFrame = (metrics: readonly MetricSeries[]): TableFrame => ({
  id: 'figures',
  columns: [
    { title: appendixWords.month, width: 16 },
    ...metrics.map(({ metric }) => ({ title: capitalised(shortNames[metric]), width: 12, end: true as const })),
  ],
})

function monthRow(metrics: readonly MetricSeries[], index: number): readonly string[] {
  const month = metrics[0]?.months[index]?.month
  return [
    month === undefined ? '' : showMonth(month),
    ...metrics.map(({ months }) => {
      const one = months[index]
      return one === undefined ? '' : monthFigure(one)
    }),
  ]
}

const totals = ({ metrics, currency }: ReviewReport): readonly string[] => [
  appendixWords.total,
  ...metrics.map(({ metric, summary }) => {
    if (summary.kind === 'not-measured') return notMeasuredShort
    return `${summary.kind === 'estimated' ? '~' : ''}${showMetricValue(metric, summary.value, currency)}`
  }),
]
