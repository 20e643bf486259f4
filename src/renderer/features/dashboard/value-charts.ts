import type { PartnerFigures } from '#shared/domain/portfolio/partner-figures'
import { reviewsByMonth } from '#shared/domain/portfolio/review-months'
import type { MetricSummary } from '#shared/domain/metrics'
import type { Day } from '#shared/domain/calendar'
import { driftRules } from '#shared/domain/drift/drift-clock'
import type { DriftFinding } from '#shared/domain/drift/find-drift'
import { keysOf } from '#shared/protocol/vocabulary'
import { dashboardWords as words } from '../../text/dashboard'
import { ruleNames } from '../../text/drift'
import {
  notMeasuredText,
  showMetricSummary,
  showMoney,
  showMonth,
  showNumber,
  showPercent,
  showRoi,
} from '../../text/formats'
import { type Figure, showCount, solid } from './figure'

/** Partners that fit beside each other in a chart; the table behind it has all of them. */
const partnersShown = 15

export type NamedFigures = { readonly name: string; readonly figures: PartnerFigures }

const moneyOf = ({ revenue }: PartnerFigures): number | null => ('value' in revenue ? revenue.value : null)
const ratioOf = ({ roi }: PartnerFigures): number | null => ('ratio' in roi ? roi.ratio : null)

/** The highest first; what is not known stands at the end, by name, and is never a zero. */
function ranking(
  all: readonly NamedFigures[],
  valueOf: (one: PartnerFigures) => number | null,
): readonly NamedFigures[] {
  return all.toSorted((a, b) => {
    const [first, second] = [valueOf(a.figures), valueOf(b.figures)]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b)
    return second - first || byName(a, b)
  })
}

const byName = (a: NamedFigures, b: NamedFigures): number => a.name.localeCompare(b.name)

export function revenueFigure(all: readonly NamedFigures[], currency: string): Figure {
  const ranked = ranking(all, moneyOf)
  const known = ranked.filter(({ figures }) => moneyOf(figures) !== null)
  const shown = known.slice(0, partnersShown)
  return {
    title: words.revenue,
    hint: words.revenueHint(partnersShown, known.length, all.length),
    wide: true,
    spec: {
      kind: 'bar',
      title: words.revenue,
      labels: shown.map(({ name }) => name),
      series: [
        {
          label: words.revenueColumn,
          points: shown.map(({ figures: { revenue } }) =>
            'value' in revenue ? { value: revenue.value, estimated: revenue.kind === 'estimated' } : null,
          ),
        },
      ],
      targets: [],
      showValue: (value) => showMoney(value, currency),
    },
    head: [words.partner, words.revenueColumn, words.cost],
    rows: ranked.map(({ name, figures }) => [
      name,
      showMetricSummary('revenue', figures.revenue, currency),
      showMetricSummary('cost', figures.cost, currency),
    ]),
    file: [
      [words.partner, words.revenueColumn, words.kind, words.cost, words.kind],
      ...ranked.map(({ name, figures }) => [name, ...summaryCells(figures.revenue), ...summaryCells(figures.cost)]),
    ],
  }
}

const summaryCells = (summary: MetricSummary): readonly string[] =>
  summary.kind === 'not-measured' ? ['', notMeasuredText] : [String(summary.value), summary.kind]

export function roiFigure(all: readonly NamedFigures[]): Figure {
  const ranked = ranking(all, ratioOf)
  const known = ranked.filter(({ figures }) => ratioOf(figures) !== null)
  const shown = known.slice(0, partnersShown)
  return {
    title: words.roi,
    hint: words.roiHint(partnersShown, known.length, all.length),
    wide: true,
    spec: {
      kind: 'bar',
      title: words.roi,
      labels: shown.map(({ name }) => name),
      series: [
        {
          label: words.roiColumn,
          points: shown.map(({ figures: { roi } }) =>
            'ratio' in roi ? { value: roi.ratio, estimated: roi.kind === 'estimated' } : null,
          ),
        },
      ],
      targets: [],
      showValue: showPercent,
    },
    head: [words.partner, words.roiColumn],
    rows: ranked.map(({ name, figures }) => [name, showRoi(figures.roi)]),
    file: [
      [words.partner, words.roiColumn, words.kind],
      ...ranked.map(({ name, figures: { roi } }) => [
        name,
        ...(roi.kind === 'unknown' ? ['', showRoi(roi)] : [String(roi.ratio), roi.kind]),
      ]),
    ],
  }
}

export function driftFigure(findings: readonly DriftFinding[]): Figure {
  const rules = keysOf(driftRules).map((rule) => {
    const all = findings.filter((one) => one.rule === rule)
    return { rule, all: all.length, overdue: all.filter(({ severity }) => severity === 'overdue').length }
  })
  return {
    title: words.drifts,
    hint: words.driftsHint,
    wide: true,
    spec: {
      kind: 'bar',
      title: words.drifts,
      labels: rules.map(({ rule }) => ruleNames[rule]),
      series: [
        { label: words.findings, points: rules.map(({ all }) => solid(all)) },
        { label: words.ofThemOverdue, points: rules.map(({ overdue }) => solid(overdue)) },
      ],
      targets: [],
      showValue: showCount,
    },
    head: [words.rule, words.findings, words.ofThemOverdue],
    rows: rules.map(({ rule, all, overdue }) => [ruleNames[rule], showNumber(all), showNumber(overdue)]),
  }
}

export function reviewFigure(dueDays: readonly Day[], today: Day): Figure {
  const { earlier, months, later } = reviewsByMonth(dueDays, today)
  return {
    title: words.reviews,
    hint: words.reviewsHint(earlier, later),
    wide: false,
    spec: {
      kind: 'bar',
      title: words.reviews,
      labels: months.map(({ month }) => showMonth(month)),
      series: [{ label: words.count, points: months.map(({ count }) => solid(count)) }],
      targets: [],
      showValue: showCount,
    },
    head: [words.month, words.count],
    rows: months.map(({ month, count }) => [showMonth(month), showNumber(count)]),
  }
}
