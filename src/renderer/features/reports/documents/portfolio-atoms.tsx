import { stages } from '#shared/protocol/stages'
import { exitReasons, keysOf } from '#shared/protocol/vocabulary'
import { driftRules } from '#shared/domain/drift/drift-clock'
import type { StageFlow, StageTime } from '#shared/domain/portfolio/stage-figures'
import { declineReasons } from '#shared/domain/records/exit-dossier'
import type { FiguresLine, PortfolioReview } from '#shared/report/portfolio-review'
import { ruleNames } from '../../../text/drift'
import {
  capitalised,
  showDay,
  showMetricSummary,
  showMonth,
  showNumber,
  showPercent,
  showRoi,
} from '../../../text/formats'
import { placeLabel } from '../../../text/refusals'
import { exitRecordWords, portfolioWords } from '../../../text/report-kinds'
import { reportNames } from '../../../text/reports'
import { type Atom, block, heading, note, table, written } from '../sheets/atom'
import { portfolioFrames } from './portfolio-frames'
import { titleAtom } from './title-atom'
import { TrendChart } from './trend-chart'

const reasons: Readonly<Record<string, string>> = { ...exitReasons, ...declineReasons }

/** The Portfolio Review: where the partners stand, how they move, what they bring, and what is due. */
export const portfolioAtoms = (report: PortfolioReview): readonly Atom[] => [
  titleAtom({
    eyebrow: reportNames.portfolio,
    title: portfolioWords.title(report.organisation),
    facts: [portfolioWords.partners(report.partners)],
  }),
  ...stageAtoms(report),
  ...driftAtoms(report),
  ...figureAtoms(report),
  ...reviewAtoms(report),
  ...closedAtoms(report),
]

const stageAtoms = ({ stages: counts, flow, times }: PortfolioReview): readonly Atom[] => [
  heading('stages', portfolioWords.perStage),
  ...table(
    portfolioFrames.stages,
    counts.map(({ place, counts: { first, second, later } }) => [
      placeLabel(place),
      ...[first, second, later, first + second + later].map(showNumber),
    ]),
  ),
  heading('flow', portfolioWords.flow),
  note('flow-how', portfolioWords.flowHow),
  ...table(portfolioFrames.flow, flow.map(flowRow)),
  heading('times', portfolioWords.times),
  note('times-how', portfolioWords.timesHow),
  ...table(portfolioFrames.times, times.map(timeRow)),
]

const flowRow = ({ stage, entered, stillHere, forward, back, closed, conversion }: StageFlow): readonly string[] => [
  stages[stage].label,
  ...[entered, stillHere, forward, back, closed].map(showNumber),
  conversion === null ? portfolioWords.nobodyLeft : showPercent(conversion),
]

const timeRow = ({ stage, stays, median, p90, longestNow }: StageTime): readonly string[] => [
  stages[stage].label,
  showNumber(stays),
  ...[median, p90, longestNow].map((days) => (days === null ? '–' : showNumber(Math.round(days)))),
]

const driftAtoms = ({ drift: { counts, partners, trend } }: PortfolioReview): readonly Atom[] => [
  heading('drift', portfolioWords.drift(partners)),
  ...table(
    portfolioFrames.drift,
    keysOf(driftRules)
      .filter((rule) => counts[rule] > 0)
      .map((rule) => [ruleNames[rule], showNumber(counts[rule])]),
  ),
  trend.length < 2 ? note('no-trend', portfolioWords.noTrend) : block('trend', <TrendChart days={trend} />),
]

function figureAtoms({ figures, unmeasured, currency }: PortfolioReview): readonly Atom[] {
  const row = ({ name, stage, revenue, cost, roi }: FiguresLine): readonly string[] => [
    name,
    placeLabel(stage),
    showMetricSummary('revenue', revenue, currency),
    showMetricSummary('cost', cost, currency),
    showRoi(roi),
  ]
  return [
    heading('figures', portfolioWords.figures),
    note('figures-how', portfolioWords.figuresHow),
    ...(figures.length === 0
      ? [note('no-figures', portfolioWords.noFigures)]
      : table(portfolioFrames.figures, figures.map(row))),
    ...(unmeasured.length === 0 ? [] : written('unmeasured', portfolioWords.unmeasured(unmeasured), '')),
  ]
}

const reviewAtoms = ({ reviews, reviewsDue, today }: PortfolioReview): readonly Atom[] => [
  heading('reviews', portfolioWords.reviews),
  note(
    'review-months',
    portfolioWords.reviewMonths(
      reviews.earlier,
      reviews.months
        .filter(({ count }) => count > 0)
        .map(({ month, count }) => `${showMonth(month)}: ${String(count)}`),
    ),
  ),
  ...table(
    portfolioFrames.reviews,
    reviewsDue.map(({ name, owner, dueOn }) => [
      showDay(dueOn),
      name,
      owner,
      dueOn <= today ? portfolioWords.dueNow : '',
    ]),
  ),
]

const closedAtoms = ({ closed }: PortfolioReview): readonly Atom[] => [
  heading('closed', portfolioWords.closed),
  ...(closed.length === 0
    ? [note('none-closed', portfolioWords.noneClosed)]
    : table(
        portfolioFrames.closed,
        closed.map(({ name, kind, on, from, reason, reApproach }) => [
          name,
          `${exitRecordWords.closings[kind]}, ${stages[from].label}`,
          showDay(on),
          reason === null ? exitRecordWords.noReason : capitalised(reasons[reason] ?? reason),
          reApproach === null || reApproach.kind === 'never' ? portfolioWords.never : showDay(reApproach.on),
        ]),
      )),
]
