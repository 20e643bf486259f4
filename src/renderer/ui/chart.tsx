import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  type ChartConfiguration,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './chart.module.css'

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)

/** `null` is a gap: nothing was measured there, and nothing is drawn. */
export type ChartPoint = { readonly value: number; readonly estimated: boolean } | null

export type ChartSeries = { readonly label: string; readonly points: readonly ChartPoint[] }

export type ChartTarget = { readonly label: string; readonly value: number }

/** Kept by whoever shows the chart: another object is drawn anew. */
export type ChartSpec = {
  readonly kind: 'line' | 'bar'
  /** What the chart shows, for those who do not see it; the figures stand in the table behind it. */
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly targets: readonly ChartTarget[]
  readonly showValue: (value: number) => string
}

type Colours = {
  readonly ink: string
  readonly line: string
  readonly back: string
  readonly series: readonly string[]
}

/** A line or bar chart with gaps, estimates drawn apart, and targets as lines. The one file that knows chart.js. */
export function Chart({ spec }: { readonly spec: ChartSpec }) {
  const scheme = useComputedColorScheme()
  return (
    <div className={classes['box']}>
      <Drawing key={scheme} spec={spec} />
    </div>
  )
}

/** Colours are read when it is first drawn: another colour scheme is another drawing. */
function Drawing({ spec }: { readonly spec: ChartSpec }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null) return undefined
    const chart = new ChartJs(canvas.current, toConfiguration(spec, readColours(canvas.current)))
    return () => chart.destroy()
  }, [spec])
  return <canvas ref={canvas} role="img" aria-label={spec.title} />
}

function readColours(element: Element): Colours {
  const style = getComputedStyle(element)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ink: read('--ink-soft'),
    line: read('--line'),
    back: read('--surface'),
    series: ['--tone-info', '--tone-warn', '--tone-good', '--tone-bad'].map(read),
  }
}

function toConfiguration(spec: ChartSpec, colours: Colours): ChartConfiguration<'line' | 'bar', (number | null)[]> {
  const scale = { grid: { color: colours.line }, ticks: { color: colours.ink } }
  const { showValue } = spec
  return {
    type: spec.kind,
    data: {
      labels: [...spec.labels],
      datasets: [
        ...spec.series.map((series, index) => toDataset(spec.kind, series, { colours, index })),
        ...spec.targets.map((target, index) => targetLine(target, spec.labels.length, { colours, index })),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: scale,
        y: { ...scale, beginAtZero: true, ticks: { ...scale.ticks, callback: (value) => showValue(Number(value)) } },
      },
      plugins: {
        legend: {
          // One series is named by the title.
          display: spec.series.length + spec.targets.length > 1,
          labels: { color: colours.ink, boxWidth: 24 },
        },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${showValue(parsed.y ?? 0)}` },
        },
      },
    },
  }
}

type Drawn = { readonly colours: Colours; readonly index: number }
type Dataset = ChartDataset<'line' | 'bar', (number | null)[]>

function toDataset(kind: ChartSpec['kind'], { label, points }: ChartSeries, { colours, index }: Drawn): Dataset {
  const colour = colours.series[index % colours.series.length] ?? colours.ink
  const isEstimated = (at: number): boolean => points[at]?.estimated === true
  const data = points.map((point) => point?.value ?? null)
  if (kind === 'bar') {
    const hatch = hatched(colour, colours.back)
    const fill = fillOf(index, colour, colours.back)
    const backgroundColor = points.map((_, at) => (isEstimated(at) ? hatch : fill))
    return { type: 'bar', label, data, backgroundColor, borderColor: colour, borderWidth: 2, maxBarThickness: 36 }
  }
  return {
    type: 'line',
    label,
    data,
    spanGaps: false,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    pointRadius: 4,
    pointBorderColor: colour,
    pointBackgroundColor: points.map((_, at) => (isEstimated(at) ? colours.back : colour)),
    segment: {
      borderDash: ({ p0DataIndex, p1DataIndex }) =>
        isEstimated(p0DataIndex) || isEstimated(p1DataIndex) ? [5, 4] : undefined,
    },
  }
}

const targetLine = ({ label, value }: ChartTarget, length: number, { colours, index }: Drawn): Dataset => ({
  type: 'line',
  label,
  data: Array.from({ length }, () => value),
  borderColor: colours.series[(index + 1) % colours.series.length] ?? colours.ink,
  borderWidth: 1.5,
  borderDash: [10, 4, 2, 4],
  pointRadius: 0,
})

/** Bars of several series side by side: full, empty, dotted, so that they are told apart in black and white. */
function fillOf(index: number, colour: string, back: string): CanvasPattern | string {
  return [colour, back, dotted(colour, back)][index % 3] ?? colour
}

/** Slanted lines on the page's own ground: told apart from full bars without any colour. */
const hatched = (colour: string, back: string): CanvasPattern | string =>
  tiled(back, (pen) => {
    pen.strokeStyle = colour
    pen.lineWidth = 2
    for (const shift of [-8, 0, 8]) {
      pen.moveTo(shift, 8)
      pen.lineTo(shift + 8, 0)
    }
    pen.stroke()
  })

const dotted = (colour: string, back: string): CanvasPattern | string =>
  tiled(back, (pen) => {
    pen.fillStyle = colour
    pen.fillRect(1, 1, 3, 3)
    pen.fillRect(5, 5, 3, 3)
  })

/** A pattern of tiles of 8 px, drawn on the page's own ground. */
function tiled(back: string, draw: (pen: CanvasRenderingContext2D) => void): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  const pen = tile.getContext('2d')
  if (pen === null) return back
  pen.fillStyle = back
  pen.fillRect(0, 0, 8, 8)
  draw(pen)
  return pen.createPattern(tile, 'repeat') ?? back
}
