import type { MetricSummary } from '#shared/domain/metrics'
import type { ReviewReport } from '#shared/report/review-report'
import { notMeasuredText, showMetricValue, showPercent } from '../../../text/formats'
import { cycleWords } from '../../../text/cycles'
import { keyFigureWords as words, reviewWords } from '../../../text/reports'

/** A figure, or in words why there is none; the words are set smaller so that nobody takes them for a figure. */
type Tile = { readonly label: string; readonly figure: string | null; readonly words: string }

/** The figures that a decision turns on, each with how it is known. */
export const KeyFigures = ({ report }: { readonly report: ReviewReport }) => (
  <div className="rs-tiles">
    {tilesOf(report).map(({ label, figure, words: how }) => (
      <div key={label} className="rs-tile">
        <span>{label}</span>
        {figure === null ? <b className="rs-word">{how}</b> : <b>{figure}</b>}
        {figure === null ? null : <span>{how}</span>}
      </div>
    ))}
  </div>
)

function tilesOf(report: ReviewReport): readonly Tile[] {
  const { roi, goals, assessment } = report
  const known = goals.filter(({ share }) => share !== null)
  const reached = known.filter(({ share }) => share !== null && share >= 1)
  const quality = assessment.relationshipQuality
  return [
    roi.kind === 'unknown'
      ? { label: reviewWords.roi, figure: null, words: words.unknown }
      : { label: reviewWords.roi, figure: showPercent(roi.ratio), words: words.how[roi.kind] },
    metricTile(report, 'revenue'),
    metricTile(report, 'cost'),
    {
      label: reviewWords.goalsReached,
      figure: goals.length === 0 ? null : words.goalsOf(reached.length, goals.length),
      words: goals.length === 0 ? cycleWords.goalsOf(0, 0, 0) : words.unknownGoals(goals.length - known.length),
    },
    metricTile(report, 'satisfaction'),
    {
      label: reviewWords.quality,
      figure: quality === null ? null : reviewWords.outOf5(quality),
      words: quality === null ? reviewWords.notRated : words.rated,
    },
  ]
}

function metricTile({ metrics, currency }: ReviewReport, metric: keyof typeof words.names): Tile {
  const label = words.names[metric]
  const summary: MetricSummary = metrics.find((one) => one.metric === metric)?.summary ?? { kind: 'not-measured' }
  return summary.kind === 'not-measured'
    ? { label, figure: null, words: notMeasuredText }
    : { label, figure: showMetricValue(metric, summary.value, currency), words: words.how[summary.kind] }
}
