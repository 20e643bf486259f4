import { metrics, type MetricId } from '#shared/protocol/vocabulary'
import type { Day, Instant, Month } from '#shared/domain/calendar'
import type { MetricSummary, Roi } from '#shared/domain/metrics'
import { formatLocale } from './language'
import { createSay } from './say'

const say = createSay('formats')

/** Days, months and figures for reading, as the person's system writes them, in the language in use. */

const dayFormat = new Intl.DateTimeFormat(formatLocale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthFormat = new Intl.DateTimeFormat(formatLocale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const shortMonthFormat = new Intl.DateTimeFormat(formatLocale, { month: 'short', timeZone: 'UTC' })
const momentFormat = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })
const instantDayFormat = new Intl.DateTimeFormat(formatLocale, { day: 'numeric', month: 'short', year: 'numeric' })
const numberFormat = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** A day that does not exist is shown as it stands. */
export function showDay(day: Day): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : dayFormat.format(time)
}

export const showMonth = (month: Month): string => monthFormat.format(Date.parse(`${month}-01T00:00:00Z`))

export const showShortMonth = (month: Month): string => shortMonthFormat.format(Date.parse(`${month}-01T00:00:00Z`))

/** Day and time of an instant, in the person's own time zone. */
export const showMoment = (at: Instant): string => momentFormat.format(Date.parse(at))

/** The day of an instant, in the person's own time zone. */
export const showDayOf = (at: Instant): string => instantDayFormat.format(Date.parse(at))

export const showNumber = (value: number): string => numberFormat.format(value)

const moneyFormats = new Map<string, Intl.NumberFormat>()

export function showMoney(value: number, currency: string): string {
  const format =
    moneyFormats.get(currency) ??
    new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0 })
  moneyFormats.set(currency, format)
  return format.format(value)
}

/** `ratio` 0.5 is 50 %. */
export const showPercent = (ratio: number): string =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(ratio)

export const notMeasuredText = say('not-measured')

/** A value of a metric in its unit: money, per cent, a score out of ten, or a count. */
export function showMetricValue(metric: MetricId, value: number, currency: string): string {
  if (metric === 'revenue' || metric === 'cost') return showMoney(value, currency)
  if (metric === 'conversion') return `${showNumber(value)} %`
  return metric === 'satisfaction' ? `${showNumber(value)} / 10` : showNumber(value)
}

/** Not measured and estimated are said in words, never left to a colour. */
export function showMetricSummary(metric: MetricId, summary: MetricSummary, currency: string): string {
  if (summary.kind === 'not-measured') return notMeasuredText
  const value = showMetricValue(metric, summary.value, currency)
  return summary.kind === 'estimated' ? say('estimated', { value }) : value
}

const unknownRoi: Readonly<Record<Extract<Roi, { kind: 'unknown' }>['because'], string>> = {
  'revenue-not-measured': say('unknown-roi-revenue-not-measured'),
  'cost-not-measured': say('unknown-roi-cost-not-measured'),
  'cost-zero': say('unknown-roi-cost-zero'),
}

export function showRoi(roi: Roi): string {
  if (roi.kind === 'unknown') return unknownRoi[roi.because]
  return roi.kind === 'estimated' ? say('estimated', { value: showPercent(roi.ratio) }) : showPercent(roi.ratio)
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const metricLabel = (metric: MetricId): string => capitalised(metrics[metric])

/** The decimal mark of the person's system. */
export const localDecimal = new Intl.NumberFormat().formatToParts(1.5).some(({ value }) => value === ',') ? ',' : '.'
