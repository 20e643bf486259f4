import type { ReactNode } from 'react'
import { type CycleSummary, summariseCycles } from '#shared/domain/cycle-summary'
import { keysOf, metrics } from '#shared/protocol/vocabulary'
import { cycleWords, recommendationLabel } from '../../../text/cycles'
import { metricLabel, notMeasuredText, showDay, showDayOf, showMetricSummary, showRoi } from '../../../text/formats'
import { decisionLabel } from '../../../text/partner'
import type { EditorProps } from '../../../ui/evidence/editor'
import { Card } from '../card'
import { Empty } from '../empty'
import classes from './cycles.module.css'

type Figure = { readonly label: string; readonly show: (cycle: CycleSummary) => ReactNode }

const reachable = { tabIndex: 0 } as const

/** The same figures of every cycle in columns, the newest first. */
export function CyclesPart({ dossier, workspace }: EditorProps) {
  const cycles = summariseCycles(dossier).toReversed()
  return (
    <Card title={cycleWords.title}>
      {cycles.length === 1 ? <Empty>{cycleWords.only}</Empty> : null}
      {/* What scrolls is reached by keyboard. */}
      <div className={classes['scroller']} role="group" aria-label={cycleWords.title} {...reachable}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{cycleWords.figure}</th>
              {cycles.map(({ cycle }) => (
                <th key={cycle} scope="col">
                  {cycleWords.cycle(cycle)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures(workspace.settings.currency).map(({ label, show }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cycles.map((cycle) => (
                  <td key={cycle.cycle}>{show(cycle)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

const figures = (currency: string): readonly Figure[] => [
  {
    label: cycleWords.dates,
    show: ({ span: { from, to } }) => `${showDay(from)} – ${to === null ? cycleWords.present : showDay(to)}`,
  },
  { label: cycleWords.decisions, show: (cycle) => <Decisions cycle={cycle} /> },
  {
    label: cycleWords.goals,
    show: ({ goals: { reached, known, all } }) => cycleWords.goalsOf(reached, known, all),
  },
  ...keysOf(metrics).map((metric): Figure => ({
    label: metricLabel(metric),
    show: (cycle) => <Known text={showMetricSummary(metric, cycle.metrics[metric], currency)} />,
  })),
  { label: cycleWords.roi, show: ({ roi }) => <Known text={showRoi(roi)} /> },
  { label: cycleWords.campaigns, show: ({ campaigns: { done, all } }) => cycleWords.campaignsOf(done, all) },
  {
    label: cycleWords.communications,
    show: ({ communications: { twoWay, all } }) => cycleWords.communicationsOf(twoWay, all),
  },
  { label: cycleWords.opportunities, show: ({ opportunities: { won, all } }) => cycleWords.opportunitiesOf(won, all) },
  {
    label: cycleWords.quality,
    show: ({ relationshipQuality: score }) => (
      <Known text={score === null ? cycleWords.notGiven : cycleWords.qualityOf(score)} />
    ),
  },
  {
    label: cycleWords.recommendation,
    show: ({ recommendation: one }) => <Known text={one === null ? cycleWords.notGiven : recommendationLabel(one)} />,
  },
]

const unknowns: readonly string[] = [notMeasuredText, cycleWords.notGiven]

const Known = ({ text }: { readonly text: string }) =>
  unknowns.includes(text) || text.startsWith('unknown') ? <span className={classes['unknown']}>{text}</span> : text

const Decisions = ({ cycle: { decisions } }: { readonly cycle: CycleSummary }) =>
  decisions.length === 0 ? (
    <span className={classes['unknown']}>{cycleWords.none}</span>
  ) : (
    <ul className={classes['decisions']}>
      {decisions.map(({ decision, at }) => (
        <li key={at + decision}>
          {decisionLabel(decision)} <small>{showDayOf(at)}</small>
        </li>
      ))}
    </ul>
  )
