import { NativeSelect, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import type { Dossier } from '#shared/domain/dossier'
import { goalsInCycle } from '#shared/domain/evidence'
import { metricOfGoal } from '#shared/domain/goal-progress'
import type { MetricId } from '#shared/protocol/vocabulary'
import { setPartnerView, usePartnerView } from '../../../state/partner-view'
import { metricLabel, showMetricValue, showMonth, showNumber } from '../../../text/formats'
import { metricWords } from '../../../text/metrics'
import type { ChartSpec } from '../../../ui/chart'
import { gridMetrics } from './metric-records'
import classes from './metrics.module.css'

/** Loaded when a chart is first shown: most visits need none. */
const Chart = lazy(async () => ({ default: (await import('../../../ui/chart')).Chart }))

type Props = { readonly dossier: Dossier; readonly months: readonly string[]; readonly currency: string }

/** One metric over the months of the grid, as line or bars, with the KPI targets and the table behind it. */
export function MetricCharts({ dossier, months, currency }: Props) {
  const { chartMetric, chartKind } = usePartnerView()
  const spec = useMemo(
    () => toSpec(dossier, { metric: chartMetric, kind: chartKind, months, currency }),
    [dossier, chartMetric, chartKind, months, currency],
  )
  return (
    <section className={classes['charts']} aria-label={metricWords.charts}>
      <div className={classes['chartBar']}>
        <NativeSelect
          aria-label={metricWords.chartMetric}
          value={chartMetric}
          onChange={(event) => {
            const metric = gridMetrics.find((one) => one === event.currentTarget.value)
            if (metric !== undefined) setPartnerView({ chartMetric: metric })
          }}
          data={gridMetrics.map((metric) => ({ value: metric, label: metricLabel(metric) }))}
        />
        <SegmentedControl
          aria-label={metricWords.chartKind}
          value={chartKind}
          onChange={(kind) => setPartnerView({ chartKind: kind === 'bar' ? 'bar' : 'line' })}
          data={[
            { value: 'line', label: metricWords.line },
            { value: 'bar', label: metricWords.bar },
          ]}
        />
      </div>
      {spec.series.some(({ points }) => points.some((point) => point !== null)) ? (
        <Suspense fallback={<div className={classes['chartSpace']} />}>
          <Chart spec={spec} />
        </Suspense>
      ) : (
        <p className={classes['empty']}>{metricWords.noFigures}</p>
      )}
      <FiguresTable dossier={dossier} metric={chartMetric} currency={currency} />
    </section>
  )
}

type Look = {
  readonly metric: MetricId
  readonly kind: ChartSpec['kind']
  readonly months: readonly string[]
  readonly currency: string
}

function toSpec(dossier: Dossier, { metric, kind, months, currency }: Look): ChartSpec {
  const byMonth = new Map(
    dossier.metricEntries.filter((entry) => entry.metric === metric).map((entry) => [entry.month, entry]),
  )
  const targets = goalsInCycle(dossier, 'kpi').flatMap((kpi) =>
    metricOfGoal(kpi) === metric && kpi.target !== null
      ? [{ label: metricWords.target(kpi.title, showMetricValue(metric, kpi.target, currency)), value: kpi.target }]
      : [],
  )
  const points = months.map((month) => {
    const entry = byMonth.get(month)
    return entry === undefined || entry.value === null
      ? null
      : { value: entry.value, estimated: entry.kind === 'estimated' }
  })
  return {
    kind,
    title: metricLabel(metric),
    labels: months.map(showMonth),
    series: [{ label: metricLabel(metric), points }],
    targets,
    showValue: showNumber,
  }
}

type TableProps = { readonly dossier: Dossier; readonly metric: MetricId; readonly currency: string }

/** Every figure of the metric, newest first. */
function FiguresTable({ dossier, metric, currency }: TableProps) {
  const entries = dossier.metricEntries
    .filter((entry) => entry.metric === metric)
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
  if (entries.length === 0) return null
  return (
    <details className={classes['figures']}>
      <summary>{metricWords.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{metricWords.month}</th>
            <th scope="col">{metricWords.value}</th>
            <th scope="col">{metricWords.source}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{showMonth(entry.month)}</th>
              <td>{metricWords.cell(entry, currency)}</td>
              <td dir="auto">{entry.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
