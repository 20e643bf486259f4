import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { entriesOfCycle, roiOf, summariseMetric } from '#shared/domain/metrics'
import { setPartnerView, usePartnerView } from '../../../state/partner-view'
import { metricLabel, showMetricSummary, showRoi } from '../../../text/formats'
import { metricWords } from '../../../text/metrics'
import type { EditorProps } from '../../../ui/evidence/editor'
import { CellDetails } from './cell-details'
import { MetricCharts } from './metric-charts'
import { MetricGrid } from './metric-grid'
import { gridMetrics, gridMonths } from './metric-records'
import classes from './metrics.module.css'
import { PasteReport } from './paste-report'
import { useMetricGrid } from './use-metric-grid'

/** The partner's figures: the month grid, what stands behind a cell, and the charts. */
export function MetricsPart(props: EditorProps) {
  const { dossier, today, workspace } = props
  const { visibleMonths } = usePartnerView()
  const months = useMemo(() => gridMonths(dossier, today, visibleMonths), [dossier, today, visibleMonths])
  const grid = useMetricGrid({ ...props, months })
  return (
    <div className={classes['part']}>
      <div className={classes['bar']}>
        <h2>{metricWords.title}</h2>
        <SegmentedControl
          aria-label={metricWords.visible}
          value={String(visibleMonths)}
          onChange={(value) => setPartnerView({ visibleMonths: value === '24' ? 24 : 12 })}
          data={['12', '24']}
          size="xs"
        />
        <p className={classes['legend']}>{metricWords.legend}</p>
      </div>
      <MetricGrid grid={grid} months={months} visible={visibleMonths} {...props} />
      <p id="metric-hint" className={classes['hint']}>
        {metricWords.hint}
      </p>
      <PasteReport problems={grid.refusedPaste} onClose={grid.forgetPaste} />
      <div className={classes['below']}>
        <div>
          <CellDetails grid={grid} {...props} />
          <CycleTotals {...props} />
        </div>
        <MetricCharts dossier={dossier} months={months} currency={workspace.settings.currency} />
      </div>
    </div>
  )
}

/** Sums and means of the present cycle; what was not measured says so. */
function CycleTotals({ dossier, workspace }: EditorProps) {
  const entries = entriesOfCycle(dossier.metricEntries, dossier.partner.cycle)
  return (
    <section className={classes['details']}>
      <h3>{metricWords.cycleTotals}</h3>
      <dl className={classes['totals']}>
        {gridMetrics.map((metric) => (
          <div key={metric}>
            <dt>{metricLabel(metric)}</dt>
            <dd>{showMetricSummary(metric, summariseMetric(entries, metric), workspace.settings.currency)}</dd>
          </div>
        ))}
        <div>
          <dt>{metricWords.roi}</dt>
          <dd>{showRoi(roiOf(entries))}</dd>
        </div>
      </dl>
    </section>
  )
}
