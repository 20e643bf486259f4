/** What was measured of one thing, in the order of the runs. */
export type Samples = readonly number[]

export type Figure = {
  readonly bench: string
  readonly ours: Samples
  /** The limit measured beside; null where the goal is a figure of its own. */
  readonly limit: Samples | null
  /** Of the ratio, or of our own figure where there is no limit; null where the figure only illustrates. */
  readonly goal: number | null
  readonly unit: string
}

export function median(samples: Samples): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}

/** Per run, because both sides of one run had the same neighbours on the machine; then the median. */
export function ratioOf({ ours, limit }: Figure): number | null {
  if (limit === null) return null
  if (limit.length !== ours.length) return median(ours) / median(limit)
  return median(ours.map((value, run) => value / (limit[run] ?? Number.NaN)))
}

export function isReached(figure: Figure): boolean | null {
  const { goal } = figure
  return goal === null ? null : (ratioOf(figure) ?? median(figure.ours)) <= goal
}

const short = (value: number): string => {
  if (!Number.isFinite(value)) return '-'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits)
}

const range = (samples: Samples): string =>
  samples.length < 2 ? '' : `${short(Math.min(...samples))} - ${short(Math.max(...samples))}`

export function toJsonLine(figure: Figure): string {
  const { bench, ours, limit, goal, unit } = figure
  const round = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)))
  return JSON.stringify({
    bench,
    ours: round(median(ours)),
    limit: limit === null ? null : round(median(limit)),
    ratio: round(ratioOf(figure)),
    goal,
    unit,
    oursRange: [Math.min(...ours), Math.max(...ours)].map(round),
    limitRange: limit === null ? null : [Math.min(...limit), Math.max(...limit)].map(round),
  })
}

const heads = ['figure', 'ours', 'min - max', 'limit', 'min - max', 'ratio', 'goal', 'unit', ''] as const

export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { bench, ours, limit, goal, unit } = figure
    const ratio = ratioOf(figure)
    const reached = isReached(figure)
    return [
      bench,
      short(median(ours)),
      range(ours),
      limit === null ? '' : short(median(limit)),
      limit === null ? '' : range(limit),
      ratio === null ? '' : short(ratio),
      goal === null ? '' : `<= ${String(goal)}${ratio === null ? '' : ' x'}`,
      unit,
      reached === null ? '' : reached ? 'ok' : 'MISSED',
    ]
  })
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [line(heads), ...rows.map(line)].join('\n')
}
