import { countPerStage, cycleGroups, stageFlow, timeInStages } from '#shared/domain/portfolio/stage-figures'
import type { Day } from '#shared/domain/calendar'
import type { DayCount } from '#shared/domain/clocks'
import type { Partner } from '#shared/domain/records/partner'
import { stages } from '#shared/protocol/stages'
import { cycleGroupWords, dashboardWords as words } from '../../text/dashboard'
import { showNumber, showPercent } from '../../text/formats'
import { placeLabel } from '../../text/refusals'
import { type Figure, showCount, solid } from './figure'

export function stageFigure(partners: readonly Partner[]): Figure {
  const counts = countPerStage(partners)
  const groups = cycleGroups.filter((group) => group === 'first' || counts.some((one) => one.counts[group] > 0))
  return {
    title: words.perStage,
    hint: words.perStageHint,
    wide: false,
    spec: {
      kind: 'bar',
      title: words.perStage,
      labels: counts.map(({ place }) => placeLabel(place)),
      series: groups.map((group) => ({
        label: cycleGroupWords[group],
        points: counts.map((one) => solid(one.counts[group])),
      })),
      targets: [],
      showValue: showCount,
    },
    head: [words.stage, ...cycleGroups.map((group) => cycleGroupWords[group]), words.all],
    rows: counts.map(({ place, counts: of }) => [
      placeLabel(place),
      ...cycleGroups.map((group) => showNumber(of[group])),
      showNumber(cycleGroups.reduce((sum, group) => sum + of[group], 0)),
    ]),
  }
}

export function flowFigure(partners: readonly Partner[]): Figure {
  const flow = stageFlow(partners)
  return {
    title: words.flow,
    hint: words.flowHint,
    wide: false,
    spec: {
      kind: 'bar',
      title: words.flow,
      labels: flow.map(({ stage }) => stages[stage].label),
      series: [
        {
          label: words.conversion,
          points: flow.map(({ conversion }) => (conversion === null ? null : solid(conversion))),
        },
      ],
      targets: [],
      showValue: showPercent,
    },
    head: [words.stage, words.entered, words.stillHere, words.forward, words.back, words.closed, words.conversion],
    rows: flow.map(({ stage, conversion, ...of }) => [
      stages[stage].label,
      ...[of.entered, of.stillHere, of.forward, of.back, of.closed].map(showNumber),
      conversion === null ? words.unknown : showPercent(conversion),
    ]),
  }
}

const showDays = (days: number | null): string => (days === null ? words.unknown : showNumber(days))

export function timeFigure(partners: readonly Partner[], today: Day, settings: DayCount): Figure {
  const times = timeInStages(partners, today, settings)
  const series = (label: string, of: 'median' | 'p90') => ({
    label,
    points: times.map((time) => (time[of] === null ? null : solid(time[of]))),
  })
  return {
    title: words.time,
    hint: words.timeHint,
    wide: false,
    spec: {
      kind: 'bar',
      title: words.time,
      labels: times.map(({ stage }) => stages[stage].label),
      series: [series(words.median, 'median'), series(words.p90, 'p90')],
      targets: [],
      showValue: showNumber,
    },
    head: [words.stage, words.stays, words.median, words.p90, words.longestNow],
    rows: times.map((time) => [
      stages[time.stage].label,
      showNumber(time.stays),
      showDays(time.median),
      showDays(time.p90),
      showDays(time.longestNow),
    ]),
  }
}
