import type { MetricMonth, MetricSeries } from '#shared/report/review-metrics'
import { metricLabel, showMetricSummary, showMetricValue, showNumber, showShortMonth } from '../../../text/formats'
import { formatLocale } from '../../../text/language'
import { monthFigure, reviewWords } from '../../../text/reports'

/** Units of the drawing; it is as wide as half a page. */
const width = 320
const height = 92
const left = 8
const top = 14
const floor = 74

/** Above this many months single figures no longer fit over the bars; they stand in the table. */
const labelledMonths = 12

type Props = { readonly series: MetricSeries; readonly currency: string; readonly id: string }

/** Bars by month for paper: full is measured, hatched is estimated, and where nothing was measured words say so. */
export function MetricChart({ series, currency, id }: Props) {
  const { metric, summary, months, sources } = series
  return (
    <div className="rs-chart">
      <b>
        {metricLabel(metric)}: {showMetricSummary(metric, summary, currency)}
      </b>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={chartText(series, currency)}>
        <defs>
          <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" fill="#fff" />
            <rect width="1.4" height="4" fill="#333" />
          </pattern>
        </defs>
        <Bars months={months} pattern={`url(#${id})`} />
        <line x1={left} x2={width} y1={zeroLine(months)} y2={zeroLine(months)} stroke="#111" strokeWidth="0.8" />
        <MonthNames months={months} />
      </svg>
      <div className="rs-small" dir="auto">
        {sources.length === 0 ? reviewWords.noSources : reviewWords.sources(sources.slice(0, 3))}
      </div>
    </div>
  )
}

const chartText = ({ metric, summary, months }: MetricSeries, currency: string): string =>
  `${metricLabel(metric)}, ${showMetricSummary(metric, summary, currency)}: ${months
    .map((one) => `${one.month} ${one.value === null ? one.kind : showMetricValue(metric, one.value, currency)}`)
    .join(', ')}`

const valuesOf = (months: readonly MetricMonth[]): readonly number[] =>
  months.flatMap(({ value }) => (value === null ? [] : [value]))

const rangeOf = (months: readonly MetricMonth[]): { readonly low: number; readonly high: number } => {
  const values = valuesOf(months)
  const low = values.reduce((a, b) => Math.min(a, b), 0)
  const high = values.reduce((a, b) => Math.max(a, b), 0)
  return { low, high: high === low ? low + 1 : high }
}

/** Where a value lies in the drawing; zero is always in it. */
function yOf(value: number, months: readonly MetricMonth[]): number {
  const { low, high } = rangeOf(months)
  return floor - ((value - low) / (high - low)) * (floor - top)
}

const zeroLine = (months: readonly MetricMonth[]): number => yOf(0, months)

const stepOf = (months: readonly MetricMonth[]): number => (width - left) / Math.max(1, months.length)

function Bars({ months, pattern }: { readonly months: readonly MetricMonth[]; readonly pattern: string }) {
  const step = stepOf(months)
  const bar = Math.min(18, step * 0.62)
  const many = months.length > labelledMonths
  return (
    <>
      {months.map((month, index) => {
        const middle = left + step * (index + 0.5)
        const { value, kind } = month
        if (value === null) {
          return <Missing key={month.month} month={month} x={middle} y={zeroLine(months) - 3} many={many} />
        }
        const y = yOf(Math.max(value, 0), months)
        const end = yOf(Math.min(value, 0), months)
        return (
          <g key={month.month}>
            <rect
              x={middle - bar / 2}
              y={y}
              width={bar}
              height={Math.max(end - y, 0.6)}
              fill={kind === 'estimated' ? pattern : '#333'}
              stroke="#333"
              strokeWidth="0.7"
            />
            {many ? null : (
              <text x={middle} y={y - 3} textAnchor="middle">
                {kind === 'estimated' ? '~' : ''}
                {shortNumber.format(value)}
              </text>
            )}
          </g>
        )
      })}
      {many ? <Ceiling months={months} /> : null}
    </>
  )
}

const shortNumber = new Intl.NumberFormat(formatLocale, { notation: 'compact', maximumFractionDigits: 1 })

type MissingProps = { readonly month: MetricMonth; readonly x: number; readonly y: number; readonly many: boolean }

const Missing = ({ month, x, y, many }: MissingProps) => (
  <text x={x} y={y} textAnchor="middle" className={many ? 'rs-tiny' : undefined}>
    {monthFigure(month)}
  </text>
)

/** With many months the highest value stands at its height instead of a figure over each bar. */
function Ceiling({ months }: { readonly months: readonly MetricMonth[] }) {
  if (valuesOf(months).length === 0) return null
  const { high } = rangeOf(months)
  return (
    <>
      <line x1={left} x2={width} y1={top} y2={top} stroke="#777" strokeWidth="0.5" strokeDasharray="2 3" />
      <text x={left} y={top - 3}>
        {showNumber(high)}
      </text>
    </>
  )
}

/** Every month up to twelve, beyond that every third. */
function MonthNames({ months }: { readonly months: readonly MetricMonth[] }) {
  const step = stepOf(months)
  return months.map(({ month }, index) =>
    months.length > labelledMonths && index % 3 !== 0 ? null : (
      <text key={month} x={left + step * (index + 0.5)} y={height - 6} textAnchor="middle">
        {showShortMonth(month)}
        {month.endsWith('-01') || index === 0 ? ` ${month.slice(2, 4)}` : ''}
      </text>
    ),
  )
}
