import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import { keysOf, metrics } from '#shared/protocol/vocabulary'
import type { CycleSummary } from '#shared/domain/cycle-summary'
import { metricLabel, showDay, showMetricSummary, showRoi } from '../../../text/formats'
import { cycleWords, recommendationLabel } from '../../../text/cycles'
import { type Atom, note, table, type TableFrame } from '../sheets/atom'

/** Cycles that fit beside each other on a page; of more the latest are shown. */
const widest = 4

/** The same figures of every cycle side by side, the present one last. */
export function cycleAtoms(cycles: readonly CycleSummary[], currency: string): readonly Atom[] {
  const shown = cycles.slice(-widest)
  const frame: TableFrame = {
    id: 'cycles',
    columns: [
      { title: cycleWords.figure, width: 22 },
      ...shown.map(({ cycle }) => ({ title: cycleWords.cycle(cycle), width: 78 / shown.length })),
    ],
  }
  const only = cycles.length === 1 ? [note('only-cycle', cycleWords.only)] : []
  return [
    ...only,
    ...table(
      frame,
      lines(currency).map(([title, show]) => [title, ...shown.map(show)]),
    ),
  ]
}

type Line = readonly [string, (cycle: CycleSummary) => string]

const lines = (currency: string): readonly Line[] => [
  [
    cycleWords.dates,
    ({ span }) => `${showDay(span.from)} – ${span.to === null ? cycleWords.present : showDay(span.to)}`,
  ],
  [cycleWords.decisions, decisionsText],
  [cycleWords.goals, ({ goals }) => cycleWords.goalsOf(goals.reached, goals.known, goals.all)],
  ...keysOf(metrics).map((id): Line => [
    metricLabel(id),
    (cycle) => showMetricSummary(id, cycle.metrics[id], currency),
  ]),
  [cycleWords.roi, ({ roi }) => showRoi(roi)],
  [cycleWords.campaigns, ({ campaigns }) => cycleWords.campaignsOf(campaigns.done, campaigns.all)],
  [
    cycleWords.communications,
    ({ communications }) => cycleWords.communicationsOf(communications.twoWay, communications.all),
  ],
  [cycleWords.opportunities, ({ opportunities }) => cycleWords.opportunitiesOf(opportunities.won, opportunities.all)],
  [
    cycleWords.quality,
    ({ relationshipQuality }) =>
      relationshipQuality === null ? cycleWords.notGiven : cycleWords.qualityOf(relationshipQuality),
  ],
  [
    cycleWords.recommendation,
    ({ recommendation }) => (recommendation === null ? cycleWords.notGiven : recommendationLabel(recommendation)),
  ],
]

const decisionsText = ({ decisions: taken }: CycleSummary): string =>
  taken.length === 0
    ? cycleWords.none
    : taken.map(({ stage, decision }) => `${stages[stage].label}: ${decisions[decision].label}`).join('; ')
