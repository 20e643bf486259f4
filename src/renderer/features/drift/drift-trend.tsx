import { lazy, Suspense, useMemo } from 'react'
import { totalOf } from '#shared/domain/drift/count-drift'
import { useDriftDays } from '../../db/live/use-drift-days'
import { driftWords } from '../../text/drift'
import { showDay, showNumber } from '../../text/formats'
import type { ChartSpec } from '../../ui/chart'
import { FigureTable } from '../../ui/figure-table'
import classes from './drift.module.css'

const Chart = lazy(async () => ({ default: (await import('../../ui/chart')).Chart }))

/** Days that the trend shows. */
const daysShown = 90

/** How many findings stood on each day that was counted. */
export function DriftTrend() {
  const days = useDriftDays()
  const shown = useMemo(() => (days ?? []).slice(-daysShown), [days])
  const spec = useMemo(
    (): ChartSpec => ({
      kind: 'line',
      title: driftWords.trend,
      labels: shown.map(({ id }) => showDay(id)),
      series: [{ label: driftWords.trend, points: shown.map((day) => ({ value: totalOf(day), estimated: false })) }],
      targets: [],
      showValue: showNumber,
    }),
    [shown],
  )
  return (
    <details className={classes['trend']}>
      <summary>{driftWords.trend}</summary>
      <p className={classes['soft']}>{shown.length < 2 ? driftWords.trendSoon : driftWords.trendHint}</p>
      {shown.length < 2 ? null : (
        <Suspense fallback={null}>
          <Chart spec={spec} />
        </Suspense>
      )}
      <FigureTable
        caption={driftWords.trend}
        head={[driftWords.day, driftWords.all]}
        rows={shown.toReversed().map((day) => [showDay(day.id), showNumber(totalOf(day))])}
      />
    </details>
  )
}
