import type { TrendDay } from '#shared/report/portfolio-review'
import { showDay, showNumber } from '../../../text/formats'
import { portfolioWords } from '../../../text/report-kinds'

const width = 640
const height = 90
const top = 14
const floor = 72

/** All findings per day as one line, from zero. */
export function TrendChart({ days }: { readonly days: readonly TrendDay[] }) {
  const high = days.reduce((most, { total }) => Math.max(most, total), 1)
  const step = width / Math.max(1, days.length - 1)
  const y = (total: number): number => floor - (total / high) * (floor - top)
  const points = days.map(({ total }, index) => `${(index * step).toFixed(1)},${y(total).toFixed(1)}`)
  const first = days[0]
  const last = days.at(-1)
  return (
    <div className="rs-chart">
      <b>{portfolioWords.trend}</b>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={portfolioWords.trend}>
        <line x1="0" x2={width} y1={floor} y2={floor} stroke="#111" strokeWidth="0.8" />
        <line x1="0" x2={width} y1={top} y2={top} stroke="#777" strokeWidth="0.5" strokeDasharray="2 3" />
        <text x="0" y={top - 3}>
          {showNumber(high)}
        </text>
        <polyline points={points.join(' ')} fill="none" stroke="#111" strokeWidth="1.4" />
        <text x="0" y={height - 6}>
          {first === undefined ? '' : `${showDay(first.day)}: ${showNumber(first.total)}`}
        </text>
        <text x={width} y={height - 6} textAnchor="end">
          {last === undefined ? '' : `${showDay(last.day)}: ${showNumber(last.total)}`}
        </text>
      </svg>
    </div>
  )
}
